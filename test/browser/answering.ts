import type { Locator, Page } from 'playwright-core';

/** The page of an indicator, reached as people do: by its name in the list. */
export async function openIndicator(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Indikator', exact: true }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** Opens a level that is folded, as those that are reached are. */
export async function unfoldLevel(page: Page, level: number): Promise<void> {
  const fold = page.locator('details.level').nth(level - 1);
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click();
}

/** The radio of an answer to a requirement that stands open. */
export function answerTo(page: Page, requirement: string, answer: 'Ada' | 'Belum'): Locator {
  const group = page.getByRole('radiogroup', { name: requirement });
  return group.getByRole('radio', { name: answer, exact: true });
}

export function explanation(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Penjelasan' });
}

/** Answers a requirement and explains the indicator; resolves once the app says that the text is stored. */
export async function answerWith(page: Page, requirement: string, text: string): Promise<void> {
  await answerTo(page, requirement, 'Ada').check();
  await explanation(page).fill(text);
  await page
    .getByText(/Tersimpan di (HP|laptop) ini, /)
    .first()
    .waitFor();
}

/** The card of a requirement: its answer, evidence and verdicts. */
export function requirementCard(page: Page, requirement: string): Locator {
  return page.getByRole('group', { name: requirement });
}
