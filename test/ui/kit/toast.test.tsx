// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { hideToast, showToast, ToastHost } from '../../../src/ui/kit/toast.tsx';
import { id } from '../../../src/ui/messages/id/id.ts';
import { setMessages } from '../../../src/ui/messages/messages.ts';

beforeAll(() => setMessages(id));
beforeEach(() => {
  vi.useFakeTimers();
  render(<ToastHost />);
});
afterEach(() => {
  hideToast();
  cleanup();
  vi.useRealTimers();
});

const show = (...toast: Parameters<typeof showToast>) => act(() => showToast(...toast));
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

describe('toast', () => {
  it('speaks in a status region that was there before', async () => {
    const region = screen.getByRole('status');
    expect(region.textContent).toBe('');
    await show({ text: 'Bukti dihapus' });
    expect(region.textContent).toContain('Bukti dihapus');
  });

  it('undoes once and goes away', async () => {
    const undo = vi.fn<() => void>();
    await show({ text: 'Bukti dihapus', undo });
    fireEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    expect(undo).toHaveBeenCalledOnce();
    await pass(0);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('offers no undo where there is none', async () => {
    await show({ text: 'Tautan disalin' });
    expect(screen.queryByRole('button', { name: 'Urungkan' })).toBeNull();
  });

  it('gives way to the next one', async () => {
    await show({ text: 'Satu' });
    await show({ text: 'Dua' });
    expect(screen.getByRole('status').textContent).not.toContain('Satu');
  });

  it('stays for ten seconds at least and then leaves', async () => {
    await show({ text: 'Tersimpan' });
    await pass(10_000);
    expect(screen.getByRole('status').textContent).toContain('Tersimpan');
    await pass(5_000);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('waits while someone is on it', async () => {
    await show({ text: 'Tersimpan' });
    await act(() => {
      fireEvent.mouseEnter(screen.getByRole('status'));
    });
    await pass(60_000);
    expect(screen.getByRole('status').textContent).toContain('Tersimpan');
  });
});
