import { signal } from '@preact/signals';
import { lazyPart } from '../kit/lazy-part.tsx';

/** Whether the browser took the data away while the app was running. */
export const isStorageLost = signal(false);

/** The notice above the page, fetched where there is trouble. */
export const StorageTrouble = lazyPart(async () => (await import('./storage-trouble.tsx')).StorageTrouble);
