import { render } from 'preact';
import { attempt } from '../../storage/attempt.ts';
import type { Db } from '../../storage/db.ts';
import { openStorage } from '../../storage/open-storage.ts';
import type { Account } from '../boot/current-account.ts';
import { readPreferences } from '../boot/preferences.ts';
import { startRouter } from '../kit/router.ts';
import { loadMessages } from '../messages/messages.ts';
import { App } from './app.tsx';
import { baseUrl } from './base-url.ts';
import { isWifi } from './connection.ts';
import { allArrived, painted, pageWhole } from './first-page.ts';
import { laterConnection } from './later-connection.ts';
import { isStorageLost } from './storage-lost.ts';
import { areFilesPaused } from '../sending/paused-files.ts';

const syncAtTheLatestMs = 1_500;

/**
 * Opens the person's data, draws the app, begins to sync; in this order, so that nothing waits for a network, and so that sync
 * does not take the processor from a page whose data is all here. A device that holds nothing yet syncs at once.
 */
export async function startApp(account: Account): Promise<void> {
  const preferences = readPreferences(localStorage);
  const words = loadMessages(preferences.language);
  const [language, opened] = await Promise.all([
    words,
    openStorage(account, localStorage, {
      onBlocked: async () => (await import('./tell-blocked.ts')).tellBlocked(words),
      onLost: () => {
        isStorageLost.value = true;
      },
    }),
  ]);
  startRouter();
  const firstPage = painted();
  const connection = laterConnection(async () => {
    await ((await holdsNothing(opened.storage.db)) ? firstPage : pageWhole(syncAtTheLatestMs));
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
  // What the worker keeps would take the link from the first sync and the first page.
  await allArrived(connection.sync);
  const { settleIn } = await import('./settle-in.ts');
  await settleIn(opened, connection.sync, mayUploadFiles);
}

/** Whether this device has never read anything from the server. */
const holdsNothing = async (db: Db): Promise<boolean> =>
  (await attempt(db, () => db.cursors.count()).catch(() => 0)) === 0;

/** Files go unless the person holds them back, or waits for Wi-Fi that is not there. Answers always go. */
function mayUploadFiles(): boolean {
  if (areFilesPaused(localStorage)) return false;
  return !readPreferences(localStorage).wifiOnly || isWifi();
}
