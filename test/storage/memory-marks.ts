import type { KeyValue } from '../../src/storage/open-storage.ts';

/** A local storage that lives as long as its test. */
export function createMarks(): KeyValue {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
