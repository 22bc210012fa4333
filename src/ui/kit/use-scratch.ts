import { useEffect, useState } from 'preact/hooks';
import type { Db } from '../../storage/db.ts';
import { dropScratch, readScratch, saveScratch } from '../../storage/scratch.ts';
import { deviceKind } from './device-kind.ts';
import { showToast } from './toast.tsx';
import { m } from '../messages/messages.ts';

/** `isRead`: the database has said whether there is an older text. Until then a part of a larger text must not be written. */
type Scratch = [text: string, write: (text: string) => void, clear: () => void, isRead: boolean];

/**
 * A text that is being worked on but is no draft of its field yet (a combined value, a refused one that is changed).
 * Every key press is in the database at once; it is found again after a restart under its name. While nothing is typed, or once that is
 * saved and cleared, it follows `initial`: the value as it is stored, whoever wrote it. What is typed before the database has
 * answered stands: no older text takes its place.
 */
export function useScratch(db: Db, name: string, initial: string): Scratch {
  const [entry, setEntry] = useState({ name, text: initial, isTyped: false });
  const [readName, setReadName] = useState<string | null>(null);
  useEffect(() => {
    setEntry((now) => (isTypedAs(name, now) ? now : { name, text: initial, isTyped: false }));
  }, [name, initial]);
  useEffect(() => {
    let isCurrent = true;
    const find = async () => {
      const text = await readScratch(db, name);
      if (isCurrent && text !== null)
        setEntry((now) => (isTypedAs(name, now) ? now : { name, text, isTyped: true }));
    };
    void find()
      .catch(() => undefined)
      .then(() => isCurrent && setReadName(name));
    return () => {
      isCurrent = false;
    };
  }, [db, name]);
  const write = (text: string): void => {
    setEntry({ name, text, isTyped: true });
    saveScratch(db, name, text).catch(() => showToast({ text: m.words.writing.notSavedHere(deviceKind()) }));
  };
  const clear = (): void => {
    setEntry((now) => ({ ...now, isTyped: false }));
    void dropScratch(db, name).catch(() => undefined);
  };
  return [entry.name === name ? entry.text : initial, write, clear, readName === name];
}

const isTypedAs = (name: string, entry: { name: string; isTyped: boolean }): boolean =>
  entry.isTyped && entry.name === name;
