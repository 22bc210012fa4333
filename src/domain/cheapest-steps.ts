import { cheapestChoice, type Option } from './cheapest-choice.ts';
import type { Climb, Rung } from './climbs.ts';
import { compareFractions, type Fraction } from './fraction.ts';
import type { Indicator, Instrument, MaturityLevel } from './instrument.ts';
import { scaledValue, scoreInstrument, type LevelValue } from './score.ts';
import { withChanges, type Levels } from './what-if.ts';

/** One indicator that rises: over which levels, and what each of them lacks. */
export type Step = {
  indicator: Indicator;
  from: LevelValue;
  to: MaturityLevel;
  rungs: readonly Rung[];
  /** Decisions that are missing on the way; a group of which one is enough is one of them. */
  cost: number;
};

/** `reached`: nothing is needed · `unreachable`: even all climbs together end below the bound, at `highest` */
export type CheapestSteps =
  | { state: 'reached' }
  | { state: 'unreachable'; highest: Fraction }
  | { state: 'found'; steps: Step[]; cost: number; index: Fraction };

type Way = { levels: Levels; climbs: readonly Climb[]; boundHundredths: number };

/**
 * The level steps that bring the unrounded index to a bound with the fewest missing decisions. Exact: gains are the integers
 * that the index is counted in. Equal costs are settled by `cheapestChoice`: fewest indicators, larger gain, order of the
 * instrument.
 */
export function cheapestSteps(
  instrument: Instrument,
  { levels, climbs, boundHundredths }: Way,
): CheapestSteps {
  const { index } = scoreInstrument(instrument, levels);
  if (compareFractions(index, { num: boundHundredths, den: 100 }) >= 0) return { state: 'reached' };
  const need = Math.ceil((boundHundredths * index.den) / 100) - index.num;
  const options = climbs.map((climb) => optionsOf(instrument, climb));
  const chosen = cheapestChoice(options, need);
  if (chosen === null) {
    const tops = options.map((group) => group.at(-1)?.gain ?? 0);
    return { state: 'unreachable', highest: { num: index.num + sumOf(tops), den: index.den } };
  }
  const steps = climbs.flatMap((climb, place) => stepOf(climb, chosen[place] ?? null));
  const after = scoreInstrument(instrument, withChanges(levels, levelsAfter(steps)));
  return { state: 'found', steps, cost: sumOf(steps.map(({ cost }) => cost)), index: after.index };
}

/** The levels that the steps lead to, as changes of a scenario. */
export function levelsAfter(steps: readonly Step[]): Map<string, LevelValue> {
  return new Map(steps.map(({ indicator, to }) => [indicator.id, String(to)]));
}

function optionsOf(instrument: Instrument, { indicator, from, rungs }: Climb): Option[] {
  const start = scaledValue(instrument, indicator.id, from);
  return rungs.map(({ level }, place) => ({
    cost: costOf(rungs.slice(0, place + 1)),
    gain: indicator.weight * (scaledValue(instrument, indicator.id, level) - start),
  }));
}

function stepOf({ indicator, from, rungs }: Climb, place: number | null): Step[] {
  const top = place === null ? undefined : rungs[place];
  if (place === null || top === undefined) return [];
  const climbed = rungs.slice(0, place + 1);
  return [{ indicator, from, to: top.level, rungs: climbed, cost: costOf(climbed) }];
}

const costOf = (rungs: readonly Rung[]): number => sumOf(rungs.map(({ missing }) => missing.length));

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
