// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { id } from '../../../src/ui/messages/id/id.ts';
import { setMessages } from '../../../src/ui/messages/messages.ts';
import { LeaveSheet } from '../../../src/ui/settings/leave-sheet.tsx';

beforeAll(() => setMessages(id));
afterEach(cleanup);

function open(unsent: { ops: number; files: number }, saveCopy = vi.fn<() => Promise<void>>(async () => {})) {
  const leave = vi.fn<() => Promise<void>>(async () => {});
  render(<LeaveSheet unsent={unsent} saveCopy={saveCopy} leave={leave} onClose={() => {}} />);
  return { leave, saveCopy };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('leaving', () => {
  it('goes at once when everything has arrived', async () => {
    const { leave } = open({ ops: 0, files: 0 });
    await press('Keluar');
    expect(leave).toHaveBeenCalledOnce();
  });

  it('[F67] is held back with the count while work exists only here', async () => {
    const { leave } = open({ ops: 3, files: 1 });
    expect(
      screen.getByRole('heading', { name: '3 isian dan 1 berkas belum sampai di server.' }),
    ).toBeDefined();
    await press('Keluar');
    expect(leave).not.toHaveBeenCalled();
  });

  it('[F67] is let go once a copy is saved', async () => {
    const { leave, saveCopy } = open({ ops: 3, files: 0 });
    await press('Simpan salinan dulu');
    expect(saveCopy).toHaveBeenCalledOnce();
    await press('Keluar');
    expect(leave).toHaveBeenCalledOnce();
  });

  it('stays held back when the copy could not be saved', async () => {
    const { leave } = open(
      { ops: 3, files: 0 },
      vi.fn<() => Promise<void>>(() => Promise.reject(new Error('full'))),
    );
    await press('Simpan salinan dulu');
    expect(screen.getByRole('status').textContent).toBe(id.settings.account.saveFailed);
    await press('Keluar');
    expect(leave).not.toHaveBeenCalled();
  });
});
