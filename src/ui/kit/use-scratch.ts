import { useEffect, useState } from 'preact/hooks';
import type { Db } from '../../storage/db.ts';
import { dropScratch, readScratch, saveScratch } from '../../storage/scratch.ts';
import { deviceKind } from './device-kind.ts';
import { showToast } from './toast.tsx';
import { m } from '../messages/messages.ts';

/**
 * A text that is being worked on but is no draft of its field yet (a combined value, a refused one that is changed).
 * Every key press is in the database at once; it is found again after a restart under its name.
 */
export function useScratch(
  db: Db,
  name: string,
  initial: string,
): [string, (text: string) => void, () => void] {
  const [text, setText] = useState(initial);
  useEffect(() => {
    let isCurrent = true;
    const find = async () => {
      const found = await readScratch(db, name);
      if (isCurrent && found !== null) setText(found);
    };
    void find().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [db, name]);
  const write = (next: string): void => {
    setText(next);
    saveScratch(db, name, next).catch(() => showToast({ text: m.answering.notSavedHere(deviceKind()) }));
  };
  const clear = (): void => void dropScratch(db, name).catch(() => undefined);
  return [text, write, clear];
}
