import { describe, expect, test } from 'vitest';
import { assessed, indicatorOf, opd, paper, planBetween, yes } from './carry-sample.ts';
import { answer, tie } from './sample-room.ts';
import { loadInstrument } from './shipped-instruments.ts';

const spbe = loadInstrument('spbe-2020');

describe('an OPD that others were merged into', () => {
  const [own, theirs] = [paper('own'), paper('theirs')];
  const before = { opd: 'dinsos', explanation: 'Kami sudah punya.', complete: true };
  const assessments = new Map([
    [
      'I1',
      assessed(indicatorOf(spbe, 'I1'), {
        ties: [
          tie('I1-L2-01', { key: `${opd}:t1`, evidence: own }),
          tie('I1-L2-01', { key: 'dinsos:t1', opd: 'dinsos', evidence: theirs }),
          tie('I1-L2-01', { key: 'dinsos:t2', opd: 'dinsos', evidence: paper('not-here') }),
          tie('I1-L2-01', { key: 'bkpsdm:t1', opd: 'bkpsdm', evidence: theirs }),
        ],
        answers: new Map([['dinsos', before]]),
        label: 'Perizinan',
      }),
    ],
  ]);
  const plan = (merged: readonly string[]) =>
    planBetween({ from: spbe, to: spbe, assessments, papers: [own, theirs] }, { merged }).pieces.map(
      ({ piece, reason }) => [piece.opd, piece.place.key, reason.kind],
    );

  test('[CO9] is asked about their pieces too, each once, and told which document is not at hand', () => {
    expect(plan(['dinsos'])).toEqual([
      [opd, `${opd}:t1`, 'same-requirement'],
      [opd, 'region', 'label'],
      ['dinsos', 'dinsos:t1', 'same-requirement'],
      ['dinsos', 'dinsos:t2', 'elsewhere'],
      ['dinsos', 'dinsos', 'text'],
    ]);
  });

  test('[CO9] is not asked about those of others', () => {
    expect(plan([])).toEqual([
      [opd, `${opd}:t1`, 'same-requirement'],
      [opd, 'region', 'label'],
    ]);
  });

  test('[CO9] keeps the own answer to a question to every OPD, else the first of theirs', () => {
    const coverage = (...opds: string[]) =>
      opds.map((one) => answer('I13-L2-01', one, { state: 'met', evidence: own }));
    const askedOf = (...opds: string[]) => {
      const indicator = indicatorOf(spbe, 'I13');
      const found = new Map([['I13', assessed(indicator, { coverage: coverage(...opds) })]]);
      const { pieces } = planBetween(
        { from: spbe, to: spbe, assessments: found, papers: [own] },
        { merged: ['dinsos', 'bubar'] },
      );
      return pieces.map(({ piece }) => piece.opd);
    };
    expect(askedOf(opd, 'dinsos')).toEqual([opd]);
    expect(askedOf('dinsos', 'bubar')).toEqual(['dinsos']);
  });

  test('[CO6] shows what it took over under a key of its own', () => {
    const { pieces } = planBetween(
      { from: spbe, to: spbe, assessments, papers: [own, theirs] },
      { merged: ['dinsos'] },
    );
    const piece = pieces.find(({ piece: { place } }) => place.key === 'dinsos:t1');
    if (piece === undefined) throw new Error('no piece');
    const keys = yes(piece).edits.map(({ key }) => key);
    expect(new Set(keys)).toEqual(new Set([`${opd}:${piece.id}`]));
  });
});
