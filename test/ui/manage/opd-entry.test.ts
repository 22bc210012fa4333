import { describe, expect, it } from 'vitest';
import { faultOf, idFromCode } from '../../../src/ui/manage/opd-entry.ts';

describe('idFromCode', () => {
  it('makes an id that may travel in a key', () => {
    expect(idFromCode('Dinkes')).toBe('dinkes');
    expect(idFromCode('Bag. Hukum')).toBe('bag-hukum');
    expect(idFromCode(' -- ')).toBe('');
    expect(idFromCode('x'.repeat(60))).toHaveLength(40);
  });
});

describe('one more OPD', () => {
  it('needs a code, a name, and to be new', () => {
    const faultFor = (code: string, name: string) =>
      faultOf({ id: idFromCode(code), code, name }, new Set(['dinkes']));
    expect(faultFor('', 'Dinas')).toBe('no-code');
    expect(faultFor('rsud', '')).toBe('no-name');
    expect(faultFor('Dinkes', 'Dinas Kesehatan')).toBe('known');
    expect(faultFor('rsud', 'x'.repeat(201))).toBe('too-long');
    expect(faultFor('rsud', 'RSUD')).toBeNull();
  });
});
