// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Sheet } from '../../../src/ui/kit/sheet.tsx';
import { id } from '../../../src/ui/messages/id/id.ts';
import { setMessages } from '../../../src/ui/messages/messages.ts';

beforeAll(() => setMessages(id));
afterEach(cleanup);

function Opener() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        Buka
      </button>
      {isOpen && (
        <Sheet title="Tambah bukti" onClose={() => setIsOpen(false)}>
          <p>Isi</p>
          <input type="file" aria-label="Ambil foto" />
        </Sheet>
      )}
    </>
  );
}

async function open(): Promise<HTMLElement> {
  render(<Opener />);
  await userEvent.click(screen.getByRole('button', { name: 'Buka' }));
  return screen.findByRole('dialog', { name: 'Tambah bukti' });
}

describe('Sheet', () => {
  it('opens as a modal dialog named by its title, which has the focus', async () => {
    const dialog = await open();
    expect(dialog.hasAttribute('open')).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Tambah bukti' }));
  });

  it('closes by its button and gives the focus back', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Tutup' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Buka' }));
  });

  it('closes by Esc, which the browser tells as cancel', async () => {
    const dialog = await open();
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  });

  it('stays open when a camera or file picker in it is left without a choice', async () => {
    await open();
    screen.getByLabelText('Ambil foto').dispatchEvent(new Event('cancel', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
    expect(screen.queryByRole('dialog')).not.toBeNull();
  });

  it('stays open when something in it is pressed', async () => {
    await open();
    await userEvent.click(screen.getByText('Isi'));
    expect(screen.queryByRole('dialog')).not.toBeNull();
  });
});
