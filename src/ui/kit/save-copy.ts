import { exportUnsent } from '../../storage/export-copy.ts';
import type { Storage } from '../../storage/storage.ts';
import { typedIsKept } from './draft-keeper.ts';
import { saveFile } from './save-file.ts';

/** Saves all work that is only here as a file of the device; gives its size in bytes. */
export async function saveUnsentCopy(storage: Storage): Promise<number> {
  await typedIsKept(storage);
  const bytes = await exportUnsent(storage);
  const name = `lumbung-salinan-${storage.clock.nowIso().slice(0, 10)}.zip`;
  saveFile(new Blob([bytes.slice()], { type: 'application/zip' }), name);
  return bytes.length;
}
