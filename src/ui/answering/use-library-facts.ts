import { agencyScope, opdScope } from '../../domain/scope.ts';
import { readUnsentFiles } from '../../storage/unsent-files.ts';
import { readFields } from '../../storage/views.ts';
import { useApp } from '../kit/app-context.ts';
import { useLive } from '../kit/use-live.ts';
import { documentsNow } from '../../domain/document-now.ts';
import type { Seat } from './seat.ts';

type LibraryFacts = Pick<Seat, 'unsentFiles' | 'documents'>;

const nothing: LibraryFacts = { unsentFiles: new Set(), documents: new Map() };

/** What ties have to be compared with: the documents as they are now, and the files that have not arrived. */
export function useLibraryFacts(scope: string, opd: string | null): LibraryFacts {
  const { storage } = useApp();
  const { db } = storage;
  const files = useLive(async () => (opd === null ? [] : readUnsentFiles(db, scope, opd)), [db, scope, opd]);
  const documents = useLive(async () => {
    if (opd === null) return nothing.documents;
    return documentsNow([...(await readFields(db, agencyScope)), ...(await readFields(db, opdScope(opd)))]);
  }, [db, opd]);
  return {
    unsentFiles:
      files.state === 'filled' ? new Set(files.value.map(({ sha256 }) => sha256)) : nothing.unsentFiles,
    documents: documents.state === 'filled' ? documents.value : nothing.documents,
  };
}
