import { render } from 'preact';
import { openStorage } from '../../storage/open-storage.ts';
import type { Account } from '../boot/current-account.ts';
import { readPreferences } from '../boot/preferences.ts';
import { startRouter } from '../kit/router.ts';
import { loadMessages } from '../messages/messages.ts';
import { App } from './app.tsx';
import { baseUrl } from './base-url.ts';
import { isWifi } from './connection.ts';
import { textsHere } from './instrument-fetch.ts';
import { laterConnection } from './later-connection.ts';
import { areFilesPaused } from '../sending/paused-files.ts';

/** What the worker fetches for work without a network would take the link from the first page and the first sync. */
const keptAtTheLatestMs = 60_000;

/** Time for a page to be drawn once its texts are here. */
const drawingMs = 500;

/**
 * Opens the person's data, draws the app, begins to sync; in this order, so that nothing waits for a network, and so that sync
 * does not take the processor from a page whose data is all here. A device that holds nothing yet syncs at once.
 */
export async function startApp(account: Account): Promise<void> {
  const preferences = readPreferences(localStorage);
  const words = loadMessages(preferences.language);
  const [language, opened] = await Promise.all([
    words,
    openStorage(account, localStorage, { onBlocked: () => void showBlocked(words) }),
  ]);
  startRouter();
  const isFirstVisit =
    (await opened.storage.db.cursors
      .limit(1)
      .count()
      .catch(() => 0)) === 0;
  const firstPage = painted();
  const connection = laterConnection(async () => {
    await (isFirstVisit ? firstPage : firstPageWhole(1_500));
    const { connect } = await import('../../sync/connect.ts');
    return connect({
      storage: opened.storage,
      fetch: fetch.bind(globalThis),
      baseUrl: baseUrl(),
      locks: 'locks' in navigator ? navigator.locks : null,
      mayUploadFiles,
      isReadOnly: opened.kind === 'read-only',
    });
  });
  const root = document.getElementById('app');
  if (root === null) throw new Error('index.html lacks the place for the app');
  root.replaceChildren();
  render(<App account={account} opened={opened} language={language} {...connection} />, root);
  document.documentElement.dataset['ready'] = '';
  await firstPageWhole(keptAtTheLatestMs);
  const [{ keepApp }, { wakeForFiles }] = await Promise.all([
    import('./keep-app.ts'),
    import('./wake-for-files.ts'),
  ]);
  keepApp(flushDrafts);
  wakeForFiles(connection.sync, mayUploadFiles);
}

async function showBlocked(words: Promise<unknown>): Promise<void> {
  const [{ tellBlocked }] = await Promise.all([import('./tell-blocked.ts'), words]);
  if (document.documentElement.dataset['ready'] === undefined) tellBlocked();
}

/** Files go unless the person holds them back, or waits for Wi-Fi that is not there. Answers always go. */
function mayUploadFiles(): boolean {
  if (areFilesPaused(localStorage)) return false;
  return !readPreferences(localStorage).wifiOnly || isWifi();
}

/** After the first page is on the screen; at once where nothing is painted because the tab is hidden. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'hidden') resolve();
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** When the first page stands there with its texts; after so long in any case. */
function firstPageWhole(limitMs: number): Promise<void> {
  return Promise.race([textsHere.then(() => delay(drawingMs)), delay(limitMs)]);
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Every key press is durable already; leaving the field cuts it into an edit, which is what the new version shows first. */
async function flushDrafts(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await delay(150);
}
