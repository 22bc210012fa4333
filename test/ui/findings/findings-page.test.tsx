import 'fake-indexeddb/auto';
import { cleanup, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { FindingsPage } from '../../../src/ui/findings/findings-page.tsx';
import { parseRoute, route } from '../../../src/ui/kit/router.ts';
import { loadMessages } from '../../../src/ui/messages/messages.ts';
import { coordinator, openDesk, region, setUp, showAt } from '../manage/desk-sample.tsx';

const scope = 'indicator/2026/I1';
const sk = { document: 'sk', title: 'SK Tim', kind: 'keputusan', url: 'https://contoh.go.id/sk' };
const edits: Edit[] = [
  { scope, entity: 'claim', key: 'diskominfo:I1-L2-01', field: 'state', value: 'met' },
  { scope, entity: 'link', key: 'baghukum:t1', field: 'requirement', value: 'I1-L3-01' },
  { scope, entity: 'link', key: 'baghukum:t1', field: 'evidence', value: sk },
  { scope: 'opd/baghukum', entity: 'document', key: 'lain', field: 'title', value: 'Foto gedung' },
];

let storage: Storage;

beforeEach(async () => {
  await loadMessages('id');
  route.value = parseRoute('#/pemeriksaan');
  storage = openDesk();
  await setUp(storage, [...region, ...edits]);
});
afterEach(() => {
  cleanup();
  storage.db.close();
  route.value = parseRoute('');
});

describe('Pemeriksaan', () => {
  it('shows a reviewer what there is to look at in every room and library, by kind', async () => {
    showAt({ storage }, <FindingsPage />);
    expect(await screen.findByText('Dijawab Ada, belum ada buktinya (1)')).toBeTruthy();
    expect(screen.getByText('Dokumen tanpa tanggal (1)')).toBeTruthy();
    expect(screen.getByText('Dokumen tanpa nomor (1)')).toBeTruthy();
    expect(screen.getByText('Dokumen yang belum dipakai (1)')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: /^I1 .*: SK Tim$/ })).toHaveLength(2);
  });

  it('leaves of one OPD what is its own', async () => {
    showAt({ storage }, <FindingsPage />);
    await userEvent.selectOptions(await screen.findByLabelText('OPD'), 'diskominfo');
    expect(route.value.query.get('opd')).toBe('diskominfo');
    expect(screen.getByText('Dijawab Ada, belum ada buktinya (1)')).toBeTruthy();
    expect(screen.queryByText('Dokumen tanpa nomor (1)')).toBeNull();
  });

  it('shows an OPD admin only the own part', async () => {
    const me = { ...coordinator, roles: ['opd_admin'] as const, opds: ['diskominfo'] };
    showAt({ storage, me }, <FindingsPage />);
    expect(await screen.findByText('Dijawab Ada, belum ada buktinya (1)')).toBeTruthy();
    expect(screen.queryByText('Dokumen tanpa nomor (1)')).toBeNull();
    expect(screen.queryByText('Dokumen yang belum dipakai (1)')).toBeNull();
  });

  it('says so where all is in order', async () => {
    const me = { ...coordinator, roles: ['opd_admin'] as const, opds: ['nobody'] };
    showAt({ storage, me }, <FindingsPage />);
    expect(await screen.findByText('Semua rapi')).toBeTruthy();
  });
});
