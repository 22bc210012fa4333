import type { DecidedIndicator } from '../../domain/opd-session.ts';
import { useApp } from '../kit/app-context.ts';
import { formatDay, formatDayLong, formatDecimal } from '../kit/format.ts';
import { d, m } from '../messages/messages.ts';
import type { RecordDraft } from './record-draft.ts';

type RecordSheetProps = {
  draft: RecordDraft;
  opd: string;
  period: string;
  decided: readonly DecidedIndicator[];
};

/** The sheet as it comes out of the printer: letterhead, opening, who was there, what was decided, signatures. */
export function RecordSheet({ draft, opd, period, decided }: RecordSheetProps) {
  const { directory } = useApp();
  const words = d.sessions.record;
  const place = draft.place.trim() || words.placeDots;
  const people = linesOf(draft.people);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on phones it scrolls, and what scrolls must be reachable by keyboard
    <article class="record paper" tabIndex={0} aria-label={words.title}>
      <header>
        <p>{directory.profile.name}</p>
        <b>{draft.unit}</b>
      </header>
      <div>
        <h2>{words.heading}</h2>
        <p>{words.subheading(period)}</p>
        {draft.number.trim() !== '' && <p>{words.numberLine(draft.number)}</p>}
      </div>
      <p>{words.opening({ day: formatDayLong(draft.day), place, opd, host: draft.unit })}</p>
      {people.length > 0 && (
        <>
          <h3>{words.present}</h3>
          <ol class="sent">
            {people.map((person) => (
              <li key={person}>{person}</li>
            ))}
          </ol>
        </>
      )}
      <Decisions decided={decided} />
      {draft.notes.trim() !== '' && (
        <>
          <h3>{words.notes}</h3>
          <p class="prose">{draft.notes}</p>
        </>
      )}
      <p>{words.closing}</p>
      <footer>
        <p>{words.forGuest(opd)}</p>
        <p>{words.forHost(draft.unit)}</p>
        <p>{draft.guestName.trim() || words.placeDots}</p>
        <p>{draft.hostName.trim() || words.placeDots}</p>
      </footer>
    </article>
  );
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

function Decisions({ decided }: { decided: readonly DecidedIndicator[] }) {
  const words = d.sessions.record;
  if (decided.length === 0) return <p>{words.noneIncluded}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.columns.indicator}</th>
          <th scope="col">{words.columns.levels}</th>
          <th scope="col">{words.columns.decision}</th>
        </tr>
      </thead>
      <tbody>
        {decided.map((one) => (
          <tr key={one.assessment.room.indicator.id}>
            <th scope="row">
              {one.assessment.room.indicator.id} {one.assessment.room.indicator.shortName}
            </th>
            <td>
              {words.levels(one.reached.claimed, one.reached.proven, one.reached.accepted)}
              {one.determined !== null && `. ${words.determined(formatDecimal(one.determined))}`}
            </td>
            <td>
              {linesFor(one).map((line) => (
                <p key={line}>{line}</p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function linesFor({ submission, accepted, returned }: DecidedIndicator): string[] {
  const words = d.sessions.record;
  const reasons: Readonly<Record<string, string>> = m.words.returnReasons;
  const lines = [
    submission === null ? '' : words.submissions[submission.state],
    accepted.length === 0 ? '' : words.accepted(accepted.length),
    ...returned.map(({ requirement, verdict, isRepaired }) => {
      const reason = [reasons[verdict.reason ?? ''] ?? '', verdict.text ?? ''].filter(Boolean).join(': ');
      const line = words.returned(requirement.ask ?? requirement.text, reason);
      return isRepaired ? `${line}. ${words.repaired}` : line;
    }),
    submission?.state === 'returned' && submission.due != null ? words.due(formatDay(submission.due)) : '',
  ].filter((line) => line !== '');
  return lines.length === 0 ? [words.noDecision] : lines;
}
