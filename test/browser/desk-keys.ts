import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { keyboardPerson } from './keyboard-person.ts';

/** A reviewer at the desk who has no mouse. */
export function keyboardReviewer(page: Page) {
  const { press, tabTo, write, focus, unseen } = keyboardPerson(page);
  const current = () =>
    page.evaluate(() => document.querySelector('.submissions > [data-current]')?.id ?? null);
  /** Resolves once the desk judges this requirement. */
  const isAt = async (code: string): Promise<void> => {
    await expect.poll(current).toBe(code);
  };
  const saysOf = async (code: string, verdict: RegExp): Promise<void> => {
    await page.locator(`[id="${code}"]`).getByText(verdict).first().waitFor();
  };
  return {
    unseen,
    isAt,
    saysOf,
    /** Goes to the queue and opens an indicator that waits. */
    openFromQueue: async (indicator: RegExp): Promise<void> => {
      await tabTo('link', 'Verifikasi');
      await press('Enter');
      await page.getByRole('heading', { name: 'Verifikasi', level: 1 }).waitFor();
      await tabTo('link', indicator);
      await press('Enter');
      await page.getByRole('heading', { name: indicator, level: 1 }).waitFor();
    },
    accept: async (code: string): Promise<void> => {
      await isAt(code);
      await press('s');
      await saysOf(code, /^Disetujui /);
    },
    giveBack: async (code: string, { reason, text }: { reason: string; text: string }): Promise<void> => {
      await isAt(code);
      await press('k');
      await expect.poll(focus).toMatchObject({ role: 'radio' });
      await press('Space');
      while ((await focus()).name !== reason) await press('ArrowDown');
      await tabTo('textbox', /^Pesan/, { most: 1 });
      await write(text);
      await tabTo('button', /^Kembalikan ke /);
      await press('Enter');
      await saysOf(code, /^Dikembalikan /);
    },
    /** To what waits next. */
    goOn: () => press('j'),
    /** Takes the acceptance of this requirement back; resolves once the desk shows that it is gone. */
    undo: async (code: string): Promise<void> => {
      await press('u');
      await isAt(code);
      const verdict = page.locator(`[id="${code}"]`).getByText(/^Disetujui /);
      await verdict.first().waitFor({ state: 'detached' });
    },
    acceptSubmission: async (opd: string): Promise<void> => {
      await tabTo('button', `Setujui pengajuan ${opd}`, { most: 100 });
      await press('Enter');
      await page.getByRole('button', { name: `Batalkan persetujuan: ${opd}` }).waitFor();
    },
  };
}
