import type { Level, Requirement } from '../../domain/instrument.ts';
import { Button } from '../kit/button.tsx';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import { answerOf, bulkEdits, ownPart, remainingOf } from './claims.ts';
import { useAnswerPlace } from './use-answer-place.ts';
import { useWrite } from '../kit/use-write.ts';

/** *Sisanya belum ada*: the rest of a level at once, with undo. */
export function RestUnmet({ level }: { level: Level }) {
  const place = useAnswerPlace();
  if (place === null) return null;
  return (
    <div class="level-note">
      <BulkUnmet requirements={remainingOf(place, level)} label={m.answering.room.restUnmet} />
    </div>
  );
}

/** Answers *Belum* to all of these that this OPD has not answered; draws nothing when none is left. */
export function BulkUnmet({ requirements, label }: { requirements: readonly Requirement[]; label: string }) {
  const place = useAnswerPlace();
  const write = useWrite();
  if (place === null) return null;
  const rest = requirements.filter(({ code }) => answerOf(ownPart(place, code)) === null);
  if (rest.length === 0) return null;
  const answer = async () => {
    if ((await write(bulkEdits(place, rest, 'unmet'))) === null) return;
    const undo = () => write(bulkEdits(place, rest, 'unknown'));
    showToast({ text: m.answering.room.restDone(rest.length), undo });
  };
  return (
    <Button kind="quiet" icon="check" onClick={() => void answer()}>
      {label}
    </Button>
  );
}
