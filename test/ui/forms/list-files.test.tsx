import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Person } from '../../../src/domain/directory.ts';
import { formOf } from '../../../src/domain/forms/definitions/forms.ts';
import type { FormId } from '../../../src/domain/forms/form.ts';
import type { FormRecord } from '../../../src/domain/forms/record.ts';
import type { Values } from '../../../src/domain/forms/value.ts';
import { record } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { readEntity } from '../../../src/storage/views.ts';
import { ListFiles } from '../../../src/ui/forms/files/list-files.tsx';
import { beginEdits, stateEdits } from '../../../src/ui/forms/record-edits.ts';
import { readRecords } from '../../../src/ui/forms/use-records.ts';
import { writeSheets } from '../../../src/ui/kit/write-sheets.ts';
import { documentsFrom } from '../../../src/ui/library/library-document.ts';
import { loadDeskMessages, loadFormMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { catchWorkbook } from '../kit/caught-file.ts';
import { openDesk, region, setUp, showAt } from '../manage/desk-sample.tsx';

const admin: Person = { id: 'andi', name: 'Andi', roles: ['opd_admin'], opds: ['baghukum'], active: true };
const application = formOf('application');
const place = { opd: 'baghukum', record: 'catatan-1' };

let storage: Storage;

beforeEach(async () => {
  await loadMessages('id');
  await loadFormMessages();
  await loadDeskMessages();
  storage = openDesk();
  await setUp(storage, region);
});
afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
  storage.db.close();
});

const records = (): Promise<FormRecord[]> => readRecords(storage.db, ['baghukum', 'diskominfo']);

async function keep(form: FormId, values: Values): Promise<FormRecord[]> {
  await record(storage, beginEdits(formOf(form), place, values));
  return records();
}

async function show(form: FormId, shown: readonly FormRecord[], me = admin): Promise<void> {
  showAt({ storage, me }, <ListFiles form={formOf(form)} records={shown} />);
  await userEvent.click(await screen.findByText('Unduh, unggah, jadikan bukti'));
}

/** Chooses a file with these rows in its sheet of records. */
async function choose(rows: (string | number)[][]): Promise<void> {
  const blob = await writeSheets([{ name: 'Data', rows }]);
  const input = screen.getByLabelText('Berkas XLSX atau CSV', { selector: 'input' });
  await userEvent.upload(input, new File([blob], 'aplikasi.xlsx'));
}

const nameHead =
  application.sections.flatMap(({ fields }) => fields).find(({ name }) => name === 'name')?.label.id ?? '';

describe('the files of a list', () => {
  it('gives the records that are shown, and nothing that a spreadsheet would run', async () => {
    const { rowsOf } = catchWorkbook();
    await show('application', await keep('application', { name: '=1+1', builtYear: 2024 }));
    await userEvent.click(screen.getByRole('button', { name: 'Unduh XLSX' }));
    await waitFor(async () => expect((await rowsOf('Data')).length).toBe(2));
    const [written = [], row = []] = await rowsOf('Data');
    expect(row[0]).toBe('catatan-1');
    expect(row[written.indexOf(nameHead)]).toBe('=1+1');
    expect(written).not.toContain('Perangkat daerah');
    expect((await rowsOf('Petunjuk')).map(([label]) => label)).toContain(nameHead);
  });

  it('says which OPD a record is of to Diskominfo alone, with the form for other tools', async () => {
    const { rowsOf } = catchWorkbook();
    const coordinator = { ...admin, roles: ['coordinator' as const], opds: [] };
    await show('application', await keep('application', { name: 'SIMPEG' }), coordinator);
    expect(screen.queryByRole('button', { name: 'Jadikan bukti' })).toBeNull();
    expect(await screen.findByRole('button', { name: 'Unduh XLSForm' })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Unduh XLSX' }));
    await waitFor(async () => expect((await rowsOf('Data'))[1]?.[1]).toBe('Bagian Hukum Setda'));
  });

  it('says before and in its name that a file is confidential', async () => {
    catchWorkbook();
    let name = '';
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      name = this.download;
    });
    await show('securityIncident', await keep('securityIncident', { kind: 'web' }));
    expect(screen.getByText(/Isi formulir ini rahasia/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Unduh XLSX' }));
    await waitFor(() => expect(name).toMatch(/^RAHASIA-.+\.xlsx$/));
  });
});

describe('a file that comes back', () => {
  it('shows what it would do, does it at once, and can be undone', async () => {
    await show('application', await keep('application', { name: 'SIMPEG' }));
    await choose([
      ['Nomor catatan', nameHead],
      ['catatan-1', 'SIMPEG 2'],
      ['', 'SIKEPO'],
    ]);
    expect(await screen.findByText(new RegExp(`${nameHead}: SIMPEG → SIMPEG 2`))).toBeDefined();
    expect(screen.getByText(/^SIKEPO · \d+ isian masih kosong$/)).toBeDefined();
    expect((await records()).map(({ values }) => values['name'])).toEqual(['SIMPEG']);

    await userEvent.click(screen.getByRole('button', { name: 'Terapkan 2 perubahan' }));
    const names = async () =>
      (await records()).filter(({ isDeleted }) => !isDeleted).map(({ values }) => values['name']);
    await waitFor(async () => expect(new Set(await names())).toEqual(new Set(['SIKEPO', 'SIMPEG 2'])));
    await userEvent.click(await screen.findByRole('button', { name: 'Urungkan' }));
    await waitFor(async () => expect(await names()).toEqual(['SIMPEG']));
  });

  it('says cell by cell what is wrong, and then does nothing', async () => {
    await show('application', await keep('application', { name: 'SIMPEG' }));
    await choose([
      ['Nomor catatan', nameHead, 'activeUsers'],
      ['lain', 'SIMPEG 2', ''],
      ['', 'SIKEPO', 'banyak'],
    ]);
    expect(
      await screen.findByText(/Lembar Data, baris 2, “lain”: Nomor catatan ini tidak ada/),
    ).toBeDefined();
    expect(screen.getByText(/Lembar Data, baris 3, “banyak”: .+: tulis angka saja/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Terapkan/ })).toBeNull();
  });

  it('says which columns it does not know', async () => {
    await show('application', []);
    await choose([
      [nameHead, 'Warna'],
      ['SIKEPO', 'merah'],
    ]);
    expect(await screen.findByText(/Kolom “Warna” tidak dikenal/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Terapkan 1 perubahan' })).toBeDefined();
  });

  it('does not take what is no table of this form', async () => {
    await show('application', []);
    await choose([['Judul'], ['A']]);
    expect(await screen.findByText(/Berkas ini tidak cocok dengan formulir/)).toBeDefined();
  });
});

describe('evidence of a list', () => {
  it('stands as a document of the library and changes no more', async () => {
    const kept = await keep('application', { name: 'SIMPEG' });
    await record(storage, stateEdits(kept[0] as FormRecord, 'accepted'));
    await show('application', await records());
    await userEvent.click(screen.getByRole('button', { name: 'Jadikan bukti' }));
    expect(await screen.findByRole('dialog')).toBeDefined();
    const documents = async () => documentsFrom(await readEntity(storage.db, 'opd/baghukum', 'document'));
    await waitFor(async () => expect((await documents()).length).toBe(1));
    const [document] = await documents();
    expect(document?.title).toMatch(/^Daftar .+ per \d+ \w+ \d{4}$/);
    expect(document).toMatchObject({ kind: 'basis-data', file: { mime: expect.stringContaining('sheet') } });
    await record(storage, [
      { scope: 'opd/baghukum', entity: 'record', key: 'catatan-1', field: 'v.name', value: 'Lain' },
    ]);
    expect((await documents())[0]?.file).toEqual(document?.file);
  });
});
