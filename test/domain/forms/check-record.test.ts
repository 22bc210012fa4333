import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDecision, checkRecord, isOpen, noRows } from '../../../src/domain/forms/check-record.ts';
import { acceptsUnknown } from '../../../src/domain/forms/check-value.ts';
import { isRelevant, relevantValues } from '../../../src/domain/forms/condition.ts';
import { formOf, forms } from '../../../src/domain/forms/definitions/forms.ts';
import { fieldsOf, type Form, type FormId } from '../../../src/domain/forms/form.ts';
import type { Values } from '../../../src/domain/forms/value.ts';
import type { Json } from '../../../src/domain/op.ts';
import { filled, now } from './filled.ts';

const all = forms.map((form) => [form.id, form] as const);

const faultsIn = (id: FormId, chosen: Values) => checkRecord(formOf(id), filled(formOf(id), chosen), now);
const withoutFaults = (id: FormId, chosen: Values) => faultsIn(id, chosen).length === 0;

/** Any way through the form: an answer for each question that decides what is asked next. */
function answersOf(form: Form): fc.Arbitrary<Values> {
  const answers: Record<string, fc.Arbitrary<Json>> = {};
  for (const field of fieldsOf(form)) {
    const codes = 'options' in field ? field.options.map(({ code }) => code) : [];
    if (field.type === 'one') answers[field.name] = fc.constantFrom(...codes);
    if (field.type === 'several') answers[field.name] = fc.subarray(codes, { minLength: 1 });
    if (field.type === 'yn' && field.neverUnknown !== true) {
      answers[field.name] = fc.constantFrom('yes', 'no', 'unknown');
    }
  }
  return fc.record(answers);
}

describe.each(all)('a record of %s', (_id, form) => {
  test('[FM5] can be submitted when it is filled, whatever was answered on the way', () => {
    fc.assert(
      fc.property(answersOf(form), (chosen) => {
        expect(checkRecord(form, filled(form, chosen), now)).toEqual([]);
        expect(checkDecision(form, filled(form, chosen), now)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('[FM1] can be submitted with "tidak tahu" wherever that is an answer', () => {
    const unknowns = fieldsOf(form)
      .filter((field) => acceptsUnknown(field))
      .map(({ name }): [string, Json] => [name, 'unknown']);
    expect(checkRecord(form, filled(form, Object.fromEntries(unknowns)), now)).toEqual([]);
  });

  test('[FM5] lacks each field that is needed and empty, and none that is not', () => {
    const asked = fieldsOf(form).filter((field) => isRelevant(field, relevantValues(form, filled(form))));
    const needed = asked.filter(({ required }) => required === true);
    const ofOpd = new Set(
      form.sections
        .filter(({ by }) => by === undefined)
        .flatMap(({ fields }) => fields.map(({ name }) => name)),
    );
    for (const { name } of needed.filter((field) => ofOpd.has(field.name))) {
      const faults = checkRecord(form, { ...filled(form), [name]: null }, now);
      expect(faults).toContainEqual({ field: name, kind: 'missing' });
    }
    const optional = asked
      .filter(({ required }) => required === false)
      .map(({ name }): [string, undefined] => [name, undefined]);
    expect(checkRecord(form, filled(form, Object.fromEntries(optional)), now)).toEqual([]);
  });

  test('[FM2] is judged without what is stored in fields that are not asked', () => {
    const values = filled(form);
    const asked = relevantValues(form, values);
    const hidden = fieldsOf(form).filter(({ name }) => !(name in asked));
    const stored = Object.fromEntries(hidden.map(({ name }) => [name, { nonsense: 1 }]));
    expect(checkRecord(form, { ...values, ...stored }, now)).toEqual([]);
  });
});

describe('[FM1] "tidak tahu"', () => {
  test('is not empty and not zero', () => {
    expect(withoutFaults('application', { activeUsers: 'unknown' })).toBe(true);
    expect(withoutFaults('application', { activeUsers: 0 })).toBe(true);
    expect(faultsIn('application', { activeUsers: undefined })).toEqual([
      { field: 'activeUsers', kind: 'missing' },
    ]);
  });

  test('is held against no other field', () => {
    expect(withoutFaults('ictSpending', { ceiling: 'unknown', realised: 9, remark: undefined })).toBe(true);
    expect(withoutFaults('digitalReadiness', { staffNonAsn: 'unknown', computerUsers: 500 })).toBe(true);
    expect(withoutFaults('securityIncident', { happenedAt: 'unknown' })).toBe(true);
  });

  test('is no answer to a decision, to the year of the data and to a choice of several', () => {
    const decided = filled(formOf('proposal'), { decision: 'unknown' });
    expect(checkDecision(formOf('proposal'), decided, now)).toEqual([
      { field: 'decision', kind: 'not-allowed' },
    ]);
    expect(faultsIn('service', { cycle: 'unknown' })).toEqual([{ field: 'cycle', kind: 'wrong-type' }]);
    expect(faultsIn('application', { platforms: 'unknown' })).toContainEqual({
      field: 'platforms',
      kind: 'wrong-type',
    });
  });
});

describe('[FM4] a table', () => {
  const step = { id: 'a', step: 'Terima berkas', who: 'Loket', medium: 'paper' };

  test('needs its rows', () => {
    expect(faultsIn('proposal', { processSteps: [] })).toEqual([{ field: 'processSteps', kind: 'missing' }]);
    expect(faultsIn('proposal', { processSteps: [step] })).toEqual([
      { field: 'processSteps', kind: 'too-few-rows', least: 2 },
    ]);
    expect(withoutFaults('proposal', { processSteps: [step, { ...step, id: 'b' }] })).toBe(true);
  });

  test('takes "tidak ada" where the form says so', () => {
    expect(withoutFaults('proposal', { similar: noRows })).toBe(true);
    expect(withoutFaults('securityAwareness', { activities: noRows })).toBe(true);
    expect(faultsIn('proposal', { processSteps: noRows })).toEqual([
      { field: 'processSteps', kind: 'missing' },
    ]);
  });

  test('with fixed rows needs each of them', () => {
    const rows = filled(formOf('digitalReadiness'))['competence'] as { id: string }[];
    expect(rows.map(({ id }) => id)).toHaveLength(6);
    expect(faultsIn('digitalReadiness', { competence: rows.slice(1) })).toEqual([
      { field: 'competence', kind: 'missing' },
    ]);
  });

  test('names the row and the cell of a fault', () => {
    const similar = [
      { id: 'a', hit: { text: 'SRIKANDI' }, answer: 'used' },
      { id: 'b', hit: { text: 'SIMPEG' }, answer: 'notFitting' },
    ];
    expect(faultsIn('proposal', { similar })).toEqual([
      { field: 'similar', row: 1, cell: 'why', kind: 'missing' },
    ]);
  });

  test('asks no speed of a measurement that failed', () => {
    const failed = { measuredAt: now.now, method: 'app', link: 'Indihome', failed: 'yes' };
    const measured = { ...failed, failed: 'no', downMbps: 12.5, upMbps: 0 };
    const rows = (one: object) => [1, 2, 3].map((id) => ({ id: String(id), ...one }));
    expect(withoutFaults('officeConnectivity', { measurements: rows(failed) })).toBe(true);
    expect(withoutFaults('officeConnectivity', { measurements: rows(measured) })).toBe(true);
    const [first] = faultsIn('officeConnectivity', { measurements: rows({ ...failed, failed: 'no' }) });
    expect(first).toEqual({ field: 'measurements', row: 0, cell: 'downMbps', kind: 'missing' });
  });

  test('that is not needed is checked where it has rows', () => {
    expect(withoutFaults('application', { usage: [] })).toBe(true);
    expect(faultsIn('application', { usage: [{ id: 'a', year: 2027, stillUsed: 'no' }] })).toEqual([
      { field: 'usage', row: 0, cell: 'year', kind: 'too-large', most: 2026 },
    ]);
  });
});

describe('[FM5] two fields contradict each other', () => {
  test('where more was spent than planned and no remark says why', () => {
    const above = { ceiling: 100, realised: 101 };
    expect(faultsIn('ictSpending', { ...above, remark: undefined })).toEqual([
      { field: 'realised', kind: 'above-other', other: 'ceiling' },
    ]);
    expect(withoutFaults('ictSpending', { ...above, remark: 'Kurs naik' })).toBe(true);
    expect(withoutFaults('ictSpending', { ceiling: 100, realised: 100, remark: undefined })).toBe(true);
  });

  test('where more staff can use a computer than there are', () => {
    const staff = { staffAsn: 10, staffNonAsn: 5, ictStaff: 2, trainedManagers: 2, trainedUsers: 9 };
    const others = { noDevice: 0, respondents: 15 };
    expect(withoutFaults('digitalReadiness', { ...staff, ...others, computerUsers: 15 })).toBe(true);
    expect(faultsIn('digitalReadiness', { ...staff, ...others, computerUsers: 16 })).toEqual([
      { field: 'computerUsers', kind: 'above-sum', others: ['staffAsn', 'staffNonAsn'] },
    ]);
  });

  test('where something is noticed before it happened, across zones', () => {
    const times = { happenedAt: '2026-03-02T09:30:00+07:00', recovered: '2026-03-02T09:30:00+07:00' };
    expect(withoutFaults('securityIncident', { ...times, noticedAt: '2026-03-02T10:30:00+08:00' })).toBe(
      true,
    );
    expect(faultsIn('securityIncident', { ...times, noticedAt: '2026-03-02T10:29:00+08:00' })).toEqual([
      { field: 'noticedAt', kind: 'before-other', other: 'happenedAt' },
    ]);
  });
});

describe('[FM5] a proposal', () => {
  const form = formOf('proposal');

  test('is submitted without the decision, and decided without being submitted anew', () => {
    const opds = Object.fromEntries(
      form.sections
        .filter(({ by }) => by !== undefined)
        .flatMap(({ fields }) => fields.map(({ name }) => [name, undefined])),
    );
    const undecided = filled(form, opds);
    expect(checkRecord(form, undecided, now)).toEqual([]);
    expect(checkDecision(form, undecided, now).map(({ field }) => field)).toEqual(['decision', 'reason']);
  });

  test('decided for an existing application names it, and under conditions lists them', () => {
    const decided = (chosen: Values) => checkDecision(form, filled(form, chosen), now);
    expect(decided({ decision: 'useExisting', existingToUse: undefined })).toEqual([
      { field: 'existingToUse', kind: 'missing' },
    ]);
    expect(decided({ decision: 'useExisting', existingToUse: { text: 'SRIKANDI' } })).toEqual([]);
    expect(decided({ decision: 'conditional', conditions: [] })).toEqual([
      { field: 'conditions', kind: 'missing' },
    ]);
  });

  test('is not submitted before its head signed', () => {
    expect(faultsIn('proposal', { headApproval: 'no', headApprovalLetter: [] })).toEqual([
      { field: 'headApprovalLetter', kind: 'missing' },
    ]);
  });

  test('is told what is wrong in the order of its fields', () => {
    const faults = checkRecord(form, { problem: 'Lambat' }, now).map(({ field }) => field);
    const order = fieldsOf(form).map(({ name }) => name);
    expect(faults[0]).toBe('problem');
    expect(faults).toEqual(faults.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  });
});

describe('[FM6] the technical parts of a proposal', () => {
  const form = formOf('proposal');
  const openIn = (values: Values) => {
    const faults = checkRecord(form, values, now);
    return form.sections.filter((section) => isOpen(form, section, faults)).map(({ id }) => id);
  };
  const atOnce = ['process', 'duplicates', 'about', 'decision'];
  const everything = form.sections.map(({ id }) => id);

  test('are closed at the start and while the business process or the check for duplicates lacks something', () => {
    expect(openIn({})).toEqual(atOnce);
    expect(openIn(filled(form, { problem: 'Terlalu singkat' }))).toEqual(atOnce);
    expect(openIn(filled(form, { sharedFits: undefined }))).toEqual(atOnce);
  });

  test('open together, before anything of them is filled', () => {
    const [process, duplicates] = form.sections;
    const names = [process, duplicates].flatMap((section) => section?.fields.map(({ name }) => name) ?? []);
    const values = filled(form);
    expect(openIn(Object.fromEntries(names.map((name) => [name, values[name]])))).toEqual(everything);
  });
});
