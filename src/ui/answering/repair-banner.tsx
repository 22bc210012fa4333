import { returnedTo } from '../../domain/indicator-state.ts';
import type { OpdSubmission } from '../../domain/room.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { formatDayLong, formatWhen } from '../kit/format.ts';
import { m } from '../messages/messages.ts';
import { personName, useSeat } from './seat.ts';
import { seek } from './seek.ts';

/** What was sent back, why, until when, and the way to each requirement that wants repair. */
export function RepairBanner({ opd }: { opd: string }) {
  const { view } = useSeat();
  const words = m.answering.repair;
  const { assessment } = view;
  const submission = assessment.room.submissions.get(opd);
  const isReturned = submission?.state === 'returned';
  const codes = returnedTo(assessment, opd);
  if (!isReturned && codes.length === 0) return null;
  return (
    <Banner tone="danger" title={words.title}>
      {isReturned && <Returning submission={submission} />}
      {codes.length === 0 && <p>{words.done}</p>}
      <ul class="errors">
        {codes.map((code) => (
          <li key={code}>
            <button type="button" class="as-link" onClick={() => seek(code)}>
              {assessment.requirements.get(code)?.requirement.text ?? code}
            </button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function Returning({ submission: { reason, by, at, due } }: { submission: OpdSubmission }) {
  const { directory, storage } = useApp();
  const words = m.answering.repair;
  return (
    <>
      {reason ? <p>“{reason}”</p> : null}
      <p class="soft">{words.by(personName(directory, by), formatWhen(at, storage.clock.nowMs()))}</p>
      {due ? <p>{words.due(formatDayLong(due))}</p> : null}
    </>
  );
}
