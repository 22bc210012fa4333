import { describe, expect, test } from 'vitest';
import type { StoredField } from '../../src/domain/directory.ts';
import type { OpId } from '../../src/domain/ids.ts';
import { compareInstruments } from '../../src/domain/instrument-difference.ts';
import { localise } from '../../src/domain/localise.ts';
import type { Json } from '../../src/domain/op.ts';
import { isNothingAtStake, workAtStake, type PeriodWork } from '../../src/domain/work-at-stake.ts';
import { correctedEdition } from './corrected-edition.ts';
import { loadInstrument } from './shipped-instruments.ts';

const pemdi = loadInstrument('pemdi-2026');
const corrected = localise(correctedEdition(), 'id');

function field(scope: string, path: string, value: Json): StoredField {
  const [entity = '', key = '', name = ''] = path.split(' ');
  const id = `${scope} ${path}` as OpId;
  const head = { id, value, by: 'siti', device: 'd', at: '2026-03-01', receivedAt: null, seq: null };
  return { scope, entity, key, field: name, state: { heads: [head], current: id } };
}

const inRoom = (indicator: string, fields: Record<string, Json>) =>
  [
    indicator,
    Object.entries(fields).map(([path, value]) => field(`indicator/2026/${indicator}`, path, value)),
  ] as const;

const work: PeriodWork = {
  rooms: new Map([
    inRoom('I1', {
      'claim dinkes:I1-L2-01 state': 'met',
      'claim dinkes:I1-L2-02 state': 'met',
      'claim bkpsdm:I1-L2-02 state': 'unmet',
      'claim dinkes:I1-L2-02 bulk': true,
      'claim dinkes:I1-L2-03 state': 'met',
      'link dinkes:t1 requirement': 'I1-L2-02',
      'link dinkes:t2 requirement': 'I1-L2-02',
      'link dinkes:t2 deleted': true,
      'verdict I1-L2-02 verdict': { state: 'accepted' },
      'answer dinkes explanation': 'Sudah ada.',
    }),
    inRoom('I20', {
      'claim dinkes:I20-L2-01 state': 'met',
      'answer dinkes explanation': 'Sudah ada.',
      'answer bkpsdm explanation': '',
      'submission dinkes state': { state: 'submitted' },
      'submission bkpsdm state': { state: 'draft' },
      'determination level level': '3',
      'verdict I20-L2-01 verdict': { state: 'none' },
    }),
    inRoom('I5', { 'answer dinkes explanation': 'Tetap.' }),
  ]),
  coverage: [field('period/2026', 'coverage I20-L3-01:dinkes state', 'met')],
  assignments: [
    { indicator: 'I20', role: 'owner', asked: null },
    { indicator: 'I20', role: 'none', asked: null },
    { indicator: 'I1', role: 'contributor', asked: ['I1-L2-01', 'I1-L2-02'] },
    { indicator: 'I1', role: 'owner', asked: null },
  ],
};

describe('what a move to another instrument does to the work of a period', () => {
  test('[IN6] is counted where its place is gone, and where its words are others', () => {
    const stake = workAtStake(compareInstruments(pemdi, corrected), work);
    expect(stake.requirements).toMatchObject([
      { placed: { requirement: { code: 'I1-L2-02' } }, count: { answers: 2, ties: 1, verdicts: 1 } },
    ]);
    expect(stake.changed).toMatchObject([
      { placed: { requirement: { code: 'I1-L2-01' } }, count: { answers: 1, ties: 0, verdicts: 0 } },
    ]);
    expect(stake.rooms).toMatchObject([
      {
        indicator: { id: 'I20' },
        count: { answers: 2, ties: 0, verdicts: 0 },
        explanations: 1,
        submissions: 1,
        determinations: 1,
      },
    ]);
    expect(stake.assignments).toBe(2);
  });

  test('is nothing where the instrument is the same, or nothing was written yet', () => {
    expect(isNothingAtStake(workAtStake(compareInstruments(pemdi, pemdi), work))).toBe(true);
    const untouched = { rooms: new Map(), coverage: [], assignments: [] };
    expect(isNothingAtStake(workAtStake(compareInstruments(pemdi, corrected), untouched))).toBe(true);
  });
});
