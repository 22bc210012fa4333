import { readFileSync } from 'node:fs';
import type { IndicatorsOf } from '../domain/authority.ts';

const shipped = ['spbe-2020', 'pemdi-2026'];

/** The indicators of each shipped instrument: they decide which rooms exist. Unknown instruments have none. */
export function readIndicators(): IndicatorsOf {
  const indicators = new Map(shipped.map((id) => [id, indicatorsIn(id)]));
  return (instrument) => indicators.get(instrument) ?? [];
}

function indicatorsIn(instrument: string): string[] {
  const url = new URL(`../domain/instruments/${instrument}.json`, import.meta.url);
  const parsed = JSON.parse(readFileSync(url, 'utf8')) as { indicators: { id: string }[] };
  return parsed.indicators.map(({ id }) => id);
}
