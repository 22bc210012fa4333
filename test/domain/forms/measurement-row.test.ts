import { expect, test } from 'vitest';
import { checkRecord } from '../../../src/domain/forms/check-record.ts';
import { officeConnectivity } from '../../../src/domain/forms/definitions/office-connectivity.ts';
import { measurementRow, measurementsOf, providersOf } from '../../../src/domain/forms/measurement-row.ts';

const where = { at: '2026-03-10T10:00:00.000+08:00', place: 'loket depan', link: 'Indihome' };
const speed = { downMbps: 0.41, upMbps: 0.2, latencyMs: 404 };
const now = { today: '2026-03-11', now: '2026-03-11T00:00:00.000+08:00' };

test('a measurement of the app, and one that failed, are rows that the form takes as they are', () => {
  const measurements = [
    measurementRow({ ...where, id: 'a' }, speed),
    measurementRow({ ...where, id: 'b' }, null),
    measurementRow({ ...where, id: 'c', place: '' }, speed),
  ];
  expect(measurements[1]).toMatchObject({ method: 'app', failed: 'yes' });
  expect(measurements[1]).not.toHaveProperty('downMbps');
  const faults = checkRecord(officeConnectivity, { internet: 'always', measurements }, now);
  expect(faults.filter(({ field }) => field === 'measurements')).toEqual([]);
});

test('measurements are told oldest first; one that failed has no speed, and one without a moment is left out', () => {
  const later = measurementRow({ ...where, id: 'a', at: '2026-03-10T15:00:00.000+08:00' }, speed);
  const failed = { ...measurementRow({ ...where, id: 'b' }, null), downMbps: 5 };
  const rows = [later, failed, { id: 'c', downMbps: 7 }];
  expect(measurementsOf({ measurements: rows })).toEqual([
    { id: 'b', at: where.at, place: 'loket depan', failed: true, down: null, up: null },
    {
      id: 'a',
      at: '2026-03-10T15:00:00.000+08:00',
      place: 'loket depan',
      failed: false,
      down: 0.41,
      up: 0.2,
    },
  ]);
});

test('the providers of the office are offered once each', () => {
  const links = [
    { id: 'a', provider: 'Indihome' },
    { id: 'b', provider: ' Indihome' },
    { id: 'c', provider: '' },
    { id: 'd', provider: 'Starlink' },
  ];
  expect(providersOf({ links })).toEqual(['Indihome', 'Starlink']);
});
