import type { Page } from 'playwright-core';

type DurableText = { text: string; atMs: number; isStrict: boolean };

declare global {
  /** When the key was pressed after which the field held this text. */
  // oxlint-disable-next-line no-var, vars-on-top -- only `var` declares a property of the global object
  var benchPressedMs: Map<string, number> | undefined;
  /** Drafts whose transaction is complete. */
  // oxlint-disable-next-line no-var, vars-on-top -- as above
  var benchDurable: DurableText[] | undefined;
}

/**
 * Runs in the page before its own code: notes for every text in a text area the time of the key press that made it, and when the
 * transaction that put it into a store named `drafts` was complete. The page's own word that something is saved is not believed:
 * a strict transaction is complete only when the browser has flushed it to the disk.
 */
export function watchWrites(): void {
  const pressed = new Map<string, number>();
  const durable: DurableText[] = [];
  globalThis.benchPressedMs = pressed;
  globalThis.benchDurable = durable;
  let keyMs = 0;
  addEventListener('keydown', ({ timeStamp }) => (keyMs = timeStamp), { capture: true });
  const noteText = ({ target }: Event): void => {
    if (target instanceof HTMLTextAreaElement) pressed.set(target.value, keyMs);
  };
  addEventListener('input', noteText, { capture: true });

  const noteDurable = (value: { value: string }, { durability }: IDBTransaction): void => {
    durable.push({ text: value.value, atMs: performance.now(), isStrict: durability === 'strict' });
  };
  // oxlint-disable-next-line typescript/unbound-method -- called with the store it was called on
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (
    this: IDBObjectStore,
    value: { value: string },
    key?: IDBValidKey,
  ) {
    if (this.name === 'drafts') {
      const { transaction } = this;
      transaction.addEventListener('complete', () => noteDurable(value, transaction));
    }
    return key === undefined ? put.call(this, value) : put.call(this, value, key);
  };
}

/** How long each key took until its text was durable; texts that never became durable, or not strictly, are left out. */
export async function durableAfterMs(page: Page, keys: number): Promise<number[]> {
  await page
    .waitForFunction((wanted) => (globalThis.benchDurable ?? []).length >= wanted, keys, { timeout: 5_000 })
    .catch(() => null);
  return page.evaluate(() => {
    const firstMs = new Map<string, number>();
    for (const { text, atMs, isStrict } of globalThis.benchDurable ?? []) {
      if (isStrict && !firstMs.has(text)) firstMs.set(text, atMs);
    }
    const pressed = [...(globalThis.benchPressedMs ?? new Map<string, number>()).entries()];
    globalThis.benchPressedMs?.clear();
    if (globalThis.benchDurable !== undefined) globalThis.benchDurable.length = 0;
    return pressed.flatMap(([text, keyMs]) => {
      const atMs = firstMs.get(text);
      return atMs === undefined ? [] : [atMs - keyMs];
    });
  });
}
