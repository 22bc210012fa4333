import { describe, expect, it } from 'vitest';
import {
  asksForSignIn,
  codeInLink,
  codeInQr,
  normaliseCode,
  spellCode,
} from '../../../src/ui/sign-in/sign-in-code.ts';

describe('a typed code', () => {
  it('is read without case, hyphens and spaces', () => {
    expect(normaliseCode(' 7k2m9-4qdhx ')).toBe('7K2M94QDHX');
    expect(normaliseCode('7K2M9 – 4QDHX')).toBe('7K2M94QDHX');
  });

  it('may have O for 0 and I or L for 1', () => {
    expect(normaliseCode('oOiIlL2345')).toBe('0011112345');
  });

  it('has ten signs of base 32, no U', () => {
    expect(normaliseCode('7K2M94QDH')).toBeNull();
    expect(normaliseCode('7K2M94QDHX2')).toBeNull();
    expect(normaliseCode('UK2M94QDHX')).toBeNull();
    expect(normaliseCode('')).toBeNull();
  });

  it('is spelled in two halves', () => {
    expect(spellCode('7K2M94QDHX')).toBe('7K2M9-4QDHX');
  });
});

describe('a code in a link or a picture', () => {
  it('stands in the fragment', () => {
    expect(codeInLink('https://lumbung.contoh.go.id/app/#kode=7K2M94QDHX')).toBe('7K2M94QDHX');
    expect(codeInLink('#kode=7k2m9-4qdhx')).toBe('7K2M94QDHX');
    expect(codeInLink('#/indikator/I32')).toBeNull();
  });

  it('is no error when the escape is broken', () => {
    expect(codeInLink('#kode=%E0%A4')).toBeNull();
  });

  it('may be the whole text of a QR', () => {
    expect(codeInQr('7K2M9-4QDHX')).toBe('7K2M94QDHX');
    expect(codeInQr('https://contoh.id/menu')).toBeNull();
  });

  it('leads to the sign-in, as the way back in does, and no other address', () => {
    const hashes = ['#kode=7K2M94QDHX', '#kode=7', '#masuk', '#masukan', '#/indikator/I32', ''];
    expect(hashes.filter(asksForSignIn)).toEqual(['#kode=7K2M94QDHX', '#kode=7', '#masuk']);
  });
});
