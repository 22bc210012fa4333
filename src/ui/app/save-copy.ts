import { exportUnsent } from '../../storage/export-copy.ts';
import type { Storage } from '../../storage/storage.ts';

/** Saves all work that is only here as a file of the device. */
export async function saveUnsentCopy(storage: Storage): Promise<void> {
  const bytes = await exportUnsent(storage);
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/zip' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = `lumbung-salinan-${storage.clock.nowIso().slice(0, 10)}.zip`;
  anchor.click();
  // The browser reads the address after this turn; a minute is longer than any takes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
