import type { Scenario } from '../../domain/scenarios.ts';
import {
  baseLevels,
  knownLevels,
  withChanges,
  type Levels,
  type WhatIfSource,
} from '../../domain/what-if.ts';

/** All levels of a kept scenario: its base as it is now, and what it changes. */
export function levelsOf(source: WhatIfSource, { base, levels }: Pick<Scenario, 'base' | 'levels'>): Levels {
  const changes = knownLevels(source.instrument, Object.entries(levels));
  return withChanges(baseLevels(source, base), changes);
}
