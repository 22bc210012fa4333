import type { desk } from './id/id-desk.ts';
import type { forms } from './id/id-forms.ts';
import type { id } from './id/id.ts';

/** Every sentence of the app in one language; Indonesian is the original, English is typed by it. */
export type Messages = typeof id;
/** The sentences of Diskominfo's pages, which OPD admins never open: fetched with the first such page. */
export type DeskMessages = typeof desk;
/** The sentences of the data collection: fetched with its first page. */
export type FormMessages = typeof forms;
export type Language = 'id' | 'en';

/**
 * The sentences of the chosen language: a live binding, filled before the first screen is drawn.
 * Changing the language draws the page anew, so no screen has to watch it.
 */
// oxlint-disable-next-line import/no-mutable-exports -- the live binding is the point: `m.words.claims.met` reads well everywhere
export let m: Messages;

/** The same for Diskominfo's pages: filled before the first of them is drawn (`kit/lazy-part.tsx`, `deskPart`). */
// oxlint-disable-next-line import/no-mutable-exports -- as above
export let d: DeskMessages;

/** The same for the data collection (`formPart`). */
// oxlint-disable-next-line import/no-mutable-exports -- as above
export let f: FormMessages;

let spoken: Language = 'id';

/** The language that the sentences in place are of. */
export const spokenLanguage = (): Language => spoken;

/** Puts the sentences of one language in place. */
export function setMessages(messages: Messages): void {
  m = messages;
}

/** Fetches the sentences of one language, one chunk each; rejects when the chunk cannot be had. */
export async function fetchMessages(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('./en/en.ts')).en : (await import('./id/id.ts')).id;
}

export async function fetchDeskMessages(language: Language): Promise<DeskMessages> {
  return language === 'en' ? (await import('./en/en-desk.ts')).desk : (await import('./id/id-desk.ts')).desk;
}

export async function fetchFormMessages(language: Language): Promise<FormMessages> {
  return language === 'en'
    ? (await import('./en/en-forms.ts')).forms
    : (await import('./id/id-forms.ts')).forms;
}

/** Puts those of Diskominfo's pages in place, in the language that the app speaks, or in Indonesian where that cannot be had. */
export async function loadDeskMessages(): Promise<void> {
  d = await fetchDeskMessages(spoken).catch(async () => fetchDeskMessages('id'));
}

/** The same for those of the data collection. */
export async function loadFormMessages(): Promise<void> {
  f = await fetchFormMessages(spoken).catch(async () => fetchFormMessages('id'));
}

/**
 * Puts the sentences of the wanted language in place and tells which one it has become: English is not kept with the app, so a
 * start without a network may have to do with Indonesian.
 */
export async function loadMessages(wanted: Language): Promise<Language> {
  try {
    setMessages(await fetchMessages(wanted));
    spoken = wanted;
    return wanted;
  } catch (failure) {
    if (wanted === 'id') throw failure;
    return loadMessages('id');
  }
}
