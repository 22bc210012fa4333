import { vi } from 'vitest';
import { scriptOf, type Driven, type Handle } from './engine.ts';

/** How long a condition may take on the slowest machine; it is looked at again and again. */
const limitMs = 30_000;

/** What a person looks for: a kind of element with a name, in a group with a name where that is not enough. */
export type Sought = { css: string; name: string; group?: string };

/**
 * The first element that is seen and has the name: its label, or else its own text. Inputs of files may be out of sight: people
 * press the button beside them. Called in the page.
 */
function findSought({ css, name, group }: Sought): Element | null {
  const textOf = (element: Element | null | undefined): string =>
    (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    if (ids.length > 0) return ids.map((id) => textOf(document.getElementById(id))).join(' ');
    const labels = 'labels' in element ? (element.labels as NodeListOf<Element> | null) : null;
    return element.getAttribute('aria-label') ?? textOf(labels?.[0] ?? element);
  };
  const isSeen = (element: Element): boolean =>
    element.matches('[type=file]') || element.getClientRects().length > 0;
  const groups = [...document.querySelectorAll('[role=radiogroup]')];
  const place = group === undefined ? document : groups.find((one) => nameOf(one).includes(group));
  const all = [...(place?.querySelectorAll(css) ?? [])];
  return all.find((element) => isSeen(element) && nameOf(element) === name) ?? null;
}

export function look(browser: Driven, sought: Sought): Promise<Handle | null> {
  return browser.find(scriptOf(findSought, sought));
}

/** Waits until it is there. */
export async function find(browser: Driven, sought: Sought): Promise<Handle> {
  try {
    return await vi.waitUntil(() => look(browser, sought), { timeout: limitMs, interval: 100 });
  } catch (cause) {
    throw new Error(`no ${JSON.stringify(sought)} on the page:\n${await textOf(browser)}`, { cause });
  }
}

export async function press(browser: Driven, sought: Sought): Promise<void> {
  await browser.press(await find(browser, sought));
}

/** All that can be read on the page. */
export async function textOf(browser: Driven): Promise<string> {
  return String(await browser.run(scriptOf(() => document.body.innerText)));
}

/** What the line says that tells at all times what has arrived and what waits. */
export async function sendingStatus(browser: Driven): Promise<string> {
  const read = (): string => document.querySelector('[role=status].sending')?.textContent ?? '';
  return String(await browser.run(scriptOf(read)));
}

/** Signs in with a link; resolves once the app is on the device and opens without a network from here on. */
export async function signIn(browser: Driven, link: string): Promise<void> {
  await browser.goTo(link);
  await find(browser, { css: '[role=status]', name: 'Status pengiriman' });
  const isActive = async () => (await navigator.serviceWorker.ready).active?.state === 'activated';
  await vi.waitUntil(() => browser.run(scriptOf(isActive)), { timeout: limitMs, interval: 200 });
}
