import type { Requirement } from '../../domain/instrument.ts';
import { oldestDayFor } from '../../domain/proof.ts';
import { useApp } from '../kit/app-context.ts';
import { Details } from '../kit/fold.tsx';
import { formatDay, formatList } from '../kit/format.ts';
import { Tag } from '../kit/tag.tsx';
import { m } from '../messages/messages.ts';
import { assignmentOf, opdName, useSeat } from './seat.ts';

/** What helps to answer: whether it was asked of this OPD, what usually shows it, how old that may be. */
export function RequirementHints({ requirement }: { requirement: Requirement }) {
  const seat = useSeat();
  const { directory } = useApp();
  const words = m.answering.requirement;
  const isAsked = assignmentOf(seat, directory)?.asked?.includes(requirement.code) === true;
  const hints = hintsOf(requirement, oldestDayFor(requirement, seat.view.assessment.room));
  return (
    <>
      {isAsked && (
        <p>
          <Tag state="in-progress">{words.asked}</Tag>
        </p>
      )}
      {hints.length > 0 && <p class="small soft">{hints.join(' ')}</p>}
      <Covered requirement={requirement} />
    </>
  );
}

function hintsOf({ ask, accepts, text }: Requirement, oldestDay: string | null): string[] {
  const words = m.answering.requirement;
  const kinds = accepts.filter((kind) => kind !== 'lainnya').map((kind) => m.words.evidenceKinds[kind]);
  return [
    ask ?? '',
    kinds.length === 0 ? '' : words.accepts(kinds.join(', ')),
    oldestDay === null ? '' : words.notBefore(formatDay(oldestDay)),
    /akun percobaan|trial account/i.test(text) ? words.noPassword : '',
    /\bvideo\b/i.test(text) ? words.video : '',
  ].filter((hint) => hint !== '');
}

/** Where every OPD is asked: how many said *Ada*, and who is missing. */
function Covered({ requirement }: { requirement: Requirement }) {
  const { view } = useSeat();
  const { directory } = useApp();
  const count = view.assessment.requirements.get(requirement.code)?.coverage ?? null;
  if (count === null) return null;
  const words = m.answering.requirement;
  const told = words.coverage(count.met, count.of);
  if (count.missing.length === 0) return <p class="small">{told}</p>;
  return (
    <Details title={told}>
      <p class="small soft">
        {words.missing(formatList(count.missing.map((opd) => opdName(directory, opd))))}
      </p>
    </Details>
  );
}
