import type { OpId } from './ids.ts';
import { sameValue, type Json, type Op, type Receipt } from './op.ts';

/** One standing value of a field: the edit that made it, who made it and, once it is in the log, its place there. */
export type Head = {
  id: OpId;
  value: Json;
  by: string;
  device: string;
  at: string;
  receivedAt: string | null;
  seq: number | null;
  author?: string;
};

/** The state of one field. The current value is `heads.find(h => h.id === current)`; more than one distinct value is a difference. */
export type FieldState = { heads: readonly Head[]; current: OpId | null };

export const emptyField: FieldState = { heads: [], current: null };

/**
 * Takes one op into a field (register rule R2).
 *
 * Heads are the ops that no op names as parent. `named` says whether any known op names this one: an id named before its op
 * arrives stays superseded, so late, repeated and reordered ops neither revive nor drop a value. The incumbent stays current
 * until an op names it; then its successor is current or, where the successor is no head, the head with the lowest `seq`.
 * Ops must come in the order of the log; those not yet in it come last.
 */
export function foldOp(state: FieldState, op: Op & Partial<Receipt>, named: boolean): FieldState {
  if (state.heads.some((head) => head.id === op.id)) return state;
  const rest = state.heads.filter((head) => !op.parents.includes(head.id));
  const heads = named ? rest : [...rest, headOf(op)];
  const isSuccessor = state.current === null || op.parents.includes(state.current);
  const current = isSuccessor ? incumbentAfter(heads, op.id) : state.current;
  return { heads, current };
}

function incumbentAfter(heads: readonly Head[], successor: OpId): OpId | null {
  if (heads.some((head) => head.id === successor)) return successor;
  return heads.toSorted((a, b) => (a.seq ?? Infinity) - (b.seq ?? Infinity))[0]?.id ?? null;
}

function headOf(op: Op & Partial<Receipt>): Head {
  return {
    id: op.id,
    value: op.value,
    by: op.by ?? '',
    device: op.device ?? '',
    at: op.at,
    receivedAt: op.receivedAt ?? null,
    seq: op.seq ?? null,
    ...(op.author === undefined ? {} : { author: op.author }),
  };
}

/** Folds a whole log of one field, in order: the reference that every stored projection must equal (invariant I1). */
export function foldField(ops: Iterable<Op & Partial<Receipt>>): FieldState {
  const named = new Set<string>();
  let state = emptyField;
  for (const op of ops) {
    state = foldOp(state, op, named.has(op.id));
    for (const parent of op.parents) named.add(parent);
  }
  return state;
}

export function currentHead(state: FieldState): Head | undefined {
  return state.heads.find((head) => head.id === state.current);
}

/** The heads whose values differ from the current one, one for each distinct value: what a person has to settle. */
export function differencesOf(state: FieldState): Head[] {
  const shown: Head[] = [];
  const current = currentHead(state);
  if (current === undefined) return shown;
  for (const head of state.heads) {
    const isNew = [current, ...shown].every((other) => !sameValue(other.value, head.value));
    if (isNew) shown.push(head);
  }
  return shown;
}

/** The parents of an ordinary edit: the current op and heads of equal value. Others stay as differences. */
export function parentsOfEdit(state: FieldState): OpId[] {
  const current = currentHead(state);
  if (current === undefined) return [];
  return state.heads.filter((head) => sameValue(head.value, current.value)).map((head) => head.id);
}

/** The parents of a resolution: every head, so that one value remains. */
export function parentsOfResolution(state: FieldState): OpId[] {
  return state.heads.map((head) => head.id);
}
