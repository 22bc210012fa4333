import { assignedIndicators, type Directory, type Period, type StoredField } from '../../domain/directory.ts';
import { currentHead } from '../../domain/fold.ts';
import { indicatorStateOf, type IndicatorState } from '../../domain/indicator-state.ts';
import type { Indicator } from '../../domain/instrument.ts';
import type { RoomView } from '../kit/room-view.ts';

/** An indicator that an OPD still has something to do in. */
export type OpenRoom = { indicator: Indicator; state: IndicatorState; questions: number };

const openStates: ReadonlySet<IndicatorState> = new Set(['needs-repair', 'ready', 'in-progress']);

/** What a new admin takes over in a period: drafts, what was returned, and questions that nobody has answered; returned ones first. */
export function openWorkOf(
  opd: string,
  rooms: ReadonlyMap<string, RoomView>,
  { directory, period }: { directory: Directory; period: Period },
): OpenRoom[] {
  return [...assignedIndicators(directory, period.id, [opd])]
    .flatMap((id) => rooms.get(id) ?? [])
    .map(({ indicator, assessment, fields }) => ({
      indicator,
      state: indicatorStateOf(assessment, opd),
      questions: openQuestions(fields, opd),
    }))
    .filter(({ state, questions }) => openStates.has(state) || questions > 0)
    .toSorted(
      (a, b) =>
        Number(b.state === 'needs-repair') - Number(a.state === 'needs-repair') ||
        a.indicator.number - b.indicator.number,
    );
}

/** Questions to this OPD or to everyone that are neither handled nor taken back. */
function openQuestions(fields: readonly StoredField[], opd: string): number {
  const comments = new Map<string, Record<string, unknown>>();
  for (const { entity, key, field, state } of fields) {
    if (entity !== 'comment') continue;
    comments.set(key, { ...comments.get(key), [field]: currentHead(state)?.value });
  }
  return [...comments.values()].filter(
    (comment) =>
      comment['question'] === true &&
      [opd, null, undefined].includes(comment['for'] as string | null | undefined) &&
      comment['handled'] !== true &&
      comment['deleted'] !== true,
  ).length;
}
