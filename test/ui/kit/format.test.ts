import { beforeEach, describe, expect, it } from 'vitest';
import * as format from '../../../src/ui/kit/format.ts';

const now = Date.parse('2025-09-12T10:00:00+08:00');

describe('in Indonesian, in central Indonesia', () => {
  beforeEach(() => format.setManner({ language: 'id', timeZone: 'Asia/Makassar' }));

  it('days are written out', () => {
    expect(format.formatDay('2025-09-30')).toBe('30 September 2025');
    expect(format.formatDayShort('2025-09-30')).toBe('30 Sep');
    expect(format.formatDayLong('2025-09-30')).toBe('Selasa, 30 September 2025');
  });

  it('moments are local and name their zone', () => {
    expect(format.formatMoment('2025-09-12T01:42:00Z')).toBe('12 Sep 2025, 09.42 WITA');
    format.setManner({ language: 'id', timeZone: 'Asia/Jayapura' });
    expect(format.formatMoment('2025-09-12T01:42:00Z')).toBe('12 Sep 2025, 10.42 WIT');
  });

  it('what is near is said in words', () => {
    expect(format.formatWhen('2025-09-12T09:42:00+08:00', now)).toBe('hari ini 09.42');
    expect(format.formatWhen('2025-09-11T14:20:00+08:00', now)).toBe('kemarin 14.20');
    expect(format.formatWhen('2025-09-01T14:20:00+08:00', now)).toBe('1 Sep 14.20');
    expect(format.formatRelativeDay('2025-09-30', now)).toBe('dalam 18 hari');
  });

  it('a day begins and ends in the zone of the agency, not of the device', () => {
    expect(format.dayOf(Date.parse('2025-09-11T16:30:00Z'))).toBe('2025-09-12');
    expect(format.daysUntil('2025-09-12', Date.parse('2025-09-12T15:59:00Z'))).toBe(0);
    expect(format.daysUntil('2025-09-12', Date.parse('2025-09-12T16:00:00Z'))).toBe(-1);
  });

  it('bytes are counted in thousands with a comma', () => {
    expect(format.formatBytes(0)).toBe('0 B');
    expect(format.formatBytes(312_345)).toBe('312 KB');
    expect(format.formatBytes(1_434_567)).toBe('1,4 MB');
    expect(format.formatBytes(26_214_400)).toBe('26,2 MB');
  });

  it('printed decimals keep their digits', () => {
    expect(format.formatDecimal('2.60')).toBe('2,60');
  });

  it('what is not a date is shown as it is', () => {
    expect(format.formatDay('kapan-kapan')).toBe('kapan-kapan');
    expect(format.formatTime('entah')).toBe('entah');
  });
});

describe('in English', () => {
  beforeEach(() => format.setManner({ language: 'en', timeZone: 'Asia/Makassar' }));

  it('numbers take the point and zones keep their names', () => {
    expect(format.formatBytes(1_434_567)).toBe('1.4 MB');
    expect(format.formatDecimal('2.60')).toBe('2.60');
    expect(format.formatMoment('2025-09-12T01:42:00Z')).toMatch(/^12 Sept? 2025, 09:42 WITA$/);
  });
});
