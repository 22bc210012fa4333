import { readPreferences } from '../boot/preferences.ts';
import { isWifi } from './connection.ts';

/** Fetches the PDF viewer once, so that documents open without a network later. Waits for Wi-Fi where asked. */
export async function keepViewer(): Promise<void> {
  const hasWorker = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
  if (!hasWorker || !navigator.onLine) return;
  if (readPreferences(localStorage).wifiOnly && !isWifi()) return;
  const viewer = await import('../library/assets-of-viewer.ts');
  if (await viewer.isViewerHere()) return;
  await viewer.prefetchViewer();
}
