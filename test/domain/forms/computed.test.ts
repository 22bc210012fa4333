import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedTerms } from '../../../src/domain/forms/complaint-terms.ts';
import { withComputed } from '../../../src/domain/forms/computed.ts';
import { formOf } from '../../../src/domain/forms/definitions/forms.ts';
import { foundationAnswers, foundationMeans } from '../../../src/domain/forms/foundation-means.ts';
import { recordName } from '../../../src/domain/forms/record-name.ts';
import { exampleRiskMatrix, riskGroups, riskSize } from '../../../src/domain/forms/risk.ts';
import { servedMonths, stoppedEarly } from '../../../src/domain/forms/served-months.ts';
import { filled, now } from './filled.ts';

const given = { terms: publishedTerms, clock: { timeZone: 'Asia/Jakarta', now: now.now } };

describe('[FM7] computed fields', () => {
  test('are made of the answers, and a stored one is not believed', () => {
    const form = formOf('ictSpending');
    const chosen = { category: 'software', acquired: '2024-01-10', lastUsed: '2025-06-20' };
    const values = { ...filled(form, chosen), servedMonths: 99 };
    expect(withComputed(form, values, given)['servedMonths']).toBe(17);
  });

  test('are empty where what they need is not known, and are not there where they are not asked', () => {
    const form = formOf('ictSpending');
    const computed = (chosen: object) => withComputed(form, filled(form, { ...chosen }), given);
    expect(computed({ category: 'software', acquired: 'unknown' })['servedMonths']).toBeNull();
    expect(computed({ category: 'training', acquired: '2024-01-10' })['servedMonths']).toBeUndefined();
  });

  test('tell stage, term and lateness of a complaint', () => {
    const form = formOf('complaint');
    const chosen = { verifiedAt: undefined, closedAt: undefined, receivedAt: '2026-05-04T09:00:00+07:00' };
    expect(withComputed(form, filled(form, chosen), given)).toMatchObject({
      stage: 'verification',
      dueAt: '2026-05-07T16:59:59.000Z',
      overdue: 'yes',
    });
    const early = { ...chosen, receivedAt: '2026-05-19T09:00:00+07:00' };
    expect(withComputed(form, filled(form, early), given)['overdue']).toBe('no');
  });

  test('tell the four means of a readiness record', () => {
    const form = formOf('digitalReadiness');
    const means = withComputed(form, filled(form, { skillOffice: 4 }), given)['foundations'];
    expect(means).toEqual({ skill: 3.3, culture: 3, ethics: 3, safety: 3 });
  });
});

describe('[FM7] months of service', () => {
  test.each([
    ['2024-01-10', '2024-01-10', 0],
    ['2024-01-10', '2024-02-09', 0],
    ['2024-01-10', '2024-02-10', 1],
    ['2024-01-10', '2026-01-09', 23],
    ['2024-01-10', '2026-01-10', 24],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-01-31', '2024-02-28', 0],
    ['2024-02-29', '2025-02-28', 12],
  ])('from %s to %s are %i', (acquired, lastUsed, months) => {
    expect(servedMonths(acquired, lastUsed)).toBe(months);
  });

  test('are not known without both days, or where the last use lies before', () => {
    expect(servedMonths('', '2024-01-01')).toBeNull();
    expect(servedMonths('2024-01-01', 'unknown')).toBeNull();
    expect(servedMonths('2024-01-02', '2024-01-01')).toBeNull();
  });

  test('are those that a walk day by day passes', () => {
    const days = fc.integer({ min: 0, max: 3_000 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1_500 }), (from, length) => {
        expect(servedMonths(dayOf(from), dayOf(from + length))).toBe(walkedMonths(from, length));
      }),
    );
  });

  test('are too few where an asset stopped before the twenty-fourth', () => {
    const served = (works: string, lastUsed: string) =>
      stoppedEarly({ works, acquired: '2024-01-10', lastUsed });
    expect(served('replaced', '2026-01-09')).toBe(23);
    expect(served('broken', '2024-01-10')).toBe(0);
    expect(served('unused', '2026-01-10')).toBeNull();
    expect(served('works', '2024-02-10')).toBeNull();
    expect(served('unused', 'unknown')).toBeNull();
  });
});

const dayOf = (number: number): string => new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);

/** Counts the days on which a month is full: the same day of the month, or its last day where it is shorter. */
function walkedMonths(from: number, length: number): number {
  const wanted = new Date(Date.UTC(2020, 0, 1 + from)).getUTCDate();
  let months = 0;
  for (let day = from + 1; day <= from + length; day += 1) {
    const [today, tomorrow] = [new Date(Date.UTC(2020, 0, 1 + day)), new Date(Date.UTC(2020, 0, 2 + day))];
    const isLast = tomorrow.getUTCDate() === 1;
    if (today.getUTCDate() === wanted || (isLast && today.getUTCDate() < wanted)) months += 1;
  }
  return months;
}

describe('[FM8] the mean of a foundation', () => {
  const answersOf = (name: keyof typeof foundationAnswers, answers: readonly unknown[]) =>
    Object.fromEntries(foundationAnswers[name].map((field, index) => [field, answers[index] as number]));
  const meanOf = (...answers: unknown[]) => foundationMeans(answersOf('skill', answers)).skill;

  test('is rounded to one decimal, half up', () => {
    expect(meanOf(2, 2, 2, 3)).toBe(2.3);
    expect(meanOf(1, 1, 1, 2)).toBe(1.3);
    expect(meanOf(4, 5, 5, 5)).toBe(4.8);
    expect(meanOf(3, 3, 4, 4)).toBe(3.5);
    expect(meanOf(1, 2, 2)).toBe(1.7);
  });

  test('[FM1] leaves out what is unknown or missing, and is empty where nothing is known', () => {
    expect(meanOf('unknown', 4, 4, 5)).toBe(4.3);
    expect(meanOf('unknown', undefined, null, 2)).toBe(2);
    expect(meanOf('unknown', 'unknown', 'unknown', 'unknown')).toBeNull();
  });

  test('stands beside the three others, which it does not touch', () => {
    const scale = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.tuple(scale, scale, scale, scale), scale, (answers, others) => {
        const culture = answersOf('culture', [others, others, others, others]);
        const means = foundationMeans({ ...answersOf('ethics', answers), ...culture });
        const exact = answers.reduce((sum, answer) => sum + answer, 0) / 4;
        expect(Object.keys(means)).toEqual(['skill', 'culture', 'ethics', 'safety']);
        expect(means).toMatchObject({ skill: null, culture: others, safety: null });
        // Quarters fall on no other tie than a half of a tenth, which goes up.
        expect(means.ethics).toBe(Math.round(exact * 10) / 10);
      }),
    );
  });
});

describe('[FM9] the size of a risk', () => {
  const sizeOf = (likelihood: number, impact: number) =>
    riskSize({ likelihood: String(likelihood), impact: String(impact) });

  test('is read from the matrix of PermenPANRB 5/2020', () => {
    expect(sizeOf(1, 5)).toEqual({ size: 20, group: { id: 'Tinggi', en: 'High' } });
    expect(sizeOf(5, 1)).toEqual({ size: 9, group: { id: 'Rendah', en: 'Low' } });
    expect(sizeOf(2, 3)).toEqual({ size: 11, group: { id: 'Sedang', en: 'Medium' } });
    expect(sizeOf(5, 5)).toEqual({ size: 25, group: { id: 'Sangat Tinggi', en: 'Very high' } });
    expect(sizeOf(1, 1)).toEqual({ size: 1, group: { id: 'Sangat Rendah', en: 'Very low' } });
  });

  test('takes each of 1 to 25 once, and never falls with likelihood or impact', () => {
    expect(exampleRiskMatrix.flat().toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 25 }, (_, at) => at + 1),
    );
    const places = [1, 2, 3, 4, 5].flatMap((row) => [1, 2, 3, 4].map((column) => [row, column] as const));
    for (const [row, column] of places) {
      expect(sizeOf(row, column + 1)?.size).toBeGreaterThan(sizeOf(row, column)?.size ?? 0);
      expect(sizeOf(column + 1, row)?.size).toBeGreaterThan(sizeOf(column, row)?.size ?? 0);
    }
    expect(riskGroups.map(({ upTo }) => upTo)).toEqual([5, 10, 15, 20, 25]);
  });

  test('is that of the matrix of the agency where it has one', () => {
    expect(riskSize({ likelihood: '1', impact: '2' }, [[1, 6]])).toMatchObject({ size: 6 });
  });

  test('is not known until both are', () => {
    expect(riskSize({ likelihood: '3' })).toBeNull();
    expect(riskSize({ likelihood: 'unknown', impact: '2' })).toBeNull();
    expect(riskSize({ likelihood: '6', impact: '2' })).toBeNull();
  });
});

test('a record is called by its name field, whatever its kind', () => {
  expect(recordName(formOf('application'), { name: ' e-Absen ' })).toEqual({ id: 'e-Absen', en: 'e-Absen' });
  expect(recordName(formOf('noIncident'), { cycle: 2026 })).toEqual({ id: '2026', en: '2026' });
  expect(recordName(formOf('securityIncident'), { kind: 'leak' })).toEqual({
    id: 'Kebocoran data',
    en: 'Data leak',
  });
  expect(recordName(formOf('securityIncident'), { kind: 'unknown' })).toBeNull();
  expect(recordName(formOf('service'), {})).toBeNull();
});
