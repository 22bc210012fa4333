import { useEffect, useState } from 'preact/hooks';
import type { Db } from '../../storage/db.ts';
import { dropScratch, readScratch, saveScratch } from '../../storage/scratch.ts';
import { deviceKind } from './device-kind.ts';
import { showToast } from './toast.tsx';
import { m } from '../messages/messages.ts';

/**
 * A text that is being worked on but is no draft of its field yet (a combined value, a refused one that is changed).
 * Every key press is in the database at once; it is found again after a restart under its name. While nothing is typed, or once that is
 * saved and cleared, it follows `initial`: the value as it is stored, whoever wrote it.
 */
export function useScratch(
  db: Db,
  name: string,
  initial: string,
): [string, (text: string) => void, () => void] {
  const [{ text }, setEntry] = useState({ text: initial, isTyped: false });
  useEffect(() => {
    setEntry((entry) => (entry.isTyped ? entry : { ...entry, text: initial }));
  }, [initial]);
  useEffect(() => {
    let isCurrent = true;
    const find = async () => {
      const found = await readScratch(db, name);
      if (isCurrent && found !== null) setEntry({ text: found, isTyped: true });
    };
    void find().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [db, name]);
  const write = (next: string): void => {
    setEntry({ text: next, isTyped: true });
    saveScratch(db, name, next).catch(() => showToast({ text: m.words.writing.notSavedHere(deviceKind()) }));
  };
  const clear = (): void => {
    setEntry((entry) => ({ ...entry, isTyped: false }));
    void dropScratch(db, name).catch(() => undefined);
  };
  return [text, write, clear];
}
