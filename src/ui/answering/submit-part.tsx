import { currentHead, emptyField } from '../../domain/fold.ts';
import { submissionBlockers, unsentFilesOf } from '../../storage/outbox.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { link } from '../kit/router.ts';
import { useLive } from '../kit/use-live.ts';
import { m } from '../messages/messages.ts';
import { submissionNumber } from './submission-number.ts';
import { useSeat } from './seat.ts';
import { useWrite } from './use-write.ts';

/** *Ajukan*: first the way to the page that checks, there the button, afterwards a number and what comes next. */
export function SubmitPart({ isChecking }: { isChecking: boolean }) {
  const { view, opd } = useSeat();
  const words = m.answering.room;
  if (opd === null) return null;
  const field =
    view.fields.find(({ entity, key }) => entity === 'submission' && key === opd)?.state ?? emptyField;
  const submission = view.assessment.room.submissions.get(opd);
  const state = submission?.state ?? 'draft';
  if (state === 'submitted' || state === 'accepted') {
    return <Submitted opd={opd} id={currentHead(field)?.id ?? ''} canWithdraw={state === 'submitted'} />;
  }
  const label = state === 'returned' ? words.submitAgain : words.submit;
  return (
    <Card title={words.submitTitle}>
      {state === 'returned' && <p>{words.returnedBecause(submission?.reason ?? '')}</p>}
      <Check opd={opd} label={label} isChecking={isChecking} />
    </Card>
  );
}

function Check({ opd, label, isChecking }: { opd: string; label: string; isChecking: boolean }) {
  const { view } = useSeat();
  const { storage } = useApp();
  const write = useWrite();
  const words = m.answering.room;
  const found = useLive(
    async () => ({
      blockers: await submissionBlockers(storage.db, view.scope),
      files: await unsentFilesOf(storage.db, view.scope, opd),
    }),
    [storage, view.scope, opd],
  );
  const bare = [...view.assessment.requirements.values()].filter((one) => one.claimed && !one.proven).length;
  const blockers = found.state === 'filled' ? found.value.blockers : [];
  const files = found.state === 'filled' ? found.value.files.length : 0;
  const submit = () =>
    write([
      { scope: view.scope, entity: 'submission', key: opd, field: 'state', value: { state: 'submitted' } },
    ]);
  return (
    <>
      {bare > 0 && <Banner tone="warn" icon="alert" title={words.withoutDocument(bare)} />}
      {files > 0 && <p class="small">{words.filesWait(files)}</p>}
      <p class="small">{words.offlineFine}</p>
      <p class="small soft">{words.draftsSeen}</p>
      {isChecking ? (
        blockers.length > 0 ? (
          <Blockers kinds={[...new Set(blockers.map(({ kind }) => kind))]} />
        ) : (
          <Button kind="primary" whole onClick={() => void submit()}>
            {label}
          </Button>
        )
      ) : (
        <LinkButton kind="primary" whole href={link('indikator', view.indicator.id, 'ajukan')}>
          {words.check}
        </LinkButton>
      )}
    </>
  );
}

function Blockers({ kinds }: { kinds: readonly ('difference' | 'tray')[] }) {
  const words = m.answering.room;
  return (
    <Banner tone="warn" icon="alert" title={words.blocked}>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={link('pengiriman')}>
              {kind === 'difference' ? words.blockedDifference : words.blockedTray}
            </a>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function Submitted({ opd, id, canWithdraw }: { opd: string; id: string; canWithdraw: boolean }) {
  const { view } = useSeat();
  const write = useWrite();
  const words = m.answering.room;
  const withdraw = () =>
    write([{ scope: view.scope, entity: 'submission', key: opd, field: 'state', value: { state: 'draft' } }]);
  return (
    <Banner tone="brand" icon="check" title={words.submitted(submissionNumber(id))}>
      <p>{words.whatNext}</p>
      {canWithdraw && (
        <div>
          <Button onClick={() => void withdraw()}>{words.withdraw}</Button>
        </div>
      )}
    </Banner>
  );
}
