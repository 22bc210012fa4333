import { Workbox } from 'workbox-window';
import { newVersion } from './new-version.ts';

/**
 * Keeps the app on the device. A new version waits until the person asks for it: reloading under the hands loses trust, even
 * where it loses no work. `flush` saves what is being typed before the page is left.
 */
export function keepApp(flush: () => Promise<void>): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const workbox = new Workbox('./service-worker.js');
  let isAsked = false;
  workbox.addEventListener('waiting', () => {
    newVersion.value = () => {
      isAsked = true;
      workbox.messageSkipWaiting();
    };
  });
  workbox.addEventListener('controlling', (event) => {
    if (!isAsked || event.isUpdate !== true) return;
    void flush().finally(() => location.reload());
  });
  // Without a worker (http on a local network, storage forbidden) the app works, only not without a network.
  workbox.register().catch(() => undefined);
}
