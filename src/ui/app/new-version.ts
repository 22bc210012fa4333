import { signal } from '@preact/signals';

/** Set while a new version waits; calling it brings the new version in, on every tab, at the person's word. */
export const newVersion = signal<(() => void) | null>(null);
