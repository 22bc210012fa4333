import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowsOf, layOut, mapBox, type Flow } from '../../../src/domain/forms/integration-map.ts';
import type { Json } from '../../../src/domain/op.ts';
import { recordOf } from './sample-records.ts';

const nameOf = ({ record }: { record: string }): string => `Aplikasi ${record}`;
const ref = (record: string): Json => ({ opd: 'dinkes', record });
const flowRecord = (from: Json, to: Json, more: Record<string, Json> = {}) =>
  recordOf({ form: 'integrationNeed' }, { from, to, ...more });

/** Flows between ends that bear these letters. */
const flowsBetween = (...pairs: readonly (readonly [string, string])[]): Flow[] =>
  flowsOf(
    pairs.map(([from, to]) => flowRecord({ text: from }, { text: to })),
    nameOf,
  ).flows;

describe('the flows of an integration map', () => {
  it('lead from one end to another: a record by its name, or words', () => {
    const { flows } = flowsOf(
      [flowRecord(ref('r1'), { text: 'SIPD' }, { data: 'Pagu', state: 'running', direction: 'both' })],
      nameOf,
    );
    expect(flows).toMatchObject([
      {
        from: { label: 'Aplikasi r1', ref: { opd: 'dinkes', record: 'r1' } },
        to: { label: 'SIPD', ref: null },
        data: 'Pagu',
        state: 'running',
        bothWays: true,
      },
    ]);
  });

  it('leave out what lacks an end, and say how many did', () => {
    const half = [
      flowRecord(ref('r1'), null),
      flowRecord({ text: ' ' }, ref('r1')),
      flowRecord('unknown', 3),
    ];
    expect(flowsOf(half, nameOf)).toEqual({ flows: [], incomplete: 3 });
  });

  it('meet in one end where words name the same, whatever the letters', () => {
    expect(layOut(flowsBetween(['SIPD', 'a'], ['sipd ', 'b'])).ends).toHaveLength(3);
  });
});

describe('the drawing of an integration map', () => {
  const column = (flows: readonly Flow[], label: string): number =>
    (layOut(flows).ends.find((end) => end.label === label)?.x ?? Number.NaN) / (mapBox.width + mapBox.gapX);

  it('stands what feeds before what is fed, with what is fed by two behind the later one', () => {
    const flows = flowsBetween(['a', 'b'], ['b', 'c'], ['a', 'c']);
    expect(['a', 'b', 'c'].map((label) => column(flows, label))).toEqual([0, 1, 2]);
  });

  it('draws a circle, and what feeds itself, all the same', () => {
    const flows = flowsBetween(['a', 'b'], ['b', 'a'], ['c', 'c']);
    expect(['a', 'b', 'c'].map((label) => column(flows, label))).toEqual([0, 1, 0]);
  });

  it('keeps room free for a flow that passes a column, beside the boxes there', () => {
    const flows = flowsBetween(['a', 'b'], ['b', 'c'], ['a', 'c']);
    const { ends, passes } = layOut(flows);
    const [pass, ...others] = passes.get('a\nc') ?? [];
    const b = ends.find(({ label }) => label === 'b');
    expect(others).toEqual([]);
    expect(pass?.x).toBe(b?.x);
    expect(Math.abs((pass?.y ?? 0) - (b?.y ?? 0))).toBe(mapBox.height + mapBox.gapY);
    expect(passes.size).toBe(1);
  });

  it('has nothing where nothing flows', () => {
    expect(layOut([])).toEqual({ ends: [], passes: new Map(), width: 0, height: 0 });
  });

  it('places every end once, none on another and all within its size, whatever flows', () => {
    const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j');
    fc.assert(
      fc.property(fc.array(fc.tuple(letter, letter), { maxLength: 40 }), (pairs) => {
        const flows = flowsBetween(...pairs);
        const { ends, width, height } = layOut(flows);
        expect(ends.map(({ id }) => id).toSorted()).toEqual([...new Set(pairs.flat())].toSorted());
        for (const [place, a] of ends.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.y).toBeGreaterThanOrEqual(0);
          expect(a.x + mapBox.width).toBeLessThanOrEqual(width);
          expect(a.y + mapBox.height).toBeLessThanOrEqual(height);
          for (const b of ends.slice(place + 1)) {
            expect(a.x !== b.x || Math.abs(a.y - b.y) >= mapBox.height + mapBox.gapY).toBe(true);
          }
        }
      }),
    );
  });
});
