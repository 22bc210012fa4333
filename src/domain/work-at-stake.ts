import type { StoredField } from './directory.ts';
import { currentHead } from './fold.ts';
import { codesLeftBehind, type InstrumentDifference } from './instrument-difference.ts';
import type { Indicator, PlacedRequirement } from './instrument.ts';
import { isJsonRecord, type Json } from './op.ts';

/** How much was written: answers to requirements and to questions for all OPDs, live ties, verdicts. */
export type WorkCount = { answers: number; ties: number; verdicts: number };

export type RequirementWork = { placed: PlacedRequirement; count: WorkCount };

/** A room whose indicator is gone, with what was written in it besides. */
export type RoomWork = {
  indicator: Indicator;
  count: WorkCount;
  explanations: number;
  submissions: number;
  determinations: number;
};

/**
 * What a move to another instrument would do to the work of a period. Nothing of it is deleted: it stays in the log and stands
 * again when the period moves back.
 */
export type WorkAtStake = {
  /** Would stand nowhere: rooms whose indicator is gone, and requirements that are gone from a room that stays. */
  rooms: RoomWork[];
  requirements: RequirementWork[];
  /** Would count for another wording or by another rule: somebody should look at it again. */
  changed: RequirementWork[];
  /** Assignments that would lead nowhere, or ask for a requirement that is gone. */
  assignments: number;
};

export type PeriodWork = {
  /** By indicator. */
  rooms: ReadonlyMap<string, readonly StoredField[]>;
  /** The answers to questions for all OPDs. */
  coverage: readonly StoredField[];
  assignments: readonly { indicator: string; role: string; asked: readonly string[] | null }[];
};

export function workAtStake(difference: InstrumentDifference, work: PeriodWork): WorkAtStake {
  const byCode = countByCode([...[...work.rooms.values()].flat(), ...work.coverage]);
  const workOf = (placed: PlacedRequirement): RequirementWork[] => {
    const count = byCode.get(placed.requirement.code);
    return count === undefined ? [] : [{ placed, count }];
  };
  const { removed, changed } = difference.requirements;
  return {
    rooms: difference.indicators.removed.flatMap((indicator) =>
      roomWork(indicator, work.rooms.get(indicator.id) ?? [], byCode),
    ),
    requirements: removed.flatMap(workOf),
    changed: changed.flatMap(workOf),
    assignments: countLost(work.assignments, difference),
  };
}

export const isNothingAtStake = ({ rooms, requirements, changed, assignments }: WorkAtStake): boolean =>
  rooms.length + requirements.length + changed.length + assignments === 0;

function countLost(assignments: PeriodWork['assignments'], difference: InstrumentDifference): number {
  const rooms = new Set(difference.indicators.removed.map(({ id }) => id));
  const codes = codesLeftBehind(difference);
  return assignments.filter(
    ({ indicator, role, asked }) =>
      role !== 'none' && (rooms.has(indicator) || (asked ?? []).some((code) => codes.has(code))),
  ).length;
}

function roomWork(
  indicator: Indicator,
  fields: readonly StoredField[],
  byCode: ReadonlyMap<string, WorkCount>,
): RoomWork[] {
  const codes = indicator.levels.flatMap(({ requirements }) => requirements.map(({ code }) => code));
  const work: RoomWork = {
    indicator,
    count: codes.map((code) => byCode.get(code) ?? nothing).reduce(together, nothing),
    explanations: countFields(fields, ['answer', 'explanation'], (value) => value !== ''),
    submissions: countFields(fields, ['submission', 'state'], (value) => stateOf(value) !== 'draft'),
    determinations: countFields(fields, ['determination', 'level'], (value) => value !== null),
  };
  const { count, explanations, submissions, determinations } = work;
  const total = count.answers + count.ties + count.verdicts + explanations + submissions + determinations;
  return total === 0 ? [] : [work];
}

const nothing: WorkCount = { answers: 0, ties: 0, verdicts: 0 };

const together = (one: WorkCount, other: WorkCount): WorkCount => ({
  answers: one.answers + other.answers,
  ties: one.ties + other.ties,
  verdicts: one.verdicts + other.verdicts,
});

function countFields(
  fields: readonly StoredField[],
  [entity, field]: readonly [string, string],
  counts: (value: Json) => boolean,
): number {
  return fields.filter((row) => {
    const head = row.entity === entity && row.field === field ? currentHead(row.state) : undefined;
    return head !== undefined && counts(head.value);
  }).length;
}

/** What stands on each requirement, over all OPDs; ties are counted unless they were taken away. */
function countByCode(fields: readonly StoredField[]): Map<string, WorkCount> {
  const counts = new Map<string, WorkCount>();
  const deleted = new Set(fields.filter(isTakenAway).map(placeOf));
  for (const field of fields) {
    const found = whatStands(field);
    if (found === null || (found.kind === 'ties' && deleted.has(placeOf(field)))) continue;
    const before = counts.get(found.code) ?? nothing;
    counts.set(found.code, { ...before, [found.kind]: before[found.kind] + 1 });
  }
  return counts;
}

const placeOf = ({ scope, key }: StoredField): string => `${scope}\n${key}`;

const isTakenAway = ({ entity, field, state }: StoredField): boolean =>
  entity === 'link' && field === 'deleted' && currentHead(state)?.value === true;

function whatStands({
  entity,
  key,
  field,
  state,
}: StoredField): { code: string; kind: keyof WorkCount } | null {
  const value = currentHead(state)?.value;
  if (value === undefined) return null;
  const [first = '', second = ''] = key.split(':');
  switch (`${entity} ${field}`) {
    case 'claim state':
      return { code: second, kind: 'answers' };
    case 'coverage state':
      return { code: first, kind: 'answers' };
    case 'link requirement':
      return typeof value === 'string' ? { code: value, kind: 'ties' } : null;
    case 'verdict verdict':
      return stateOf(value) === 'none' ? null : { code: key, kind: 'verdicts' };
    default:
      return null;
  }
}

function stateOf(value: Json): string {
  return isJsonRecord(value) && typeof value['state'] === 'string' ? value['state'] : '';
}
