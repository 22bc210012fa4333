import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codesLeftBehind,
  compareInstruments,
  isNoDifference,
  type InstrumentDifference,
} from '../../src/domain/instrument-difference.ts';
import { instrumentText } from '../../src/domain/instrument-file.ts';
import type { InstrumentSource } from '../../src/domain/instrument-source.ts';
import { requirementsOf, type Instrument } from '../../src/domain/instrument.ts';
import { localise } from '../../src/domain/localise.ts';
import { correctedEdition, pemdiSource } from './corrected-edition.ts';
import { loadInstrument } from './shipped-instruments.ts';

const pemdi = loadInstrument('pemdi-2026');
const corrected = localise(correctedEdition(), 'id');
const ids = (parts: readonly { id: string }[]) => parts.map(({ id }) => id);
const codes = (parts: readonly { requirement: { code: string } }[]) =>
  parts.map(({ requirement }) => requirement.code);

describe('what a corrected edition changes', () => {
  const difference = compareInstruments(pemdi, corrected);

  test('is told by indicator and by requirement', () => {
    const { indicators, requirements } = difference;
    expect([ids(indicators.added), ids(indicators.removed)]).toEqual([['I21'], ['I20']]);
    const [first, second] = indicators.changed;
    expect(first).toMatchObject({
      indicator: { id: 'I1' },
      name: { to: 'Tata Kelola Pemerintah Digital yang Menyatu' },
      weight: { from: 500, to: 510 },
    });
    expect(second?.weight?.to).toBe((second?.weight?.from ?? 0) - 10);
    expect([codes(requirements.added), codes(requirements.removed)]).toEqual([['I1-L2-90'], ['I1-L2-02']]);
    expect(requirements.changed).toMatchObject([
      { requirement: { code: 'I1-L2-01' }, text: { to: 'RPJMD memuat seluruh isi RAN Pemdi' } },
    ]);
    expect([difference.predicates, difference.rest]).toEqual([null, []]);
  });

  test('is nothing where only the name of the edition is another', () => {
    expect(isNoDifference(compareInstruments(pemdi, { ...pemdi, id: 'x', edition: 'x', status: 'x' }))).toBe(
      true,
    );
    expect(isNoDifference(difference)).toBe(false);
  });

  test('is nothing where the keys of the file come in another order', () => {
    const sorted = JSON.parse(instrumentText(pemdiSource())) as InstrumentSource;
    expect(isNoDifference(compareInstruments(pemdi, localise(sorted, 'id')))).toBe(true);
  });

  test('names predicates, decimals, target and the rules of a requirement', () => {
    const other = structuredClone(pemdi);
    other.valueDecimals = 0;
    other.target.level = 3;
    other.levelNames = { process: ['a'], service: ['b'] };
    other.predicates.splice(0, 1);
    const requirement = other.indicators[0]?.levels[1]?.requirements[0];
    if (requirement !== undefined) requirement.optional = true;
    const changed = compareInstruments(pemdi, other);
    expect(changed.rest).toEqual(['decimals', 'target', 'level-names']);
    expect(changed.predicates?.to).toHaveLength(4);
    expect(changed.requirements.changed).toMatchObject([
      { requirement: { code: 'I1-L2-01' }, isRecounted: true },
    ]);
  });
});

/** Editions that leave out, rename and reweight by chance. */
const edition = fc
  .array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'name', 'weight', 'text', 'drop-requirement')), {
    maxLength: 8,
  })
  .map((acts) => acts.reduce(withAct, pemdi));

function withAct(before: Instrument, [at, act]: [number, string]): Instrument {
  const after = structuredClone(before);
  const place = at % Math.max(after.indicators.length, 1);
  const indicator = after.indicators[place];
  if (indicator === undefined) return after;
  const requirements = indicator.levels[1]?.requirements ?? [];
  if (act === 'drop') after.indicators.splice(place, 1);
  if (act === 'name') indicator.name += '!';
  if (act === 'weight') indicator.weight += 1;
  if (act === 'drop-requirement') requirements.splice(0, 1);
  if (act === 'text' && requirements[0] !== undefined) requirements[0].text += '!';
  return after;
}

const mirrored = ({ indicators, requirements }: InstrumentDifference) => ({
  added: ids(indicators.removed),
  removed: ids(indicators.added),
  changed: ids(indicators.changed.map(({ indicator }) => indicator)).toSorted(),
  addedCodes: codes(requirements.removed),
  removedCodes: codes(requirements.added),
  changedCodes: codes(requirements.changed).toSorted(),
});
const plain = (difference: InstrumentDifference) => {
  const { added, removed, addedCodes, removedCodes, ...same } = mirrored(difference);
  return { ...same, added: removed, removed: added, addedCodes: removedCodes, removedCodes: addedCodes };
};

describe('two instruments of any kind', () => {
  test('an instrument does not differ from itself, and the way back is the way there turned round', () => {
    fc.assert(
      fc.property(edition, edition, (one, other) => {
        expect(isNoDifference(compareInstruments(one, one))).toBe(true);
        expect(plain(compareInstruments(other, one))).toEqual(mirrored(compareInstruments(one, other)));
      }),
      { numRuns: 60 },
    );
  });

  test('[IN6] the codes that are left behind are those of the first that the second lacks', () => {
    const codesIn = (one: Instrument) => one.indicators.flatMap(requirementsOf).map(({ code }) => code);
    fc.assert(
      fc.property(edition, edition, (one, other) => {
        const there = new Set(codesIn(other));
        const lacking = codesIn(one).filter((code) => !there.has(code));
        expect([...codesLeftBehind(compareInstruments(one, other))].toSorted()).toEqual(lacking.toSorted());
      }),
      { numRuns: 60 },
    );
  });
});
