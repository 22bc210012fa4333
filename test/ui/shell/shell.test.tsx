// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { route, parseRoute } from '../../../src/ui/kit/router.ts';
import { id } from '../../../src/ui/messages/id/id.ts';
import { setMessages } from '../../../src/ui/messages/messages.ts';
import { Shell } from '../../../src/ui/shell/shell.tsx';

beforeAll(() => setMessages(id));
afterEach(cleanup);

const nav = {
  main: [
    { place: '', icon: 'home', label: 'Beranda' },
    { place: 'dokumen', icon: 'doc', label: 'Dokumen', count: 2 },
  ],
  more: [{ place: 'bantuan', icon: 'help', label: 'Bantuan' }],
} as const;

function draw(props: Partial<Parameters<typeof Shell>[0]> = {}) {
  render(
    <Shell nav={nav} status={{ state: 'waiting', text: 'Menunggu internet (3)' }} place="BKPSDM" {...props}>
      <h1>Isi</h1>
    </Shell>,
  );
}

describe('Shell', () => {
  it('says the sending status on every page, in a status of that name', () => {
    draw();
    expect(screen.getByRole('status', { name: 'Status pengiriman' }).textContent).toContain(
      'Menunggu internet (3)',
    );
  });

  it('marks the place where we are', () => {
    route.value = parseRoute('#/dokumen/x');
    draw();
    const links = within(screen.getByRole('navigation', { name: 'Utama' }));
    expect(links.getByRole('link', { name: /Dokumen/ }).getAttribute('aria-current')).toBe('page');
    expect(links.getByRole('link', { name: 'Beranda' }).hasAttribute('aria-current')).toBe(false);
  });

  it('offers the rest behind Menu and closes it when a place is chosen', async () => {
    draw();
    await userEvent.click(screen.getByRole('button', { name: 'Menu' }));
    const menu = within(screen.getByRole('dialog', { name: 'Menu' }));
    await userEvent.click(menu.getByRole('link', { name: 'Bantuan' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('skips to the content without touching the address', async () => {
    draw();
    const before = location.hash;
    await userEvent.click(screen.getByRole('link', { name: 'Langsung ke isi' }));
    expect(document.activeElement).toBe(screen.getByRole('main'));
    expect(location.hash).toBe(before);
  });

  it('offers a new version and loads it only when asked', async () => {
    const onUpdate = vi.fn<() => void>();
    draw({ onUpdate });
    expect(onUpdate).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Muat ulang' }));
    expect(onUpdate).toHaveBeenCalledOnce();
  });

  it('says that sample data is sample data', () => {
    draw({ isSample: true });
    expect(screen.getByText(id.shell.sample)).toBeDefined();
  });
});
