import { readFileSync } from 'node:fs';
import { cheapestSteps } from '../../src/domain/cheapest-steps.ts';
import { climbsOf } from '../../src/domain/climbs.ts';
import { instrumentSource } from '../../src/domain/instrument-source.ts';
import type { Instrument } from '../../src/domain/instrument.ts';
import { localise } from '../../src/domain/localise.ts';
import { assessRoom, type Assessment } from '../../src/domain/maturity.ts';
import type { Room } from '../../src/domain/room.ts';
import { changeLevel, whatIf, type Levels } from '../../src/domain/what-if.ts';
import type { Goal } from './goal.ts';

const runs = 21;
const changed = 20;

/** What *Simulasi* pays while a level is dragged, and for the cheapest steps to each predicate; 47 indicators. */
export const whatIfGoal: Goal = {
  number: 13,
  name: 'what if',
  measure: async () => {
    const instrument = readInstrument();
    const assessments = new Map(
      instrument.indicators.map((indicator) => [indicator.id, assessRoom(emptyRoom(indicator))]),
    );
    const values = { move: [] as number[], search: [] as number[] };
    for (let run = 0; run < runs; run += 1) {
      values.move.push(timeMs(() => moveOne(instrument, run)));
      values.search.push(Math.max(...searches(instrument, assessments)));
    }
    return Promise.resolve([
      { what: 'one level moved', unit: 'ms', values: values.move, goal: { atMost: 4 } },
      {
        what: 'cheapest steps, the dearest predicate',
        unit: 'ms',
        values: values.search,
        goal: { atMost: 200 },
      },
    ]);
  },
};

function readInstrument(): Instrument {
  const file = new URL('../../src/domain/instruments/spbe-2020.json', import.meta.url);
  return localise(instrumentSource.parse(JSON.parse(readFileSync(file, 'utf8'))), 'id');
}

function emptyRoom(indicator: Room['indicator']): Room {
  return {
    indicator,
    year: 2026,
    closesOn: null,
    activeOpds: [],
    external: null,
    claims: [],
    ties: [],
    coverage: [],
    verdicts: new Map(),
    answers: new Map(),
    submissions: new Map(),
    determination: null,
    signOff: null,
    label: '',
  };
}

/** A scenario with many changes, one of which is moved: what a thumb on a slider asks for. */
function moveOne(instrument: Instrument, run: number): void {
  const base: Levels = new Map();
  const changes = new Map(instrument.indicators.slice(0, changed).map(({ id }) => [id, '3']));
  const indicator = instrument.indicators[run % changed]?.id ?? 'I1';
  const moved = changeLevel(instrument, { base, changes }, { indicator, level: '4' });
  const { after } = whatIf(instrument, base, moved);
  if (after.index.num <= 10_000) throw new Error('the index has not moved');
}

/** From a region that has nothing: the most costs there can be. */
function searches(instrument: Instrument, assessments: ReadonlyMap<string, Assessment>): number[] {
  return instrument.predicates.map(({ fromHundredths }) =>
    timeMs(() => {
      const levels: Levels = new Map();
      const climbs = climbsOf(instrument, {
        levels,
        assessments,
        missingBy: 'accepted',
        isPendingFree: false,
        kept: new Set(),
      });
      const { state } = cheapestSteps(instrument, { levels, climbs, boundHundredths: fromHundredths });
      if (state === 'unreachable') throw new Error(`${fromHundredths} was not reached`);
    }),
  );
}

function timeMs(work: () => void): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}
