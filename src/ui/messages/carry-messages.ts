import type { carry } from './id/id-carry.ts';
import { spokenLanguage } from './messages.ts';

/** What is said of earlier periods, and of values from outside: fetched with the first part of a page that says it. */
export type CarryMessages = typeof carry;

/** Filled before the first such part is drawn (`carryPart`). */
// oxlint-disable-next-line import/no-mutable-exports -- a live binding, as in messages.ts
export let c: CarryMessages;

export async function fetchCarryMessages(language: 'id' | 'en'): Promise<CarryMessages> {
  return language === 'en'
    ? (await import('./en/en-carry.ts')).carry
    : (await import('./id/id-carry.ts')).carry;
}

/** Puts them in place, in Indonesian where English cannot be had. */
export async function loadCarryMessages(): Promise<void> {
  c = await fetchCarryMessages(spokenLanguage()).catch(async () => fetchCarryMessages('id'));
}

/** A part of a page, once its sentences are in place: for the loaders of `lazyPart`. */
export async function withCarryMessages<Part>(part: Part): Promise<Part> {
  await loadCarryMessages();
  return part;
}
