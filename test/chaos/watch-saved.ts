import type { BrowserContext } from 'playwright-core';
import { wordPattern } from './ledger.ts';

/**
 * Tells each word in the moment in which it stands in a field and the line beside the field says that it is stored.
 * The page itself looks, at every change of what it shows: nothing that was shown for an instant only is missed.
 */
export async function watchSaved(
  context: BrowserContext,
  tell: (words: readonly string[]) => void,
): Promise<void> {
  await context.exposeFunction('tellSaved', tell);
  await context.addInitScript(lookForSaved, wordPattern.source);
}

/** Runs in the page. */
function lookForSaved(pattern: string): void {
  const told = new Set<string>();
  const look = (): void => {
    for (const line of document.querySelectorAll('[data-saved="device"], [data-saved="arrived"]')) {
      const box = line.closest('.field')?.querySelector('textarea');
      const fresh = (box?.value.match(new RegExp(pattern, 'g')) ?? []).filter((word) => !told.has(word));
      if (fresh.length === 0) continue;
      for (const word of fresh) told.add(word);
      (window as unknown as { tellSaved: (words: string[]) => void }).tellSaved(fresh);
    }
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['data-saved'],
  });
}
