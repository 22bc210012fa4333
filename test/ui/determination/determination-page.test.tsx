import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../../src/storage/storage.ts';
import { record, type Edit } from '../../../src/storage/record.ts';
import { readFields } from '../../../src/storage/views.ts';
import { DeterminationPage } from '../../../src/ui/determination/determination-page.tsx';
import { assignmentEdits } from '../../../src/ui/manage/agency-edits.ts';
import { parseRoute, route } from '../../../src/ui/kit/router.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { differ } from './differ.ts';
import { instrument, openDesk, region, setUp, showAt } from '../manage/desk-sample.tsx';

const scope = 'indicator/2026/I1';
const at = (entity: string, key: string, field: string) => ({ scope, entity, key, field });
const explanation = at('answer', 'region', 'explanation');

const [required] = instrument.indicators[0]?.levels.find(({ level }) => level === 2)?.requirements ?? [];
const code = required?.code ?? '';

const told: Edit[] = [
  ...assignmentEdits({ period: '2026', indicator: 'I1' }, 'diskominfo', { role: 'owner' }),
  { ...at('answer', 'baghukum', 'explanation'), value: 'Perbup 7/2024 mengatur arsitektur.' },
  { ...at('answer', 'diskominfo', 'explanation'), value: 'Arsitektur ditetapkan.' },
  { ...at('link', 'baghukum:t1', 'requirement'), value: code },
  {
    ...at('link', 'baghukum:t1', 'evidence'),
    value: { document: 'd1', title: 'Perbup 7/2024', url: 'https://jdih.contoh.go.id/7' },
  },
];

let storage: Storage;

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  storage = openDesk();
  await setUp(storage, [...region, ...told]);
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

function open(address: string): void {
  route.value = parseRoute(address);
  showAt({ storage }, <DeterminationPage />);
}

async function stored({ entity, key, field }: Edit | typeof explanation) {
  const rows = await readFields(storage.db, scope);
  const row = rows.find((one) => one.entity === entity && one.key === key && one.field === field);
  return row?.state.heads.find(({ id }) => id === row.state.current)?.value;
}

const level = at('determination', 'level', 'level');
const signature = at('signoff', 'region', 'signed');
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

async function sign(): Promise<void> {
  await press('Sahkan');
  await screen.findByRole('heading', { name: 'Disahkan' });
}

describe('the list of Penetapan', () => {
  it('shows the counted levels, the determined one, the text and the sign-off of every indicator', async () => {
    await record(storage, [
      { ...level, value: '3' },
      { ...explanation, value: 'Kabupaten sudah punya.' },
    ]);
    open('#/penetapan');
    const row = within(await screen.findByRole('row', { name: /^I1 Kebijakan Arsitektur SPBE/ }));
    expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      'Belum disahkan',
      expect.stringMatching(/^[12]$/),
      expect.stringMatching(/^[12]$/),
      '1',
      '3',
      'Ada',
    ]);
    expect(row.getByRole('link').getAttribute('href')).toBe('#/penetapan/I1');
    expect(screen.getByText('0 dari 47 indikator disahkan')).toBeTruthy();
    await userEvent.click(screen.getByRole('tab', { name: 'Lain dari hitungan (1)' }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
  });
});

describe('one indicator of Penetapan', () => {
  it('shows which OPD proves a requirement, and leads to the next indicator', async () => {
    open('#/penetapan/I1');
    const part = within(
      (await screen.findByRole('heading', { name: required?.text ?? '' })).parentElement as HTMLElement,
    );
    expect(part.getByText('Ada dokumennya')).toBeTruthy();
    expect(part.getByText(/Bagian Hukum Setda:/)).toBeTruthy();
    expect(part.getByRole('button', { name: 'Perbup 7/2024' })).toBeTruthy();
    const next = screen.getAllByRole('link', { name: /^Berikutnya: I2 / })[0];
    expect(next?.getAttribute('href')).toBe('#/penetapan/I2');
  });

  it('names the OPDs that are missing in the count of a question to all', async () => {
    const placed = instrument.indicators
      .flatMap((indicator) => indicator.levels.map((one) => ({ indicator, ...one })))
      .find(
        ({ level, requirements }) => level === 2 && requirements.some(({ coverage }) => coverage === 'each'),
      );
    const asked = placed?.requirements.find(({ coverage }) => coverage === 'each');
    await record(storage, [
      {
        scope: 'period/2026',
        entity: 'coverage',
        key: `${asked?.code}:diskominfo`,
        field: 'state',
        value: 'met',
      },
    ]);
    open(`#/penetapan/${placed?.indicator.id}`);
    expect((await screen.findAllByText('1 dari 2 OPD menjawab Ada')).length).toBeGreaterThan(0);
    expect(screen.getAllByText('Belum menjawab Ada (1): Bagian Hukum Setda').length).toBeGreaterThan(0);
  });

  it('asks for the reason where the level differs from the count, and saves with one', async () => {
    open('#/penetapan/I1');
    await userEvent.selectOptions(await screen.findByLabelText('Tingkat yang ditetapkan'), '3');
    await press('Simpan penetapan');
    expect(await screen.findByText(/Tulis alasannya/)).toBeTruthy();
    expect(await stored(level)).toBeUndefined();
    await userEvent.type(screen.getByLabelText('Alasan penetapan'), 'Sepakat rapat 3 Mei.');
    await press('Simpan penetapan');
    await waitFor(async () => expect(await stored(level)).toBe('3'));
  });

  it('[ML9] takes the counted level without a reason', async () => {
    open('#/penetapan/I1');
    await userEvent.selectOptions(await screen.findByLabelText('Tingkat yang ditetapkan'), '1');
    await press('Simpan penetapan');
    await waitFor(async () => expect(await stored(level)).toBe('1'));
  });

  it('keeps a reason that was typed and not saved', async () => {
    open('#/penetapan/I1');
    await userEvent.type(await screen.findByLabelText('Alasan penetapan'), 'Belum selesai');
    cleanup();
    open('#/penetapan/I1');
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>('Alasan penetapan').value).toBe('Belum selesai'),
    );
    expect(screen.getByText('Belum disimpan.')).toBeTruthy();
  });

  it('composes the text of the region from quotes that name their OPD, the owner first', async () => {
    open('#/penetapan/I1');
    await press('Kutip semua yang belum (2)');
    const text = await screen.findByLabelText<HTMLTextAreaElement>('Teks gabungan');
    expect(text.value).toBe(
      'Dinas Komunikasi dan Informatika:\n“Arsitektur ditetapkan.”\n\nBagian Hukum Setda:\n“Perbup 7/2024 mengatur arsitektur.”',
    );
    expect(screen.getAllByText('Sudah dikutip')).toHaveLength(2);
    await press('Urungkan');
    await waitFor(() => expect(text.value).toBe(''));
  });

  it('quotes one OPD after what was typed, and keeps every key press', async () => {
    open('#/penetapan/I1');
    await userEvent.type(await screen.findByLabelText('Teks gabungan'), 'Kabupaten.');
    await press('Kutip: Bagian Hukum Setda');
    cleanup();
    open('#/penetapan/I1');
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>('Teks gabungan').value).toBe(
        'Kabupaten.\n\nBagian Hukum Setda:\n“Perbup 7/2024 mengatur arsitektur.”',
      ),
    );
  });
});

describe('a sign-off', () => {
  it('waits for letters that are not written down yet', async () => {
    open('#/penetapan/I1');
    const field = await screen.findByLabelText('Teks gabungan');
    const button = screen.getByRole('button', { name: 'Sahkan' });
    for (const value of ['K', 'Ka', 'Kab', 'Kabupaten sudah punya.'])
      fireEvent.input(field, { target: { value } });
    fireEvent.click(button);
    await screen.findByRole('heading', { name: 'Disahkan' });
    expect(await stored(explanation)).toBe('Kabupaten sudah punya.');
  });

  it('signs what was typed last, locks level and text, and says who and when', async () => {
    open('#/penetapan/I1');
    await userEvent.type(await screen.findByLabelText('Teks gabungan'), 'Kabupaten sudah punya.');
    await sign();
    expect(await stored(explanation)).toBe('Kabupaten sudah punya.');
    expect(screen.getByText(/^Disahkan .*hari ini/)).toBeTruthy();
    expect(screen.queryByLabelText('Teks gabungan')).toBeNull();
    expect(screen.queryByLabelText('Tingkat yang ditetapkan')).toBeNull();
    expect(screen.getByText('Kabupaten sudah punya.')).toBeTruthy();
  });

  it('is taken away by Buka lagi, and comes back by undo', async () => {
    open('#/penetapan/I1');
    await sign();
    await press('Buka lagi');
    await waitFor(async () => expect([undefined, null]).toContain(await stored(signature)));
    expect(await screen.findByLabelText('Teks gabungan')).toBeTruthy();
    await press('Urungkan');
    expect(await screen.findByRole('heading', { name: 'Disahkan' })).toBeTruthy();
  });

  it('[SO2] is loud once something has changed, names it with the text that was signed, and can be given again', async () => {
    await record(storage, [{ ...explanation, value: 'Kabupaten sudah punya.' }]);
    open('#/penetapan/I1');
    await sign();
    await record(storage, [
      { ...explanation, value: 'Ditulis rekan tanpa sinyal.' },
      { ...level, value: '2' },
    ]);
    expect(await screen.findByRole('heading', { name: 'Berubah sejak disahkan' })).toBeTruthy();
    expect(screen.getByText('Tingkat: disahkan 1, sekarang 2.')).toBeTruthy();
    expect(screen.getByText('Penjelasan pemerintah daerah sudah lain.')).toBeTruthy();
    await press('Sahkan lagi');
    expect(await screen.findByRole('heading', { name: 'Disahkan' })).toBeTruthy();
  });

  it('[SO4] waits until a difference is settled, and leads to where that is done', async () => {
    await differ(storage, level, ['2', '3']);
    open('#/penetapan/I1');
    expect(await screen.findByRole('link', { name: 'Selesaikan di Pengiriman' })).toBeTruthy();
    const button = screen.getByRole('button', { name: 'Sahkan' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(button);
    expect(await stored(signature)).toBeUndefined();
  });
});
