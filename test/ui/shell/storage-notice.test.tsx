// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { id } from '../../../src/ui/messages/id/id.ts';
import { setMessages } from '../../../src/ui/messages/messages.ts';
import { StorageNotice, type StorageTrouble } from '../../../src/ui/shell/storage-notice.tsx';

beforeAll(() => setMessages(id));
afterEach(cleanup);

const done = () => vi.fn<() => Promise<void>>(async () => undefined);

function draw(trouble: StorageTrouble, saveCopy = done()) {
  const acts = { saveCopy, onSeen: vi.fn<() => void>(), reload: vi.fn<() => void>(), startAnew: done() };
  render(<StorageNotice trouble={trouble} {...acts} />);
  return acts;
}

const press = async (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('StorageNotice', () => {
  it('says that the browser took the data away, what comes back, what does not, and where a copy is read', async () => {
    const { onSeen } = draw('evicted');
    expect(screen.getByRole('heading', { name: /Peramban menghapus data aplikasi/ })).toBeTruthy();
    expect(screen.getByText(/diambil kembali.*belum terkirim tidak ada lagi/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ke Pengiriman' }).getAttribute('href')).toBe('#/pengiriman');
    await press('Mengerti');
    expect(onSeen).toHaveBeenCalledOnce();
  });

  it('lets damaged data go only after a copy was saved', async () => {
    const { saveCopy, startAnew } = draw('damaged');
    await press('Mulai lagi');
    expect(startAnew).not.toHaveBeenCalled();
    await press('Simpan salinan');
    expect(saveCopy).toHaveBeenCalledOnce();
    expect(await screen.findByText(/Salinan dibuat/)).toBeTruthy();
    await press('Mulai lagi');
    expect(startAnew).toHaveBeenCalledOnce();
  });

  it('says so when nothing can be read any more, and lets the person go on', async () => {
    const { startAnew } = draw(
      'damaged',
      vi.fn<() => Promise<void>>(async () => Promise.reject(new Error('unreadable'))),
    );
    await press('Simpan salinan');
    expect(await screen.findByText(/tidak bisa dibuat/)).toBeTruthy();
    await press('Mulai lagi');
    expect(startAnew).toHaveBeenCalledOnce();
  });

  it('asks for a newer app where the data is newer, and never offers to give it up', async () => {
    const { reload } = draw('newer');
    expect(screen.queryByRole('button', { name: 'Mulai lagi' })).toBeNull();
    await press('Muat ulang');
    expect(reload).toHaveBeenCalledOnce();
  });
});
