import { actsForOpd, isCoordinator } from '../../domain/authority.ts';
import type { StoredField } from '../../domain/directory.ts';
import { agencyScope, opdScope } from '../../domain/scope.ts';
import type { FileRow } from '../../storage/db.ts';
import { readFiles } from '../../storage/evidence-files.ts';
import { readEntity } from '../../storage/views.ts';
import { useApp } from '../kit/app-context.ts';
import { dayOf } from '../kit/format.ts';
import { chosenOpd } from '../kit/remembered.ts';
import { useLive, type Live } from '../kit/use-live.ts';
import { useRooms } from '../kit/rooms-at-hand.ts';
import { entryOf, type LibraryEntry } from './document-condition.ts';
import { usesByDocument } from './document-uses.ts';
import { documentsFrom, isShared, type LibraryDocument } from './library-document.ts';

/** The own OPD's documents (`opd` null: none) and those shared with all, removed ones too. */
export function useDocuments(opd: string | null): Live<readonly LibraryDocument[]> {
  const { storage } = useApp();
  return useLive(async () => {
    const scopes = [agencyScope, ...(opd === null ? [] : [opdScope(opd)])];
    const fields: StoredField[][] = [];
    for (const scope of scopes) fields.push(await readEntity(storage.db, scope, 'document'));
    return documentsFrom(fields.flat());
  }, [storage, opd]);
}

/** What stands in a library, and what was taken out of it. */
export type Library = { entries: readonly LibraryEntry[]; removed: readonly LibraryEntry[] };

/** The library of the person who looks, each document with what there is to say about it. */
export function useLibrary(): Live<Library> {
  const { storage, me } = useApp();
  const documents = useDocuments(chosenOpd(me));
  const rooms = useRooms();
  const files = useLive<readonly FileRow[]>(() => readFiles(storage.db), [storage]);
  for (const part of [documents, rooms, files]) {
    if (part.state === 'failed') return part;
  }
  if (documents.state !== 'filled' || rooms.state !== 'filled' || files.state !== 'filled') {
    return { state: 'loading' };
  }
  const uses = usesByDocument(rooms.value.values());
  const surroundings = { today: dayOf(storage.clock.nowMs()), files: files.value };
  const all = documents.value.map((document) => entryOf(document, uses.get(document.id) ?? [], surroundings));
  return {
    state: 'filled',
    value: {
      entries: all.filter(({ document }) => !document.deleted),
      removed: all.filter(({ document }) => document.deleted),
    },
  };
}

/** Whether the person may change this document. */
export function useMayEdit(): (document: Pick<LibraryDocument, 'scope'>) => boolean {
  const { me } = useApp();
  return (document) =>
    isShared(document) ? isCoordinator(me) : actsForOpd(me, document.scope.slice(opdScope('').length));
}
