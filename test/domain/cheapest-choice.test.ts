import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cheapestChoice, type Option } from '../../src/domain/cheapest-choice.ts';

type Choice = (number | null)[];

/** Every way to take one option or none of each group. */
function everyChoice(groups: readonly (readonly Option[])[]): Choice[] {
  return groups.reduce<Choice[]>(
    (choices, options) =>
      choices.flatMap((choice) => [null, ...options.keys()].map((taken) => [...choice, taken])),
    [[]],
  );
}

/** Cost, groups touched, gain the other way round, then later options before earlier ones and none last. */
function rankOf(groups: readonly (readonly Option[])[], choice: Choice): number[] {
  const taken = choice.flatMap((place, group) => (place === null ? [] : (groups[group]?.[place] ?? [])));
  const sum = (part: keyof Option) => taken.reduce((total, option) => total + option[part], 0);
  return [sum('cost'), taken.length, -sum('gain'), ...choice.map((place) => -(place ?? -1))];
}

function compareRanks(one: number[], other: number[]): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place === -1 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}

function bruteForce(groups: readonly (readonly Option[])[], need: number): Choice | null {
  const enough = everyChoice(groups).filter((choice) => -(rankOf(groups, choice)[2] ?? 0) >= need);
  return enough.toSorted((one, other) => compareRanks(rankOf(groups, one), rankOf(groups, other)))[0] ?? null;
}

test('[WI2] the choice is the one that trying everything finds, ties included', () => {
  // Few different numbers, so that most cases have ties; costs of 0 are verdicts that only have to be given.
  const option = fc.record({ cost: fc.nat(4), gain: fc.integer({ min: 1, max: 5 }) });
  const groups = fc.array(fc.array(option, { maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(groups, fc.integer({ min: -1, max: 20 }), (options, need) => {
      expect(cheapestChoice(options, need)).toEqual(
        need <= 0 ? options.map(() => null) : bruteForce(options, need),
      );
    }),
    { numRuns: 2_000 },
  );
});

test('a dearer option of one group may be cheaper than two of two', () => {
  const groups = [
    [
      { cost: 2, gain: 2 },
      { cost: 3, gain: 4 },
    ],
    [{ cost: 2, gain: 2 }],
  ];
  expect(cheapestChoice(groups, 4)).toEqual([1, null]);
});

test('equal costs are settled by fewer groups, then by the larger gain, then by the order of the groups', () => {
  const small = [{ cost: 1, gain: 1 }];
  expect(cheapestChoice([small, small, [{ cost: 2, gain: 2 }]], 2)).toEqual([null, null, 0]);
  expect(cheapestChoice([[{ cost: 2, gain: 2 }], [{ cost: 2, gain: 3 }]], 2)).toEqual([null, 0]);
  expect(cheapestChoice([small, small], 1)).toEqual([0, null]);
});

test('nothing is taken where nothing is needed, and too little is no choice', () => {
  expect(cheapestChoice([[{ cost: 0, gain: 1 }]], 0)).toEqual([null]);
  expect(cheapestChoice([[{ cost: 0, gain: 1 }], []], 2)).toBeNull();
  expect(cheapestChoice([], 1)).toBeNull();
});
