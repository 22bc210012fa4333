import type { StoredField } from './directory.ts';
import type { Register } from './op.ts';
import { parseScope } from './scope.ts';

/** What the agency scope says about one period; its key names the period. */
const entitiesOfPeriod: ReadonlySet<string> = new Set([
  'period',
  'assignment',
  'admission',
  'official',
  'external',
]);

/** Whether an edit belongs to this period: to its rooms, to its questions to all, or to what the agency says about it. */
export function isOfPeriod({ scope: text, entity, key }: Omit<Register, 'field'>, period: string): boolean {
  const scope = parseScope(text);
  if (scope === null) return false;
  switch (scope.kind) {
    case 'indicator':
    case 'period':
      return scope.period === period;
    case 'agency':
      return entitiesOfPeriod.has(entity) && key.split(':')[0] === period;
    case 'opd':
    case 'catalogue':
      return false;
  }
}

/**
 * When the newest edit arrived that shows in these fields of a period (an ISO moment); null when nothing was said. It is the date of
 * every export: the clock of the device that makes one would make two exports of a closed period differ.
 */
export function newestEdit(fields: Iterable<StoredField>, period: string): string | null {
  let newestMs = -Infinity;
  for (const field of fields) {
    if (!isOfPeriod(field, period)) continue;
    for (const { at, receivedAt } of field.state.heads)
      newestMs = Math.max(newestMs, momentMs(receivedAt ?? at));
  }
  return newestMs === -Infinity ? null : new Date(newestMs).toISOString();
}

function momentMs(moment: string): number {
  const ms = Date.parse(moment);
  return Number.isNaN(ms) ? -Infinity : ms;
}
