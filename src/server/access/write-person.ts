import type { Directory } from '../../domain/directory.ts';
import type { Role } from '../../domain/field-shapes.ts';
import { currentHead, emptyField, parentsOfResolution } from '../../domain/fold.ts';
import { makeUuid, type IdSource, type OpId } from '../../domain/ids.ts';
import { registerKey, sameValue, schemaVersion, type Json, type Op } from '../../domain/op.ts';
import { agencyScope } from '../../domain/scope.ts';
import { takeEntries, type Rules } from '../log/decide.ts';
import type { Loaded, RegisterName, Step } from '../log/op-log-store.ts';
import type { CodeRow } from './access-store.ts';

/** People are written by the server alone; these names stand in the log as author and device. */
export const serverOrigin = { by: 'server', device: 'server' } as const;

export type PersonEdit = {
  name?: string;
  roles?: readonly Role[];
  opds?: readonly string[];
  active?: boolean;
};

export type PersonChange = {
  edit: PersonEdit;
  code: CodeRow | null;
  /** Throws when the change may not stand, given who is there while nobody else writes. */
  check?: (directory: Directory) => void;
};

/** A step that changes a person and, in the same transaction, stores a sign-in code for them. Equal values make no op. */
export function personStep(
  user: string,
  change: PersonChange,
  { rules, ids }: { rules: Rules; ids: IdSource },
): Step<string> {
  const values = Object.entries(change.edit) as [string, Json][];
  const registers = values.map(([field]): RegisterName => ['person', user, field]);
  return {
    scope: agencyScope,
    needs: { ids: [], parents: [], registers, entities: [] },
    decide: (loaded) => {
      change.check?.(loaded.directory);
      const receivedAt = new Date(ids.nowMs()).toISOString();
      const origin = { ...serverOrigin, receivedAt };
      const ops = values.flatMap(([field, value]) => editOf({ user, field, value }, loaded, ids));
      const entries = ops.map((op) => ({ op, origin, way: 'admit' as const }));
      // The parents were just read from the present heads, so they are in the log.
      const withParents = {
        ...loaded,
        loggedParents: new Set<string>(ops.flatMap(({ parents }) => parents)),
      };
      const { writes } = takeEntries(entries, withParents, rules);
      return { writes: { ...writes, codes: change.code === null ? [] : [change.code] }, result: user };
    },
  };
}

function editOf(edit: { user: string; field: string; value: Json }, loaded: Loaded, ids: IdSource): Op[] {
  const { user, field, value } = edit;
  const address = registerKey({ entity: 'person', key: user, field });
  const state = loaded.fields.get(address)?.state ?? emptyField;
  const current = currentHead(state);
  if (current !== undefined && sameValue(current.value, value)) return [];
  return [
    {
      id: makeUuid(ids) as OpId,
      scope: agencyScope,
      entity: 'person',
      key: user,
      field,
      value,
      parents: parentsOfResolution(state),
      at: new Date(ids.nowMs()).toISOString(),
      schema: schemaVersion,
    },
  ];
}
