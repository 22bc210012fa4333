import { describe, expect, it } from 'vitest';
import { groupCode, keepCode, madeCodes, signInLink } from '../../../src/ui/manage/sign-in-code.ts';

describe('a sign-in code as it is handed over', () => {
  it('is shown in two groups of five', () => {
    expect(groupCode('7K2M94QDHX')).toBe('7K2M9-4QDHX');
  });

  it('stands in the fragment of the link, whatever page the coordinator is on', () => {
    expect(signInLink('7K2M94QDHX', 'https://contoh.go.id/lumbung/#/kelola/orang')).toBe(
      'https://contoh.go.id/lumbung/#kode=7K2M94QDHX',
    );
  });

  it('gives way to a newer code of the same person', () => {
    const code = { expiresAt: '', name: 'Siti', roles: ['opd_admin'] as const, opds: ['dinkes'] };
    keepCode({ ...code, user: 'u1', code: 'A' });
    keepCode({ ...code, user: 'u2', code: 'B' });
    keepCode({ ...code, user: 'u1', code: 'C' });
    expect(madeCodes.value.map((made) => made.code)).toEqual(['C', 'B']);
  });
});
