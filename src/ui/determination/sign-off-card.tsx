import type { Period } from '../../domain/directory.ts';
import { fingerprintOf } from '../../domain/fingerprint.ts';
import type { Instrument } from '../../domain/instrument.ts';
import type { SignOff } from '../../domain/room.ts';
import {
  disputedFields,
  explanationOfRegion,
  signedNow,
  signOffStanding,
  type Signed,
  type SignedPart,
} from '../../domain/sign-off.ts';
import { readHistory } from '../../storage/views.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Details } from '../kit/fold.tsx';
import { formatDecimal, formatWhen } from '../kit/format.ts';
import { link } from '../kit/router.ts';
import { showToast } from '../kit/toast.tsx';
import { useLive } from '../kit/use-live.ts';
import type { RoomView } from '../kit/room-view.ts';
import { useWrite } from '../kit/use-write.ts';
import { d, m } from '../messages/messages.ts';
import { signOffEdit, signRoom } from './sign-room.ts';

type SignOffProps = { view: RoomView; period: Period; instrument: Instrument };

/** Signs, says that it is signed and by whom, and is loud once it is no longer what was signed. */
export function SignOffCard(props: SignOffProps) {
  const { view, instrument } = props;
  const standing = signOffStanding(instrument, view.assessment);
  const isDisputed = disputedFields(view.fields).length > 0;
  return (
    <>
      {isDisputed && <Disputed />}
      {standing.state === 'none' && <Unsigned {...props} isDisputed={isDisputed} />}
      {standing.state === 'holds' && <Holds {...props} signOff={standing.signOff} />}
      {standing.state === 'changed' && (
        <Changed {...props} signOff={standing.signOff} changes={standing.changes} isDisputed={isDisputed} />
      )}
    </>
  );
}

/** Two people wrote different things: that is settled where all differences are. */
function Disputed() {
  const words = d.determination.signOff;
  return (
    <Banner tone="warn" title={m.words.differences.title}>
      <p>
        {words.disputed} <a href={link('pengiriman')}>{words.settle}</a>
      </p>
    </Banner>
  );
}

function Unsigned(props: SignOffProps & { isDisputed: boolean }) {
  const words = d.determination.signOff;
  const { level } = signedNow(props.instrument, props.view.assessment);
  const { length } = explanationOfRegion(props.view.assessment).trim();
  return (
    <Banner icon="lock" title={words.title} actions={<SignButton {...props} words={words.sign} />}>
      <p>{words.willSign(formatDecimal(level))}</p>
      <p class="small">{length === 0 ? words.withoutText : words.withText(length)}</p>
    </Banner>
  );
}

function Holds(props: SignOffProps & { signOff: SignOff }) {
  const words = d.determination.signOff;
  return (
    <Banner tone="brand" icon="lock" title={words.holds} actions={<ReopenButton {...props} />}>
      <p>{words.holdsText(formatDecimal(props.signOff.level))}</p>
      <SignedBy signOff={props.signOff} />
    </Banner>
  );
}

type ChangedProps = SignOffProps & {
  signOff: SignOff;
  changes: readonly SignedPart[];
  isDisputed: boolean;
};

function Changed(props: ChangedProps) {
  const words = d.determination.signOff;
  const { signOff, changes, view, instrument } = props;
  const now = signedNow(instrument, view.assessment);
  return (
    <Banner
      tone="warn"
      title={words.changed}
      actions={
        <>
          <SignButton {...props} words={words.signAgain} />
          <ReopenButton {...props} />
        </>
      }
    >
      <ul>
        {changes.map((part) => (
          <li key={part}>{changeInWords(part, signOff, now)}</li>
        ))}
      </ul>
      {changes.includes('explanation') && <SignedText signOff={signOff} scope={view.scope} />}
      <SignedBy signOff={signOff} />
    </Banner>
  );
}

function changeInWords(part: SignedPart, signed: Signed, now: Signed): string {
  const words = d.determination.signOff.changes;
  switch (part) {
    case 'level':
      return words.level(formatDecimal(signed.level), formatDecimal(now.level));
    case 'counted':
      return words.counted(formatDecimal(signed.counted), formatDecimal(now.counted));
    case 'note':
      return words.note;
    case 'explanation':
      return words.explanation;
  }
}

function SignedBy({ signOff: { by, at, receivedAt } }: { signOff: SignOff }) {
  const { directory, storage } = useApp();
  const name = directory.people.get(by)?.name ?? d.review.someone;
  const time = formatWhen(receivedAt ?? at, storage.clock.nowMs());
  return <p class="small">{d.determination.signOff.by(name, time)}</p>;
}

/** The words that were signed, as far as this device knows the history of the text. */
function SignedText({ signOff, scope }: { signOff: SignOff; scope: string }) {
  const { storage } = useApp();
  const history = useLive(
    () => readHistory(storage.db, { scope, entity: 'answer', key: 'region', field: 'explanation' }),
    [storage, scope],
  );
  if (history.state !== 'filled') return null;
  const signed = history.value.find(
    ({ value }) => typeof value === 'string' && fingerprintOf(value.trim()) === signOff.explanation,
  );
  if (typeof signed?.value !== 'string') return null;
  return (
    <Details title={d.determination.signOff.signedText}>
      <p class="small prose">{signed.value}</p>
    </Details>
  );
}

function SignButton({
  view,
  period,
  instrument,
  isDisputed,
  words,
}: SignOffProps & { isDisputed: boolean; words: string }) {
  const { storage, directory } = useApp();
  const say = d.determination.signOff;
  const sign = async () => {
    try {
      const signing = await signRoom(storage, view.indicator.id, { directory, period, instrument });
      showToast({ text: signing === 'signed' ? say.signed : say.blocked });
    } catch {
      showToast({ text: m.words.writing.notSaved });
    }
  };
  return (
    <Button
      kind="primary"
      icon="accepted"
      onClick={() => void sign()}
      disabledReason={isDisputed ? say.blocked : undefined}
    >
      {words}
    </Button>
  );
}

function ReopenButton({ view, signOff }: { view: RoomView; signOff: SignOff }) {
  const write = useWrite();
  const say = d.determination.signOff;
  const { level, counted, note, explanation } = signOff;
  const reopen = async () => {
    if ((await write([signOffEdit(view.scope, null)])) === null) return;
    const before = { level, counted, note, explanation };
    showToast({ text: say.reopened, undo: () => write([signOffEdit(view.scope, before)]) });
  };
  return (
    <Button icon="undo" onClick={() => void reopen()}>
      {say.reopen}
    </Button>
  );
}
