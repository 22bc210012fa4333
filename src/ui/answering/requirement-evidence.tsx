import { useState } from 'preact/hooks';
import type { StoredField } from '../../domain/directory.ts';
import type { Requirement } from '../../domain/instrument.ts';
import type { RequirementAssessment } from '../../domain/maturity.ts';
import type { RequirementVerdict } from '../../domain/room.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { formatWhen } from '../kit/format.ts';
import { lazyPart } from '../kit/lazy-part.tsx';
import { m } from '../messages/messages.ts';
import { EvidenceLink, Thumb } from './evidence-link.tsx';
import { OthersSaid } from './others-said.tsx';
import { personName, useSeat } from './seat.ts';
import { TieRow } from './tie-row.tsx';

const ReuseOffers = lazyPart(async () => (await import('./reuse-offers.tsx')).ReuseOffers);
const HistorySheet = lazyPart(async () => (await import('./history-sheet.tsx')).HistorySheet);

/** What shows a requirement, what is wrong with it, and the ways to show more. */
export function RequirementEvidence({ requirement }: { requirement: Requirement }) {
  const { view, opd } = useSeat();
  const assessed = view.assessment.requirements.get(requirement.code);
  if (assessed === undefined) return null;
  const own = assessed.ties.filter((tie) => tie.opd === opd);
  return (
    <>
      <Lack assessed={assessed} />
      <OwnAnswerEvidence requirement={requirement} />
      {own.length > 0 && (
        <ul class="evidence" aria-label={m.answering.requirement.ownEvidence}>
          {own.map((tie) => (
            <TieRow key={tie.key} tie={tie} />
          ))}
        </ul>
      )}
      <OthersSaid assessed={assessed} />
      {opd !== null && !assessed.proven && <Offers requirement={requirement} />}
      <div class="row">
        {opd !== null && <AddEvidence requirement={requirement} opd={opd} />}
        <RequirementHistory requirement={requirement} />
      </div>
    </>
  );
}

/** Fetched only where there is something to offer. */
function Offers({ requirement }: { requirement: Requirement }) {
  const { reusable } = useSeat();
  const isNothing = requirement.coverage === 'each' || reusable.length === 0;
  return isNothing ? null : <ReuseOffers requirement={requirement} />;
}

/** Why what was said does not count yet, or what a reviewer wants repaired. */
function Lack({ assessed }: { assessed: RequirementAssessment }) {
  const { view } = useSeat();
  const words = m.answering.requirement;
  const { requirement, standing, claimed, proof, coverage } = assessed;
  const verdict = view.assessment.room.verdicts.get(requirement.code);
  if (standing === 'returned' && verdict !== undefined) return <Returned verdict={verdict} />;
  if (standing === 'repaired') return <p class="small">{words.repaired}</p>;
  if (standing === 'changed') return <p class="small">{words.changed}</p>;
  if (!claimed || coverage !== null || proof === 'proves') return null;
  return (
    <p class="small">
      <b>{words.lacks[proof].title}</b> {words.lacks[proof].text}
    </p>
  );
}

function Returned({ verdict }: { verdict: RequirementVerdict }) {
  const { directory, storage } = useApp();
  const words = m.answering.requirement;
  const reasons: Readonly<Record<string, string>> = m.words.returnReasons;
  const said = [reasons[verdict.reason ?? ''] ?? '', verdict.text ?? ''].filter((part) => part !== '');
  const when = formatWhen(verdict.receivedAt ?? verdict.at, storage.clock.nowMs());
  return (
    <Banner tone="danger" level={3} title={words.returned}>
      <p>{said.join('. ')}</p>
      <p class="soft">{words.by(personName(directory, verdict.by), when)}</p>
    </Banner>
  );
}

/** The document of the own answer to a question that every OPD is asked. */
function OwnAnswerEvidence({ requirement }: { requirement: Requirement }) {
  const { view, opd } = useSeat();
  const answer = view.assessment.room.coverage.find(
    (one) => one.opd === opd && one.requirement === requirement.code,
  );
  if (opd === null || answer === undefined || answer.evidence === null) return null;
  return (
    <ul class="evidence">
      <li>
        <Thumb evidence={answer.evidence} />
        <span>
          <EvidenceLink evidence={answer.evidence} opd={opd} />
        </span>
      </li>
    </ul>
  );
}

function AddEvidence({ requirement, opd }: { requirement: Requirement; opd: string }) {
  const { view, period } = useSeat();
  const { openEvidence } = useApp();
  const request = { period: period.id, indicator: view.indicator.id, requirement: requirement.code, opd };
  return (
    <Button icon="plus" onClick={() => openEvidence({ kind: 'for-requirement', ...request })}>
      {m.words.evidence.add}
    </Button>
  );
}

function RequirementHistory({ requirement }: { requirement: Requirement }) {
  const { view } = useSeat();
  const [isOpen, setOpen] = useState(false);
  const registers = registersOf(view.fields, requirement.code);
  if (registers.length === 0) return null;
  return (
    <>
      <Button kind="quiet" icon="history" onClick={() => setOpen(true)}>
        {m.answering.history.open}
      </Button>
      {isOpen && (
        <HistorySheet title={requirement.text} registers={registers} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

/** The fields of a room that speak of one requirement: answers, ties, the verdict. */
function registersOf(fields: readonly StoredField[], code: string): StoredField[] {
  const ties = new Set(
    fields
      .filter(({ entity, field, state }) => {
        const head = state.heads.find(({ id }) => id === state.current);
        return entity === 'link' && field === 'requirement' && head?.value === code;
      })
      .map(({ key }) => key),
  );
  return fields.filter(({ entity, key, field }) => {
    switch (entity) {
      case 'claim':
        return key.endsWith(`:${code}`);
      case 'verdict':
        return key === code;
      case 'link':
        return ties.has(key) && field !== 'requirement';
      default:
        return false;
    }
  });
}
