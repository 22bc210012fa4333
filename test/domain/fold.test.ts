import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currentHead,
  differencesOf,
  foldField,
  parentsOfEdit,
  parentsOfResolution,
  type FieldState,
} from '../../src/domain/fold.ts';
import type { OpId } from '../../src/domain/ids.ts';
import { sameValue, type Json, type Op, type Receipt } from '../../src/domain/op.ts';

type Logged = Op & Partial<Receipt>;

const idOf = (index: number): OpId => `op-${index}` as OpId;
const values: readonly Json[] = ['satu', 'dua', 'tiga', null, { a: 1, b: [2] }, { b: [2], a: 1 }];

function opOf(index: number, value: Json, parents: readonly number[]): Logged {
  const place = { scope: 'opd/dinkes', entity: 'document', key: 'd1', field: 'title' };
  return { id: idOf(index), ...place, value, parents: parents.map(idOf), at: '', schema: 1 };
}

/** Any ops naming any others, earlier or later ones, those that never come and each other. */
const ops: fc.Arbitrary<Logged[]> = fc
  .array(fc.record({ value: fc.constantFrom(...values), parents: fc.uniqueArray(fc.nat(14)) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((drawn) =>
    drawn.map(({ value, parents }, index) =>
      opOf(
        index,
        value,
        parents.filter((parent) => parent !== index),
      ),
    ),
  );
const orders = ops.chain((some) => fc.tuple(fc.constant(some), shuffled(some), shuffled(some)));

function shuffled(some: readonly Logged[]): fc.Arbitrary<Logged[]> {
  return fc.shuffledSubarray([...some], { minLength: some.length, maxLength: some.length });
}

/** The log of these ops as they arrived. */
const inOrder = (some: readonly Logged[]): Logged[] => some.map((op, index) => ({ ...op, seq: index + 1 }));
const headIds = (state: FieldState): string[] => state.heads.map(({ id }) => id).toSorted();

/** The rule as the contract words it: the ops, less every id that one of them names as parent. */
function headsByRule(log: readonly Logged[]): Logged[] {
  const named = new Set<string>(log.flatMap(({ parents }) => parents));
  return log.filter(({ id }) => !named.has(id));
}

/** Who is current after each op, as the contract words it. */
function currentByRule(log: readonly Logged[]): string | null {
  let current: string | null = null;
  for (const [index, op] of log.entries()) {
    if (current !== null && !op.parents.some((parent) => parent === current)) continue;
    const heads = headsByRule(log.slice(0, index + 1));
    current = (heads.find(({ id }) => id === op.id) ?? heads[0])?.id ?? null;
  }
  return current;
}

describe('a field (R2)', () => {
  test('[RG2] has the same heads in whatever order its ops come', () => {
    fc.assert(
      fc.property(orders, ([, one, other]) => {
        const expected = headsByRule(one)
          .map(({ id }) => id)
          .toSorted();
        expect(headIds(foldField(inOrder(one)))).toEqual(expected);
        expect(headIds(foldField(inOrder(other)))).toEqual(expected);
      }),
      { seed: 1, numRuns: 1_000 },
    );
  });

  test('[F03] [RG2] is not moved by ops that come again, at any time', () => {
    fc.assert(
      fc.property(orders, fc.nat(), ([, log, again], cut) => {
        const once = inOrder(log);
        const repeated = once.flatMap((op, index) => {
          const before = once.slice(0, index + 1).filter(({ id }) => again.some((one) => one.id === id));
          return [op, ...before.slice(cut % (index + 1))];
        });
        expect(foldField(repeated)).toEqual(foldField(once));
      }),
      { seed: 2, numRuns: 1_000 },
    );
  });

  test('[RG3] keeps its incumbent until an op names it; then the successor follows, or the earliest head', () => {
    fc.assert(
      fc.property(orders, ([, log]) => {
        const state = foldField(inOrder(log));
        expect(state.current).toBe(currentByRule(log));
        expect(currentHead(state) === undefined).toBe(state.heads.length === 0);
      }),
      { seed: 3, numRuns: 1_000 },
    );
  });

  test('[RG1] loses no value unless an op names it, and an ordinary edit leaves differences alone', () => {
    fc.assert(
      fc.property(orders, fc.constantFrom(...values), ([, log], value) => {
        const before = foldField(inOrder(log));
        const edit = { ...opOf(99, value, []), parents: parentsOfEdit(before) };
        const after = foldField(inOrder([...log, edit]));
        expect(after.current).toBe(edit.id);
        const others = before.heads.filter(
          (head) => !sameValue(head.value, currentHead(before)?.value ?? null),
        );
        expect(after.heads.map(({ id }) => id)).toEqual([...others.map(({ id }) => id), edit.id]);
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });

  test('[RG5] has one head and no difference after a resolution', () => {
    fc.assert(
      fc.property(orders, ([, log]) => {
        const before = foldField(inOrder(log));
        const resolution = { ...opOf(99, 'disepakati', []), parents: parentsOfResolution(before) };
        const after = foldField(inOrder([...log, resolution]));
        expect([headIds(after), after.current]).toEqual([[resolution.id], resolution.id]);
        expect(differencesOf(after)).toEqual([]);
      }),
      { seed: 5, numRuns: 1_000 },
    );
  });

  test('shows each differing value once, and none that equals the current one', () => {
    fc.assert(
      fc.property(orders, ([, log]) => {
        const state = foldField(inOrder(log));
        const shown = [currentHead(state), ...differencesOf(state)].flatMap((head) => head ?? []);
        for (const head of state.heads) {
          expect(shown.filter((one) => sameValue(one.value, head.value))).toHaveLength(1);
        }
      }),
      { seed: 6, numRuns: 1_000 },
    );
  });
});

describe('two edits of one op', () => {
  const [base, mine, theirs] = [opOf(0, 'lama', []), opOf(1, 'punyaku', [0]), opOf(2, 'punyanya', [0])];

  test('[RG1] are both kept: the first to arrive follows the incumbent, the other stands beside it', () => {
    const state = foldField(inOrder([base, theirs, mine]));
    expect([state.current, headIds(state)]).toEqual([theirs.id, [mine.id, theirs.id]]);
  });

  test('[F05] [RG5] and a third edit while one resolves them stays a head', () => {
    const resolved = opOf(3, 'disepakati', [1, 2]);
    const third = opOf(4, 'masih punyaku', [1]);
    const state = foldField(inOrder([base, mine, theirs, resolved, third]));
    expect([state.current, headIds(state)]).toEqual([resolved.id, [resolved.id, third.id]]);
  });

  test('[F06] [RG4] with equal values are no difference, in whatever order their names stand', () => {
    const [a, b] = [opOf(1, { x: 1, y: 2 }, [0]), opOf(2, { y: 2, x: 1 }, [0])];
    const state = foldField(inOrder([base, a, b]));
    expect(state.heads).toHaveLength(2);
    expect(differencesOf(state)).toEqual([]);
    expect(parentsOfEdit(state)).toEqual([a.id, b.id]);
  });
});
