import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { exchange, sendingStatus } from './visit.ts';

/** Submits the indicator that stands open; resolves once the submission is on the server. */
export async function submit(page: Page, button: 'Ajukan' | 'Ajukan lagi'): Promise<void> {
  await submitHere(page, button);
  await exchange(page);
}

/** Submits the indicator that stands open, with or without a network. */
export async function submitHere(page: Page, button: 'Ajukan' | 'Ajukan lagi'): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('heading', { name: 'Periksa sebelum diajukan' }).waitFor();
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByText('Nomor pengajuan Anda').waitFor();
}

type Reviewed = { indicator: string; code: string };

/** Gives one requirement back, with what is wrong and what is wanted. */
export async function returnRequirement(
  page: Page,
  { reason, text, ...reviewed }: Reviewed & { reason: string; text: string },
): Promise<void> {
  const card = await openSubmitted(page, reviewed);
  await card.getByRole('button', { name: 'Kembalikan', exact: true }).click();
  await card.getByRole('radio', { name: reason }).check();
  await card.getByRole('textbox', { name: /^Pesan/ }).fill(text);
  await card.getByRole('button', { name: /^Kembalikan ke/ }).click();
  await card.getByText(/^Dikembalikan /).waitFor();
  await exchange(page);
}

export async function acceptRequirement(page: Page, reviewed: Reviewed): Promise<void> {
  const card = await openSubmitted(page, reviewed);
  await card.getByText('Sudah diperbaiki, menunggu diperiksa lagi').waitFor();
  await card.getByRole('button', { name: 'Setujui', exact: true }).click();
  await card.getByText(/^Disetujui /).waitFor();
  await exchange(page);
}

/** A requirement of a submission that waits, opened at the desk through *Verifikasi*. The app is opened anew, which brings the news. */
async function openSubmitted(page: Page, { indicator, code }: Reviewed): Promise<Locator> {
  await page.reload();
  await page.getByRole('link', { name: 'Verifikasi', exact: true }).click();
  await page.getByRole('link', { name: new RegExp(indicator) }).click();
  const card = page.locator(`[id="${code}"]`);
  await card.getByRole('button').first().click();
  return card;
}

/** Resolves once the status line says that everything is on the server. */
export async function untilArrived(page: Page): Promise<void> {
  await expect.poll(() => sendingStatus(page).innerText(), { timeout: 20_000 }).toContain('Sampai di server');
}
