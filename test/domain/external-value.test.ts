import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blockersOf } from '../../src/domain/blockers.ts';
import { compareFractions, toPrinted, type Fraction } from '../../src/domain/fraction.ts';
import { indicatorStateOf } from '../../src/domain/indicator-state.ts';
import { findIndicator, questionsToAll, requirementsOf } from '../../src/domain/instrument.ts';
import { localise } from '../../src/domain/localise.ts';
import { assessRoom, levelKinds } from '../../src/domain/maturity.ts';
import { progressOf } from '../../src/domain/progress.ts';
import { suggestRequirements } from '../../src/domain/suggest-requirements.ts';
import { levelInIndex, threeIndices } from '../../src/domain/three-indices.ts';
import { correctedEdition } from './corrected-edition.ts';
import { roomOf, tie } from './sample-room.ts';
import { loadInstrument } from './shipped-instruments.ts';

const pemdi = loadInstrument('pemdi-2026');
const statistics = findIndicator(pemdi, 'I7');
if (statistics === undefined) throw new Error('Pemdi has lost I7');

const everythingShown = requirementsOf(statistics).map(({ code }) => tie(code));
const given = (external: string | null, more: Parameters<typeof roomOf>[0] = {}) =>
  assessRoom(roomOf({ indicator: statistics, external, ...more }));

describe('a value that another institution gives', () => {
  test('[ML10] counts as it is in all three indices, whatever was shown here', () => {
    for (const ties of [[], everythingShown]) {
      const assessment = given('2.6', { ties });
      expect(levelKinds.map((kind) => levelInIndex(pemdi, assessment, kind))).toEqual(['2.6', '2.6', '2.6']);
      expect(assessment.reached).toEqual({ claimed: 2, proven: 2, accepted: 2 });
      const indices = threeIndices(pemdi, [assessment]);
      const printed = levelKinds.map((kind) => indices[kind].sections.find(({ id }) => id === 'A3')?.exact);
      for (const exact of printed) expect(toPrinted(exact ?? { num: 0, den: 1 })).toBe('1.32');
    }
  });

  test('[ML10] is 1 and not filled while nobody has typed it, also where documents were shown', () => {
    const assessment = given(null, { ties: everythingShown });
    expect(assessment.reached.proven).toBe(1);
    expect(threeIndices(pemdi, [assessment]).proven.unfilled).toContain('I7');
    expect(threeIndices(pemdi, [given('2.6')]).proven.unfilled).not.toContain('I7');
  });

  test('[ML10] what is no value of the instrument counts as none', () => {
    expect(levelInIndex(pemdi, given('7'), 'claimed')).toBe(5);
    expect(levelInIndex(pemdi, given('0.5'), 'proven')).toBe(1);
  });

  test('[ML10] asks nothing: no decision, no question to all, no step, no suggestion', () => {
    const assessment = given('2.6');
    expect(progressOf(assessment, { opd: 'dinkes', targetLevel: 5, asked: null })).toEqual({
      done: 0,
      of: 0,
    });
    expect(questionsToAll(pemdi)).toEqual([]);
    expect(blockersOf(assessment, 'proven')).toEqual({ level: 3, blockers: [] });
    expect(indicatorStateOf(assessment, 'dinkes')).toBe('external');
    const asked = new Map(pemdi.indicators.map(({ id }) => [id, null]));
    const request = { kind: 'laporan', opd: 'dinkes', asked, assessments: new Map() } as const;
    const suggested = new Set(suggestRequirements(pemdi, request).map(({ indicator }) => indicator.id));
    expect(suggested.size).toBeGreaterThan(0);
    for (const id of ['I5', 'I6', 'I7', 'I18']) expect(suggested).not.toContain(id);
  });
});

type Case = {
  id: string;
  input: { indicatorValues: Record<string, string> };
  exact: { index: Fraction };
  published: { index: string };
};
const file = new URL('results/official-results.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };
const acehTengah = cases.find(({ id }) => id === 'aceh-tengah-pemdi-2026');

/** As a coordinator types it: what other institutions gave, and a determination for each of the others. */
function typedRooms(instrument: typeof pemdi) {
  return instrument.indicators.map((indicator) => {
    const value = acehTengah?.input.indicatorValues[indicator.id] ?? '';
    const isGiven = indicator.external !== null;
    const determination = isGiven || value === '' ? null : { level: value, note: 'Asesor eksternal' };
    return assessRoom(roomOf({ indicator, external: isGiven ? value : null, determination }));
  });
}

describe('Aceh Tengah 2026', () => {
  test('[IX4] [ML10] comes out to the last digit from what is typed in', () => {
    const { index, predicate } = threeIndices(pemdi, typedRooms(pemdi)).accepted;
    expect(compareFractions(index, acehTengah?.exact.index ?? { num: 0, den: 1 })).toBe(0);
    expect(toPrinted(index)).toBe(acehTengah?.published.index);
    expect(predicate.name).toBe('Kurang');
  });

  test('[IN6] stands in a corrected edition with all that it still names', () => {
    const corrected = localise(correctedEdition(), 'id');
    const rooms = typedRooms(corrected);
    const levels = new Map(
      rooms.map((assessment) => [
        assessment.room.indicator.id,
        levelInIndex(corrected, assessment, 'accepted'),
      ]),
    );
    for (const { id } of corrected.indicators.filter((one) => one.id !== 'I21'))
      expect(levels.get(id)).toBe(acehTengah?.input.indicatorValues[id]);
    expect(levels.get('I21')).toBe(1);
  });
});
