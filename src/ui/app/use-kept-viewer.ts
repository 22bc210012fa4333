import { useEffect } from 'preact/hooks';
import { readPreferences } from '../boot/preferences.ts';
import { isWifi } from './connection.ts';

/** Long enough for the first pages and the first sync to be through. */
const quietMs = 8_000;

/** Fetches the PDF viewer in the background once, so that documents open without a network later. Waits for Wi-Fi where asked. */
export function useKeptViewer(): void {
  useEffect(() => {
    const timer = setTimeout(() => void keepViewer().catch(() => undefined), quietMs);
    return () => clearTimeout(timer);
  }, []);
}

async function keepViewer(): Promise<void> {
  const hasWorker = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
  if (!hasWorker || !navigator.onLine) return;
  if (readPreferences(localStorage).wifiOnly && !isWifi()) return;
  const viewer = await import('../library/assets-of-viewer.ts');
  if (await viewer.isViewerHere()) return;
  await viewer.prefetchViewer();
}
