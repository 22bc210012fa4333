import { signal } from '@preact/signals';

/** Whether the browser took the data away while the app was running. */
export const isStorageLost = signal(false);
