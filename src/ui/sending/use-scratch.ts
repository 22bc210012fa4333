import { useEffect, useState } from 'preact/hooks';
import type { Db } from '../../storage/db.ts';

/**
 * A text that is being worked on but is no draft of its field yet (a combined value, a refused one that is changed).
 * Every key press is in the database at once; it is found again after a restart under its name.
 */
export function useScratch(
  db: Db,
  name: string,
  initial: string,
): [string, (text: string) => void, () => void] {
  const key = `scratch:${name}`;
  const [text, setText] = useState(initial);
  useEffect(() => {
    let isCurrent = true;
    const find = async () => {
      const row = await db.meta.get(key);
      if (isCurrent && typeof row?.value === 'string') setText(row.value);
    };
    void find();
    return () => {
      isCurrent = false;
    };
  }, [db, key]);
  const write = (next: string): void => {
    setText(next);
    void db.meta.put({ key, value: next });
  };
  const clear = (): void => void db.meta.delete(key);
  return [text, write, clear];
}
