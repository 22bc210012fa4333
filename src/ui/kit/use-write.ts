import type { OpId } from '../../domain/ids.ts';
import { record, type Edit } from '../../storage/record.ts';
import { useApp } from './app-context.ts';
import { showToast } from './toast.tsx';
import { m } from '../messages/messages.ts';

/** Saves edits of this page; gives the ids of their ops, or null after having told the person that nothing was saved. */
export function useWrite(): (edits: readonly Edit[]) => Promise<readonly OpId[] | null> {
  const { storage } = useApp();
  return async (edits) => {
    try {
      return await record(storage, edits);
    } catch {
      showToast({ text: m.words.writing.notSaved });
      return null;
    }
  };
}
