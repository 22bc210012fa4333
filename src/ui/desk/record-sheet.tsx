import type { DecidedIndicator } from '../../domain/opd-session.ts';
import { useApp } from '../kit/app-context.ts';
import { DataTable, type Column } from '../kit/data-table.tsx';
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
    <article class="card paper stack" aria-label={words.title}>
      <header>
        <div>{directory.profile.name}</div>
        <b>{draft.unit}</b>
      </header>
      <hgroup>
        <h2>{words.heading}</h2>
        <p>{words.subheading(period)}</p>
        {draft.number.trim() !== '' && <p>{words.numberLine(draft.number)}</p>}
      </hgroup>
      <p>{words.opening({ day: formatDayLong(draft.day), place, opd, host: draft.unit })}</p>
      {people.length > 0 && (
        <>
          <h3>{words.present}</h3>
          <ol class="steps">
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
    <DataTable
      caption={words.title}
      columns={columns()}
      rows={decided}
      keyOf={({ assessment }) => assessment.room.indicator.id}
    />
  );
}

function columns(): Column<DecidedIndicator>[] {
  const words = d.sessions.record;
  return [
    {
      key: 'indicator',
      title: words.columns.indicator,
      isHeading: true,
      cell: ({ assessment: { room } }) => `${room.indicator.id} ${room.indicator.shortName}`,
    },
    { key: 'levels', title: words.columns.levels, cell: levelsText },
    {
      key: 'decision',
      title: words.columns.decision,
      cell: (one) => linesFor(one).map((line) => <p key={line}>{line}</p>),
    },
  ];
}

function levelsText({ reached, determined }: DecidedIndicator): string {
  const words = d.sessions.record;
  const counted = words.levels(reached.claimed, reached.proven, reached.accepted);
  return determined === null ? counted : `${counted}. ${words.determined(formatDecimal(determined))}`;
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
