import type { StoredField } from '../../domain/directory.ts';
import { emptyField, foldOp, type FieldState } from '../../domain/fold.ts';
import { registerKey, type LoggedOp } from '../../domain/op.ts';
import type { FieldChange, HeldOp, KnownOp, Loaded, RegisterName, Writes } from './op-log-store.ts';

/** A scope while a step works on it: what was loaded, with the step's own decisions on top. */
export type ScopeDraft = {
  known: (id: string) => KnownOp | undefined;
  field: (entity: string, key: string, field: string) => FieldState;
  fieldsOf: (scope: string, entity: string) => StoredField[];
  nextSeq: () => number;
  append: (op: LoggedOp) => void;
  hold: (held: HeldOp) => void;
  unpark: (id: string) => void;
  writes: () => Writes;
};

type Row = { register: RegisterName; state: FieldState };

export function openScopeDraft(loaded: Loaded): ScopeDraft {
  const known = new Map(loaded.known);
  const rows = new Map<string, Row>(loaded.fields);
  const namedHere = new Set<string>();
  const appended: LoggedOp[] = [];
  const held: HeldOp[] = [];
  const released: string[] = [];
  const namedEarly: { register: RegisterName; id: string }[] = [];
  const inLog = new Set<string>(loaded.loggedParents);

  const holding = (id: string): readonly HeldOp[] => known.get(id)?.held ?? [];

  function append(op: LoggedOp): void {
    const register: RegisterName = [op.entity, op.key, op.field];
    const address = registerKey(op);
    const own = `${address}\n${op.id}`;
    const isNamed = loaded.namedEarly.has(own) || namedHere.has(own);
    const before = rows.get(address)?.state ?? emptyField;
    rows.set(address, { register, state: foldOp(before, op, isNamed) });
    appended.push(op);
    inLog.add(op.id);
    known.set(op.id, { logged: op, held: holding(op.id) });
    for (const id of op.parents) {
      if (inLog.has(id)) continue;
      namedHere.add(`${address}\n${id}`);
      namedEarly.push({ register, id });
    }
  }

  return {
    known: (id) => known.get(id),
    field: (entity, key, field) => rows.get(registerKey({ entity, key, field }))?.state ?? emptyField,
    fieldsOf: (scope, entity) => storedFields(rows.values(), scope, entity),
    nextSeq: () => loaded.lastSeq + appended.length + 1,
    append,
    hold: (op) => {
      held.push(op);
      known.set(op.op.id, { logged: known.get(op.op.id)?.logged ?? null, held: [...holding(op.op.id), op] });
    },
    unpark: (id) => {
      if (!holding(id).some(({ status }) => status === 'parked')) return;
      const heldHere = held.findIndex(({ op, status }) => op.id === id && status === 'parked');
      if (heldHere >= 0) held.splice(heldHere, 1);
      else released.push(id);
      known.set(id, { logged: null, held: holding(id).filter(({ status }) => status !== 'parked') });
    },
    writes: () => ({
      appended,
      held,
      released,
      namedEarly,
      codes: [],
      fieldChanges: changesOf(appended, loaded, rows),
    }),
  };
}

function storedFields(rows: Iterable<Row>, scope: string, entity: string): StoredField[] {
  return [...rows]
    .filter(({ register }) => register[0] === entity)
    .map(({ register: [, key, field], state }) => ({ scope, entity, key, field, state }));
}

function changesOf(
  appended: readonly LoggedOp[],
  loaded: Loaded,
  rows: ReadonlyMap<string, Row>,
): FieldChange[] {
  const touched = new Set(appended.map(registerKey));
  return [...touched].flatMap((address) => {
    const row = rows.get(address);
    return row === undefined ? [] : [changeOf(row, loaded.fields.get(address)?.state ?? emptyField)];
  });
}

function changeOf({ register, state }: Row, before: FieldState): FieldChange {
  const [was, is] = [seqsOf(before), seqsOf(state)];
  return {
    register,
    removedSeqs: [...was].filter((seq) => !is.has(seq)),
    addedSeqs: [...is].filter((seq) => !was.has(seq)),
    currentSeq: state.heads.find(({ id }) => id === state.current)?.seq ?? null,
    hasKept: [...is].some((seq) => was.has(seq)),
  };
}

/** Ops of the log have a place in it, always. */
function seqsOf(state: FieldState): Set<number> {
  return new Set(state.heads.flatMap(({ seq }) => (seq === null ? [] : [seq])));
}
