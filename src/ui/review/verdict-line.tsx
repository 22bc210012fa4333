import type { RequirementVerdict } from '../../domain/room.ts';
import type { Standing } from '../../domain/standing.ts';
import { useApp } from '../kit/app-context.ts';
import { formatWhen } from '../kit/format.ts';
import { Tag } from '../kit/tag.tsx';
import { d, m } from '../messages/messages.ts';
import { returnReasons } from './verdict-edits.ts';

/** Who decided what and when, in words; nothing where no verdict stands. */
export function VerdictLine({
  standing,
  verdict,
}: {
  standing: Standing;
  verdict: RequirementVerdict | undefined;
}) {
  const { directory, storage } = useApp();
  if (verdict === undefined || standing === 'none') return null;
  const name = directory.people.get(verdict.by)?.name ?? d.review.someone;
  const time = formatWhen(verdict.receivedAt ?? verdict.at, storage.clock.nowMs());
  switch (standing) {
    case 'accepted':
      return <Tag state="accepted">{d.review.acceptedBy(name, time)}</Tag>;
    case 'changed':
      return (
        <div class="stack tight">
          <Tag state="warn">{d.review.changed}</Tag>
          <p class="small soft">
            {d.review.changedBy(name, time)} {d.review.changedHelp}
          </p>
        </div>
      );
    case 'returned':
    case 'repaired':
      return (
        <div class="stack tight">
          <Tag state={standing === 'returned' ? 'needs-repair' : 'submitted'}>
            {standing === 'returned' ? d.review.returnedBy(name, time) : d.review.repaired}
          </Tag>
          <p class="small">{[reasonInWords(verdict), verdict.text ?? ''].filter(Boolean).join('. ')}</p>
        </div>
      );
  }
}

/** A reason of a newer version of the app has no words here; its text still stands. */
export function reasonInWords({ reason }: RequirementVerdict): string {
  const known = returnReasons.find((code) => code === reason);
  return known === undefined ? '' : m.words.returnReasons[known];
}
