import { useState } from 'preact/hooks';
import type { Evidence } from '../../domain/field-shapes.ts';
import type { Tie } from '../../domain/room.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { formatBytes, formatDay } from '../kit/format.ts';
import { lazyPart } from '../kit/lazy-part.tsx';
import { Tag, type TagState } from '../kit/tag.tsx';
import type { IconName } from '../kit/icons.ts';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import { isUpToDate, type DocumentNow } from '../../domain/document-now.ts';
import { EvidenceLink, Thumb, titleOf } from './evidence-link.tsx';
import { opdName, personName, useSeat } from './seat.ts';
import { tieProgress, tieRegister, type TieProgress } from './tie-edits.ts';
import { useWrite } from '../kit/use-write.ts';

const TieSheet = lazyPart(async () => (await import('./tie-sheet.tsx')).TieSheet);

/** One document that shows a requirement: what, where in it, who, and how far it has got; the own one can be changed. */
export function TieRow({ tie }: { tie: Tie }) {
  const { view, opd, unsentFiles, documents } = useSeat();
  const { directory } = useApp();
  const standing = view.assessment.requirements.get(tie.requirement)?.standing ?? 'none';
  const progress = tieProgress(tie, { room: view.assessment.room, standing, opd, unsentFiles });
  const isOwn = tie.opd === opd;
  const now = documents.get(tie.evidence.document);
  const meta = [isOwn ? '' : opdName(directory, tie.opd), ...whereIn(tie), ...factsOf(tie.evidence)];
  return (
    <li>
      <Thumb evidence={tie.evidence} />
      <span>
        <EvidenceLink evidence={tie.evidence} opd={tie.opd} page={tie.pages?.file} />
        <span class="meta">{meta.filter((part) => part !== '').join(' · ')}</span>
        <span class="meta">{m.answering.tie.by(personName(directory, tie.by))}</span>
        <ProgressTag progress={progress} />
        {isOwn && now !== undefined && <Changed tie={tie} now={now} />}
      </span>
      {isOwn && <TieActs tie={tie} />}
    </li>
  );
}

function whereIn({ pages, clause, quote }: Tie): string[] {
  const page = pages?.printed || pages?.file || '';
  const words = m.answering.tie;
  return [page === '' ? '' : words.page(page), clause, quote === '' ? '' : `“${quote}”`];
}

function factsOf({ number = '', date, file }: Evidence): string[] {
  return [
    number === '' ? '' : m.answering.tie.number(number),
    date ? formatDay(date) : '',
    file ? formatBytes(file.size) : '',
  ];
}

const lookOf: Record<TieProgress, { state: TagState; icon: IconName }> = {
  device: { state: 'plain', icon: 'device' },
  'file-waits': { state: 'plain', icon: 'device' },
  arrived: { state: 'plain', icon: 'check' },
  theirs: { state: 'plain', icon: 'clock' },
  accepted: { state: 'accepted', icon: 'accepted' },
  returned: { state: 'needs-repair', icon: 'flag' },
  changed: { state: 'warn', icon: 'alert' },
};

function ProgressTag({ progress }: { progress: TieProgress }) {
  return <Tag {...lookOf[progress]}>{m.answering.tie.progress[progress](deviceKind())}</Tag>;
}

function TieActs({ tie }: { tie: Tie }) {
  const { view } = useSeat();
  const write = useWrite();
  const [isOpen, setOpen] = useState(false);
  const words = m.answering.tie;
  const title = titleOf(tie.evidence);
  const setDeleted = (value: boolean) => write([{ ...tieRegister(view.scope, tie, 'deleted'), value }]);
  const remove = async () => {
    if ((await setDeleted(true)) === null) return;
    showToast({ text: words.removed, undo: () => setDeleted(false) });
  };
  return (
    <span class="acts">
      <Button kind="quiet" icon="pencil" label={`${words.edit}: ${title}`} onClick={() => setOpen(true)}>
        {words.edit}
      </Button>
      <Button
        kind="quiet"
        icon="trash"
        label={`${m.words.acts.remove}: ${title}`}
        onClick={() => void remove()}
      >
        {m.words.acts.remove}
      </Button>
      {isOpen && <TieSheet tie={tie} onClose={() => setOpen(false)} />}
    </span>
  );
}

/** What became of the document since it was tied; the tie stays as it is. */
function Changed({ tie, now: { evidence, removal } }: { tie: Tie; now: DocumentNow }) {
  const { directory } = useApp();
  if (removal !== null) {
    return <span class="meta">{m.answering.tie.documentRemoved(personName(directory, removal.by))}</span>;
  }
  return isUpToDate(tie.evidence, evidence) ? null : <Renew tie={tie} now={evidence} />;
}

/** A tie is a snapshot: it follows its document only at the person's word. */
function Renew({ tie, now }: { tie: Tie; now: Evidence }) {
  const { view } = useSeat();
  const write = useWrite();
  const register = tieRegister(view.scope, tie, 'evidence');
  const renew = async () => {
    if ((await write([{ ...register, value: JSON.parse(JSON.stringify(now)) }])) === null) return;
    const undo = () => write([{ ...register, value: JSON.parse(JSON.stringify(tie.evidence)) }]);
    showToast({ text: m.answering.tie.renewed, undo });
  };
  return (
    <span class="renew">
      {m.answering.tie.outdated}{' '}
      <Button
        kind="quiet"
        icon="refresh"
        label={`${m.answering.tie.renew}: ${titleOf(now)}`}
        onClick={() => void renew()}
      >
        {m.answering.tie.renew}
      </Button>
    </span>
  );
}
