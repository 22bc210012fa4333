import { render } from 'preact';
import { openStorage } from '../../storage/open-storage.ts';
import { createEndpoint } from '../../sync/endpoint.ts';
import { startSync } from '../../sync/start-sync.ts';
import { createTransport } from '../../sync/transport.ts';
import type { Account } from '../boot/current-account.ts';
import { readPreferences } from '../boot/preferences.ts';
import { startRouter } from '../kit/router.ts';
import { loadMessages } from '../messages/messages.ts';
import { App } from './app.tsx';
import { baseUrl } from './base-url.ts';
import { keepApp } from './new-version.ts';
import { isWifi } from './connection.ts';

/** Opens the person's data, draws the app, begins to sync; in this order, so that nothing waits for a network. */
export async function startApp(account: Account): Promise<void> {
  const preferences = readPreferences(localStorage);
  const [, opened] = await Promise.all([
    loadMessages(preferences.language),
    openStorage(account, localStorage),
  ]);
  startRouter();
  const transport = createTransport({
    fetch: fetch.bind(globalThis),
    baseUrl: baseUrl(),
    deviceId: account.device,
  });
  const sync = startSync({
    storage: opened.storage,
    transport,
    locks: 'locks' in navigator ? navigator.locks : null,
    mayUploadFiles: () => !readPreferences(localStorage).wifiOnly || isWifi(),
  });
  const parts = {
    account,
    opened,
    sync,
    endpoint: createEndpoint(transport),
    language: preferences.language,
  };
  const root = document.getElementById('app');
  if (root === null) throw new Error('index.html lacks the place for the app');
  root.replaceChildren();
  render(<App {...parts} />, root);
  document.documentElement.dataset['ready'] = '';
  keepApp(flushDrafts);
}

/** Every key press is durable already; leaving the field cuts it into an edit, which is what the new version shows first. */
async function flushDrafts(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await new Promise((resolve) => setTimeout(resolve, 150));
}
