/** `proposal-state` is `record-state` of a record whose form is `proposal`: the judge knows which (`judge-guard.ts`). */
export type GuardName = 'period-state' | 'submission' | 'verdict' | 'record-state' | 'proposal-state';

/** The fields that are state machines, by `entity.field`. Apart from the registry, so that a device knows them without its schemas. */
const guards: Readonly<Record<string, GuardName>> = {
  'period.state': 'period-state',
  'submission.state': 'submission',
  'verdict.verdict': 'verdict',
  'record.state': 'record-state',
};

export function guardOf(entity: string, field: string): GuardName | null {
  const name = `${entity}.${field}`;
  return Object.hasOwn(guards, name) ? (guards[name] ?? null) : null;
}
