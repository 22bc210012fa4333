import { expect, test } from 'vitest';
import { checkRecord } from '../../../src/domain/forms/check-record.ts';
import { formOf } from '../../../src/domain/forms/definitions/forms.ts';
import { findField } from '../../../src/domain/forms/form.ts';
import { calendarFrom } from '../../../src/server/demo/calendar.ts';
import { recordStories } from '../../../src/server/demo/record-stories.ts';
import { demoPeople } from '../../../src/server/demo/region.ts';

const nowMs = Date.parse('2026-12-01T04:00:00Z');
const now = { today: '2026-12-01', now: '2026-12-01T12:00:00+08:00' };
const stories = recordStories(calendarFrom(nowMs));

test('what was handed in could be handed in', () => {
  const handedIn = stories.filter(({ submitted }) => submitted !== undefined);
  expect(handedIn.length).toBeGreaterThan(3);
  const faults = handedIn.flatMap(({ id, form, values }) =>
    checkRecord(formOf(form), values, now).map((fault) => [id, fault]),
  );
  expect(faults).toEqual([]);
});

test('nothing stands in a record that its form does not know, and nothing wrong stands in a draft', () => {
  for (const { form, values } of stories) {
    const unknown = Object.keys(values).filter((name) => findField(formOf(form), name) === undefined);
    expect(unknown).toEqual([]);
    const wrong = checkRecord(formOf(form), values, now).filter(({ kind }) => kind !== 'missing');
    expect(wrong).toEqual([]);
  }
});

test('each was written by an admin of its OPD', () => {
  const strangers = stories.filter(
    ({ by, opd }) => demoPeople.find(({ id }) => id === by)?.opds.includes(opd) !== true,
  );
  expect(strangers).toEqual([]);
});
