const key = 'lumbung.files-paused';

/** Whether the person holds files back for now (*Jeda*, *Kirim isian saja*). Entries are never held back. */
export const areFilesPaused = (storage: Storage): boolean => storage.getItem(key) === '1';

export function pauseFiles(storage: Storage, isPaused: boolean): void {
  if (isPaused) storage.setItem(key, '1');
  else storage.removeItem(key);
  dispatchEvent(new Event('lumbung:preferences'));
}
