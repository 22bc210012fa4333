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

/** Fetches the sentences of one language, one chunk each; rejects when the chunk cannot be had. */
export async function fetchMessages(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('./en/en.ts')).en : (await import('./id/id.ts')).id;
}

/**
 * Puts the sentences of the wanted language in place and tells which one it has become: English is not kept with the app, so a
 * start without a network may have to do with Indonesian.
 */
export async function loadMessages(wanted: Language): Promise<Language> {
  try {
    setMessages(await fetchMessages(wanted));
    return wanted;
  } catch (failure) {
    if (wanted === 'id') throw failure;
    return loadMessages('id');
  }
}
