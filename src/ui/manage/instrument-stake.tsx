import {
  isNothingAtStake,
  type RequirementWork,
  type RoomWork,
  type WorkAtStake,
  type WorkCount,
} from '../../domain/work-at-stake.ts';
import { Card } from '../kit/card.tsx';
import { formatList, formatNumber } from '../kit/format.ts';
import { d } from '../messages/messages.ts';

/** What people wrote that loses its place or stands under other words: counted, listed, and said to be kept. */
export function InstrumentStake({ stake }: { stake: WorkAtStake }) {
  const words = d.instruments.stake;
  const { rooms, requirements, changed, assignments } = stake;
  return (
    <Card title={words.title}>
      {isNothingAtStake(stake) ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>{words.kept}</p>
          {rooms.length + requirements.length > 0 && <h3>{words.homeless}</h3>}
          <ul class="plain">
            {rooms.map((work) => (
              <li key={work.indicator.id}>
                <b>{work.indicator.id}</b> {work.indicator.shortName}: {roomText(work)}
              </li>
            ))}
            <RequirementLines all={requirements} />
          </ul>
          {changed.length > 0 && (
            <>
              <h3>{words.changed}</h3>
              <ul class="plain">
                <RequirementLines all={changed} />
              </ul>
            </>
          )}
          {assignments > 0 && <p>{words.assignments(formatNumber(assignments))}</p>}
        </>
      )}
      <p class="small soft">{words.here}</p>
    </Card>
  );
}

function RequirementLines({ all }: { all: readonly RequirementWork[] }) {
  return (
    <>
      {all.map(({ placed: { requirement }, count }) => (
        <li key={requirement.code}>
          <b>{requirement.code}</b> {requirement.text}: {formatList(countTexts(count))}
        </li>
      ))}
    </>
  );
}

function countTexts({ answers, ties, verdicts }: WorkCount): string[] {
  const words = d.instruments.stake;
  return textsOf([
    [answers, words.answers],
    [ties, words.ties],
    [verdicts, words.verdicts],
  ]);
}

function roomText({ count, explanations, submissions, determinations }: RoomWork): string {
  const words = d.instruments.stake;
  const more = textsOf([
    [explanations, words.explanations],
    [submissions, words.submissions],
    [determinations, words.determinations],
  ]);
  return formatList([...countTexts(count), ...more]);
}

const textsOf = (counts: readonly (readonly [number, (count: string) => string])[]): string[] =>
  counts.filter(([count]) => count > 0).map(([count, say]) => say(formatNumber(count)));
