import { useState } from 'preact/hooks';
import { makeUuid } from '../../domain/ids.ts';
import { useApp } from '../kit/app-context.ts';

/** Ids for people who are about to be made: the same for the same key as long as the page is open, so that a repeat is a repeat. */
export function useNewIds(): (key: string) => string {
  const { storage } = useApp();
  const [made] = useState(() => new Map<string, string>());
  return (key) => {
    const id = made.get(key) ?? makeUuid(storage.ids);
    made.set(key, id);
    return id;
  };
}
