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

export type PersonChange = { user: string; edit: PersonEdit; code: CodeRow | null };

/** Throws when the change may not stand, given who is there while nobody else writes. */
export type PeopleCheck = (directory: Directory) => void;

type Ground = { rules: Rules; ids: IdSource };

/** A step that changes one person and, in the same transaction, stores a sign-in code for them. */
export function personStep(
  user: string,
  { check, ...change }: Omit<PersonChange, 'user'> & { check?: PeopleCheck },
  ground: Ground,
): Step<readonly string[]> {
  return peopleStep([{ user, ...change }], check ?? (() => undefined), ground);
}

/**
 * A step that changes people and stores sign-in codes for some of them: all of it in one transaction, or nothing. Equal values
 * make no op, so a repeat after a lost reply writes nobody twice.
 */
export function peopleStep(
  changes: readonly PersonChange[],
  check: PeopleCheck,
  { rules, ids }: Ground,
): Step<readonly string[]> {
  const edits = changes.flatMap(({ user, edit }) =>
    (Object.entries(edit) as [string, Json][]).map(([field, value]) => ({ user, field, value })),
  );
  const registers = edits.map(({ user, field }): RegisterName => ['person', user, field]);
  return {
    scope: agencyScope,
    needs: { ids: [], parents: [], registers, entities: [] },
    decide: (loaded) => {
      check(loaded.directory);
      const receivedAt = new Date(ids.nowMs()).toISOString();
      const origin = { ...serverOrigin, receivedAt };
      const ops = edits.flatMap((edit) => editOf(edit, loaded, ids));
      const entries = ops.map((op) => ({ op, origin, way: 'admit' as const }));
      // The parents were just read from the present heads, so they are in the log.
      const withParents = {
        ...loaded,
        loggedParents: new Set<string>(ops.flatMap(({ parents }) => parents)),
      };
      const { writes } = takeEntries(entries, withParents, rules);
      const codes = changes.flatMap(({ code }) => code ?? []);
      return { writes: { ...writes, codes }, result: changes.map(({ user }) => user) };
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
