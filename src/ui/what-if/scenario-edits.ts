import type { Json } from '../../domain/op.ts';
import type { Scenario } from '../../domain/scenarios.ts';
import { agencyScope } from '../../domain/scope.ts';
import type { Edit } from '../../storage/record.ts';
import { levelsToRecord, type ScenarioDraft } from './scenario-draft.ts';

/** Edits of one kept scenario, one for each field given. */
export function scenarioEdits(
  id: string,
  fields: Partial<Omit<Scenario, 'id'>> & { deleted?: boolean },
): Edit[] {
  return Object.entries(fields).map(([field, value]) => ({
    scope: agencyScope,
    entity: 'scenario',
    key: id,
    field,
    value: value as Json,
  }));
}

/** What of a draft is kept. */
export function keptOf({ base, changes }: Pick<ScenarioDraft, 'base' | 'changes'>) {
  return { base, levels: levelsToRecord(changes) };
}

/** A kept scenario laid on the table. */
export function draftOf({ id, base, levels }: Scenario): ScenarioDraft {
  return { base, changes: new Map(Object.entries(levels)), opened: id };
}

/** Whether the table holds just what was kept. */
export function isKept(draft: Pick<ScenarioDraft, 'base' | 'changes'>, kept: Scenario): boolean {
  const levels = Object.entries(kept.levels);
  return (
    draft.base === kept.base &&
    levels.length === draft.changes.size &&
    levels.every(([id, level]) => Number(draft.changes.get(id)) === Number(level))
  );
}
