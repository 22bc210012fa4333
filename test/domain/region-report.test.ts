import { describe, expect, test } from 'vitest';
import { evidenceRows, tiedDocuments } from '../../src/domain/evidence-rows.ts';
import { toPrinted } from '../../src/domain/fraction.ts';
import { isOfPeriod, newestEdit } from '../../src/domain/newest-edit.ts';
import { opdReports } from '../../src/domain/opd-report.ts';
import { regionReport } from '../../src/domain/region-report.ts';
import type { Room } from '../../src/domain/room.ts';
import { answer, claim, document, provenToLevel4, tie, verdicts } from './sample-room.ts';
import { sampleDirectory, samplePeriod, sampleRegion } from './sample-region.ts';

/** Everything up to level 3 accepted as it was seen. */
const acceptedToLevel3: Partial<Room> = {
  ...provenToLevel4,
  verdicts: verdicts(
    ...['I1-L2-01', 'I1-L2-02', 'I1-L3-01', 'I1-L3-02'].map((requirement) => ({ requirement })),
  ),
};

const findings = (content: Partial<Room>) => {
  const [first, second] = regionReport(sampleRegion(content)).findings;
  if (first === undefined || second === undefined) throw new Error('the sample has two aspects');
  return [first, second] as const;
};

describe('strengths, weaknesses and recommendations', () => {
  test('[RP2] an indicator accepted at the target level is a strength and asks for nothing', () => {
    const [first, second] = findings(acceptedToLevel3);
    expect(first.strengths.map(({ indicator }) => indicator.id)).toEqual(['I1']);
    expect([first.weaknesses, first.recommendations]).toEqual([[], []]);
    expect(second.strengths).toEqual([]);
  });

  test('what is only claimed or documented is no strength', () => {
    const [first] = findings(provenToLevel4);
    expect(first.strengths).toEqual([]);
    expect(first.weaknesses[0]?.why).toBe('blocked');
  });

  test('[RP2] a weakness names what blocks the next level, and a recommendation whose step is next', () => {
    const [, second] = findings({});
    expect(second.weaknesses[0]).toMatchObject({ level: 2, more: 0 });
    expect(second.weaknesses[0]?.blockers).toHaveLength(2);
    expect(second.recommendations.map(({ why, addressee }) => [why, addressee])).toEqual([
      ['unanswered', { kind: 'owner', opd: null }],
      ['unanswered', { kind: 'owner', opd: null }],
    ]);
  });

  test('a document that waits for its review is asked of the reviewers, not of the OPD', () => {
    const [first] = findings(provenToLevel4);
    expect(first.recommendations[0]).toMatchObject({
      why: 'not-reviewed',
      addressee: { kind: 'reviewer' },
    });
  });

  test('of a group of which one is enough, the member with the shortest way left is recommended', () => {
    const [first] = findings({ ties: [tie('I1-L2-01'), tie('I1-L2-03')] });
    const group = first.recommendations[1];
    expect(group?.requirements.map(({ code }) => code)).toEqual(['I1-L2-03']);
    expect(group?.why).toBe('not-reviewed');
  });

  test('a question to all names the OPDs that still owe an answer', () => {
    const accepted = ['I1-L2-01', 'I1-L2-02'].map((requirement) => ({ requirement }));
    const [first] = findings({
      ties: [tie('I1-L2-01'), tie('I1-L2-02')],
      coverage: [answer('I1-L3-01', 'dinkes', { evidence: document })],
      verdicts: verdicts(...accepted),
    });
    const question = first.recommendations.find(({ why }) => why === 'coverage-missing');
    expect(question?.addressee).toMatchObject({ kind: 'opds', opds: [{ id: 'diskominfo' }] });
  });

  test('where the count reaches the target and the determination does not, that is the reason', () => {
    const [first] = findings({ ...acceptedToLevel3, determination: { level: '2', note: 'Hasil interviu' } });
    expect(first.weaknesses[0]).toMatchObject({ why: 'determined', blockers: [] });
    expect(first.recommendations).toEqual([]);
  });
});

describe('the report of a region', () => {
  test('the index is counted by each way, and an aspect by its own indicators', () => {
    const report = regionReport(sampleRegion(acceptedToLevel3));
    expect(toPrinted(report.indices.claimed.index)).toBe('2.50');
    expect(toPrinted(report.indices.accepted.index)).toBe('2.00');
    const accepted = report.sections.map(({ section, values }) => [section.id, toPrinted(values.accepted)]);
    expect(accepted).toEqual([
      ['D1', '2.00'],
      ['A1', '3.00'],
      ['A2', '1.00'],
    ]);
  });

  test('[RP1] the published value stands apart, and that of a year before is the comparison', () => {
    const earlier = { ...samplePeriod, id: '2025', year: 2025 };
    const other = { ...samplePeriod, id: '2024', year: 2024, instrument: 'pemdi-2026' };
    const periods = new Map([samplePeriod, earlier, other].map((one) => [one.id, one]));
    const officials = new Map([['2025', { value: '2.61', source: 'LHE 2025' }]]);
    const report = regionReport(sampleRegion({}, { periods, officials }));
    expect(report.official).toBeNull();
    expect(report.earlier).toMatchObject({ value: '2.61', source: 'LHE 2025', year: 2025 });
    expect(report.earlier?.predicate?.predicate.name).toBe('Baik');
  });

  test('the predicate of another instrument is not guessed', () => {
    const other = { ...samplePeriod, id: '2024', year: 2024, instrument: 'pemdi-2026' };
    const periods = new Map([samplePeriod, other].map((one) => [one.id, one]));
    const officials = new Map([['2024', { value: '2.61', source: '' }]]);
    expect(regionReport(sampleRegion({}, { periods, officials })).earlier?.predicate).toBeNull();
  });

  test('the text of the region stands before those of the OPDs', () => {
    const said = (...texts: [string, string][]) =>
      new Map(texts.map(([opd, explanation]) => [opd, { opd, explanation, complete: false }]));
    const answers = said(['diskominfo', 'B'], ['dinkes', 'A']);
    const textsOf = (room: Partial<Room>) =>
      regionReport(sampleRegion(room)).indicators[0]?.explanations.map(({ text }) => text);
    expect(textsOf({ answers })).toEqual(['A', 'B']);
    expect(textsOf({ answers: said(['dinkes', 'A'], ['region', 'Kabupaten']) })).toEqual(['Kabupaten']);
  });
});

describe('the rows of evidence', () => {
  test('every requirement has a row, each tie one, and a claim without a tie too', () => {
    const rows = evidenceRows(
      sampleRegion({
        ties: [tie('I1-L2-01'), tie('I1-L2-01', { key: 'dinkes:zz' }), tie('I1-L2-02', { deleted: true })],
        claims: [claim('I1-L2-01'), claim('I1-L2-02', { opd: 'diskominfo', state: 'unmet' })],
      }),
    );
    const shown = rows
      .filter(({ indicator, opd }) => indicator.id === 'I1' && opd !== null)
      .map(({ requirement, opd, claim, tie }) => [requirement.code, opd, claim, tie?.key ?? null]);
    expect(shown).toEqual([
      ['I1-L2-01', 'dinkes', 'met', 'dinkes:I1-L2-01'],
      ['I1-L2-01', 'dinkes', 'met', 'dinkes:zz'],
      ['I1-L2-02', 'diskominfo', 'unmet', null],
    ]);
    expect(rows.filter(({ indicator }) => indicator.id === 'I2')).toHaveLength(9);
  });

  test('a document that proves much is listed once with all that it is tied to', () => {
    const documents = tiedDocuments(sampleRegion(acceptedToLevel3));
    expect(documents).toHaveLength(1);
    expect(documents[0]?.uses).toEqual([
      { requirement: 'I1-L2-01', isAccepted: true },
      { requirement: 'I1-L2-02', isAccepted: true },
      { requirement: 'I1-L3-02', isAccepted: true },
    ]);
  });
});

test('an OPD is reported with its own indicators and its last arrival', () => {
  const [dinkes, kominfo] = opdReports(sampleRegion(provenToLevel4));
  expect(dinkes).toMatchObject({ evidence: 3, lastArrivedAt: '2026-03-01T00:00:00.000Z' });
  expect(dinkes?.indicators).toEqual({ of: 1, owned: 1, submitted: 0, accepted: 0, returned: 0 });
  expect(kominfo).toMatchObject({ evidence: 0, lastArrivedAt: '2026-03-01T00:00:00.000Z' });
  expect(sampleDirectory.opds.size).toBe(2);
});

describe('the date of an export', () => {
  const head = (at: string, receivedAt: string | null) =>
    ({ id: 'x', value: 1, by: '', device: '', at, receivedAt, seq: null }) as never;
  const field = ([scope, entity, key]: [string, string, string], receivedAt: string) => ({
    scope,
    entity,
    key,
    field: 'f',
    state: { heads: [head('2026-01-01T00:00:00Z', receivedAt)], current: null },
  });

  test('[RP3] is the newest edit of the period, by the time of the server', () => {
    const fields = [
      field(['indicator/2026/I1', 'answer', 'dinkes'], '2026-03-01T00:00:00Z'),
      field(['agency', 'official', '2026:I1'], '2026-04-01T00:00:00Z'),
      field(['agency', 'agency', 'profile'], '2027-01-01T00:00:00Z'),
      field(['indicator/2027/I1', 'answer', 'dinkes'], '2027-03-01T00:00:00Z'),
    ];
    expect(newestEdit(fields, '2026')).toBe('2026-04-01T00:00:00.000Z');
    expect(newestEdit([], '2026')).toBeNull();
  });

  test('an edit belongs to a period by its scope, or by its key within the agency', () => {
    expect(isOfPeriod({ scope: 'period/2026', entity: 'coverage', key: 'x:y' }, '2026')).toBe(true);
    expect(isOfPeriod({ scope: 'agency', entity: 'period', key: '2026' }, '2026')).toBe(true);
    expect(isOfPeriod({ scope: 'agency', entity: 'opd', key: '2026' }, '2026')).toBe(false);
    expect(isOfPeriod({ scope: 'opd/dinkes', entity: 'document', key: '2026' }, '2026')).toBe(false);
  });
});
