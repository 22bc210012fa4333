import { readPreferences } from '../boot/preferences.ts';
import { isWifi } from './connection.ts';

/** Fetches the PDF viewer once, so that documents open without a network later. Waits for Wi-Fi where asked. */
export async function keepViewer(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await controlled(navigator.serviceWorker);
  if (!navigator.onLine) return;
  if (readPreferences(localStorage).wifiOnly && !isWifi()) return;
  const viewer = await import('../library/assets-of-viewer.ts');
  if (await viewer.isViewerHere()) return;
  await viewer.prefetchViewer();
}

/** Over a slow link the first worker is still fetching the app when all else is quiet. */
async function controlled(workers: ServiceWorkerContainer): Promise<void> {
  await workers.ready;
  if (workers.controller !== null) return;
  await new Promise((resolve) => workers.addEventListener('controllerchange', resolve, { once: true }));
}
