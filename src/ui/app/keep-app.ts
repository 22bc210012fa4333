import { Workbox } from 'workbox-window';
import { findPlace, notePlace } from './keep-place.ts';
import { newVersion } from './new-version.ts';

/**
 * Keeps the app on the device. A new version waits until the person asks for it: reloading under the hands loses trust, even
 * where it loses no work. `flush` saves what is being typed before the page is left.
 */
export function keepApp(flush: () => Promise<void>): void {
  findPlace();
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const { serviceWorker } = navigator;
  const workbox = new Workbox('./service-worker.js');
  workbox.addEventListener('waiting', () => {
    newVersion.value = () => workbox.messageSkipWaiting();
  });
  // A worker only follows another once the person has asked for it, in whichever tab: all of them go on with the new version.
  let hasWorker = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (hasWorker) {
      notePlace();
      void flush().finally(() => location.reload());
    }
    hasWorker = true;
  });
  // Without a worker (http on a local network, storage forbidden) the app works, only not without a network.
  workbox.register().catch(() => undefined);
}
