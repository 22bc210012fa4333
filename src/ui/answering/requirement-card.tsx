import type { Requirement } from '../../domain/instrument.ts';
import type { Tie } from '../../domain/room.ts';
import type { CoverageState } from '../../domain/room.ts';
import { opdScope } from '../../domain/scope.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Choices } from '../kit/choices.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import { answerEdits, answerOf, ownPart } from './claims.ts';
import type { ReviewParts } from './indicator-page.tsx';
import { opdName, useSeat } from './seat.ts';
import { useWrite } from './use-write.ts';

type RequirementCardProps = { requirement: Requirement; review: ReviewParts | null };

/** One requirement: the own answer, every document that shows it, *Tambah bukti*. */
export function RequirementCard({ requirement, review }: RequirementCardProps) {
  const { view, opd } = useSeat();
  const assessed = view.assessment.requirements.get(requirement.code);
  const words = m.answering.room;
  const coverage = assessed?.coverage ?? null;
  const inside = (
    <>
      {coverage !== null && <p class="small soft">{words.coverage(coverage.met, coverage.of)}</p>}
      <Shown ties={assessed?.ties ?? []} code={requirement.code} />
      {opd !== null && <AddEvidence requirement={requirement} />}
      {review !== null && <review.Requirement assessment={view.assessment} code={requirement.code} />}
    </>
  );
  if (opd === null) {
    return (
      <div class="requirement" id={requirement.code}>
        <h4>{requirement.text}</h4>
        {inside}
      </div>
    );
  }
  return <Answered requirement={requirement} opd={opd} inside={inside} />;
}

function Answered(props: { requirement: Requirement; opd: string; inside: preact.ComponentChildren }) {
  const { requirement, opd } = props;
  const { view, period } = useSeat();
  const write = useWrite();
  const place = { assessment: view.assessment, scope: view.scope, period: period.id, opd };
  const part = ownPart(place, requirement.code);
  const states: CoverageState[] = ['met', 'unmet', 'unknown'];
  if (requirement.coverage === 'each') states.push('not-applicable');
  const isBlocking = view.assessment.requirements.get(requirement.code)?.standing === 'returned';
  return (
    <Choices
      id={requirement.code}
      legend={requirement.text}
      hint={requirement.ask ?? undefined}
      look={isBlocking ? 'blocking' : 'requirement'}
      options={states.map((value) => ({ value, label: m.words.claims[value] }))}
      value={answerOf(part)}
      onChange={(state) => void write(answerEdits(place, requirement, state))}
    >
      {props.inside}
    </Choices>
  );
}

function AddEvidence({ requirement }: { requirement: Requirement }) {
  const { view, period, opd } = useSeat();
  const { openEvidence } = useApp();
  if (opd === null) return null;
  const request = { period: period.id, indicator: view.indicator.id, requirement: requirement.code, opd };
  return (
    <div>
      <Button icon="plus" onClick={() => openEvidence({ kind: 'for-requirement', ...request })}>
        {m.answering.room.addEvidence}
      </Button>
    </div>
  );
}

function Shown({ ties, code }: { ties: readonly Tie[]; code: string }) {
  const { view, opd } = useSeat();
  const words = m.answering.room;
  const assessed = view.assessment.requirements.get(code);
  if (ties.length === 0) {
    return opd !== null && assessed?.claimed === true ? <p class="small">{words.noEvidence}</p> : null;
  }
  return (
    <ul class="evidence">
      {ties.map((tie) => (
        <ShownTie key={tie.key} tie={tie} standing={assessed?.standing ?? 'none'} />
      ))}
    </ul>
  );
}

type ShownTieProps = { tie: Tie; standing: keyof typeof m.answering.room.standings };

function ShownTie({ tie, standing }: ShownTieProps) {
  const { opd, view } = useSeat();
  const { directory, openDocument } = useApp();
  const words = m.answering.room;
  const { evidence } = tie;
  const file = evidence.file ?? null;
  const title = evidence.title ?? file?.name ?? evidence.url ?? '';
  const page = tie.pages?.printed ?? tie.pages?.file ?? '';
  const scope = tie.opd === opd ? opdScope(tie.opd) : view.scope;
  const open = () =>
    openDocument({
      scope,
      name: title,
      url: evidence.url ?? null,
      ...(file === null ? {} : { sha256: file.sha256, size: file.size, mime: file.mime }),
      ...(tie.pages?.file === undefined ? {} : { page: tie.pages.file }),
    });
  const meta = [
    tie.opd === opd ? '' : words.byOpd(opdName(directory, tie.opd)),
    page === '' ? '' : words.page(page),
    tie.quote === '' ? '' : `“${tie.quote}”`,
    tie.receivedAt === null ? m.words.sending.saved(deviceKind()) : words.standings[standing],
  ];
  return (
    <li>
      <span class="thumb" aria-hidden="true">
        {file === null ? 'URL' : file.mime === 'application/pdf' ? 'PDF' : 'IMG'}
      </span>
      <span>
        <button type="button" class="as-link" onClick={open}>
          {title}
        </button>
        <span class="meta">{meta.filter((part) => part !== '').join(' · ')}</span>
      </span>
      {tie.opd === opd && <RemoveTie tie={tie} />}
    </li>
  );
}

function RemoveTie({ tie }: { tie: Tie }) {
  const { view } = useSeat();
  const write = useWrite();
  const words = m.answering.room;
  const setDeleted = (value: boolean) =>
    write([{ scope: view.scope, entity: 'link', key: tie.key, field: 'deleted', value }]);
  const remove = async () => {
    if ((await setDeleted(true)) === null) return;
    showToast({ text: words.removed, undo: async () => void (await setDeleted(false)) });
  };
  return (
    <Button
      kind="quiet"
      icon="trash"
      label={`${words.remove} ${tie.evidence.title ?? ''}`}
      onClick={() => void remove()}
    >
      {words.remove}
    </Button>
  );
}
