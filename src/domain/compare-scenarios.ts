import type { Indicator, Instrument } from './instrument.ts';
import { lowestLevel, scaledValue, type LevelValue } from './score.ts';
import { scoreLevels, type IndexByKind } from './three-indices.ts';
import type { Levels } from './what-if.ts';

export type Comparison = {
  /** One for each scenario, in the order given. */
  scores: readonly IndexByKind[];
  /** Indicators that do not stand at the same level everywhere, in the order of the instrument. */
  differing: readonly { indicator: Indicator; levels: readonly LevelValue[] }[];
};

/** Scenarios side by side, each by all its levels. */
export function compareScenarios(instrument: Instrument, scenarios: readonly Levels[]): Comparison {
  const rows = instrument.indicators.map((indicator) => ({
    indicator,
    levels: scenarios.map((levels) => levels.get(indicator.id) ?? lowestLevel),
  }));
  return {
    scores: scenarios.map((levels) => scoreLevels(instrument, levels)),
    differing: rows.filter(({ indicator, levels }) => {
      const values = levels.map((level) => scaledValue(instrument, indicator.id, level));
      return new Set(values).size > 1;
    }),
  };
}
