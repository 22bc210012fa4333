import type { id } from './id/id.ts';

/** Every sentence of the app in one language; Indonesian is the original, English is typed by it. */
export type Messages = typeof id;
export type Language = 'id' | 'en';

/**
 * The sentences of the chosen language: a live binding, filled before the first screen is drawn.
 * Changing the language draws the page anew, so no screen has to watch it.
 */
// oxlint-disable-next-line import/no-mutable-exports -- the live binding is the point: `m.words.claims.met` reads well everywhere
export let m: Messages;

/** Puts the sentences of one language in place. */
export function setMessages(messages: Messages): void {
  m = messages;
}

/** Fetches one language (one chunk each) and puts it in place; rejects when the chunk cannot be loaded. */
export async function loadMessages(language: Language): Promise<void> {
  setMessages(language === 'en' ? (await import('./en/en.ts')).en : (await import('./id/id.ts')).id);
}
