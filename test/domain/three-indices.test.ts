import { expect, test } from 'vitest';
import { toPrinted } from '../../src/domain/fraction.ts';
import type { Instrument } from '../../src/domain/instrument.ts';
import { assessRoom } from '../../src/domain/maturity.ts';
import { threeIndices } from '../../src/domain/three-indices.ts';
import { claim, provenToLevel4, roomOf, sample } from './sample-room.ts';
import { loadInstrument } from './shipped-instruments.ts';

const instrument: Instrument = {
  ...loadInstrument('spbe-2020'),
  sections: [{ id: 'A1', parent: null, kind: 'aspect', name: 'Contoh', weight: 10_000 }],
  indicators: [sample],
};
const decimal: Instrument = { ...instrument, valueDecimals: 4 };

function indicesOf(content: Parameters<typeof roomOf>[0], used = instrument) {
  const { claimed, proven, accepted } = threeIndices(used, [assessRoom(roomOf(content))]);
  return [claimed, proven, accepted].map((one) => `${toPrinted(one.index)} ${one.predicate.name}`);
}

test('each way of counting has an index and a predicate of its own', () => {
  const claims = [claim('I1-L2-01'), claim('I1-L2-02')];
  expect(indicesOf({ claims })).toEqual(['2.00 Cukup', '1.00 Kurang', '1.00 Kurang']);
  expect(indicesOf(provenToLevel4)).toEqual(['4.00 Sangat Baik', '4.00 Sangat Baik', '1.00 Kurang']);
});

test('[ML8] a determination replaces the accepted level only', () => {
  const determination = { level: '3', note: '' };
  expect(indicesOf({ determination })).toEqual(['1.00 Kurang', '1.00 Kurang', '3.00 Baik']);
});

test('a determination with decimals counts where the instrument has them', () => {
  const determination = { level: '2.75', note: '' };
  expect(indicesOf({ determination })[2]).toBe('1.00 Kurang');
  expect(indicesOf({ determination }, decimal)[2]).toBe('2.75 Baik');
});

test.each(['0', '6', '100'])('a determination of %s is no level and is left out', (level) => {
  expect(indicesOf({ determination: { level, note: '' } })[2]).toBe('1.00 Kurang');
});

test('a room in which nothing was said is unfilled, like one that is missing', () => {
  expect(threeIndices(instrument, [assessRoom(roomOf())]).claimed.unfilled).toEqual(['I1']);
  expect(threeIndices(instrument, []).claimed.unfilled).toEqual(['I1']);
  expect(threeIndices(instrument, [assessRoom(roomOf(provenToLevel4))]).claimed.unfilled).toEqual([]);
});
