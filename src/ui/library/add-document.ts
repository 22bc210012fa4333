import type { EvidenceKind } from '../../domain/evidence-kinds.ts';
import type { FileFact } from '../../domain/field-shapes.ts';
import { makeUuid } from '../../domain/ids.ts';
import type { Json } from '../../domain/op.ts';
import { isQuotaError } from '../../storage/attempt.ts';
import { addFile } from '../../storage/evidence-files.ts';
import { record, type Edit } from '../../storage/record.ts';
import type { Storage } from '../../storage/storage.ts';
import { readFields } from '../../storage/views.ts';
import type { AcceptedFile, Refusal } from './inspect-file.ts';
import { documentsFrom, type LibraryDocument } from './library-document.ts';

/** Which document, in which library. */
export type DocumentPlace = { scope: string; id: string };

export type StoringFault = Refusal | 'full' | 'not-stored';

/** A file that is stored on this device, or why it is not. */
export type Stored = { file: FileFact } | { refused: StoringFault };

/** Looks at a chosen file and stores it; only afterwards anybody may say *Tersimpan*. */
export async function storeChosen(storage: Storage, chosen: File, scope: string): Promise<Stored> {
  // Fetched with the app and kept, but run only once a file is chosen.
  const { inspectChosen } = await import('./inspect-chosen.ts');
  const inspected = await inspectChosen(chosen);
  return 'refused' in inspected ? inspected : storeFile(storage, inspected.file, scope);
}

/** Stores bytes that are known to be good. */
export async function storeFile(
  storage: Storage,
  { bytes, name, mime, pages }: Omit<AcceptedFile, 'type'>,
  scope: string,
): Promise<Stored> {
  try {
    const { sha256, size } = await addFile(storage, { bytes, name, mime, scope });
    return { file: { sha256, size, mime, name, ...(pages === null ? {} : { pages }) } };
  } catch (error) {
    return { refused: isQuotaError(error) ? 'full' : 'not-stored' };
  }
}

export type NewDocument = { scope: string; title: string } & (
  | { file: FileFact; kind?: EvidenceKind; date?: string }
  | { url: string; kind?: EvidenceKind }
);

/** Puts a document into the library; its kind and the rest may come later. */
export async function addDocument(
  storage: Storage,
  { scope, ...fields }: NewDocument,
): Promise<DocumentPlace> {
  const place = { scope, id: makeUuid(storage.ids) };
  await record(storage, documentEdits(place, fields as Record<string, Json>));
  return place;
}

/** Edits of a document's fields. */
export function documentEdits({ scope, id }: DocumentPlace, fields: Readonly<Record<string, Json>>): Edit[] {
  return Object.entries(fields).map(([field, value]) => ({
    scope,
    entity: 'document',
    key: id,
    field,
    value,
  }));
}

export async function readDocument(
  { db }: Pick<Storage, 'db'>,
  { scope, id }: DocumentPlace,
): Promise<LibraryDocument | null> {
  const fields = await readFields(db, scope);
  return documentsFrom(fields.filter(({ key }) => key === id)).find((document) => document.id === id) ?? null;
}

/** The document that has this very file already, in any of these libraries. */
export async function findSameFile(
  { db }: Pick<Storage, 'db'>,
  sha256: string,
  scopes: readonly string[],
): Promise<LibraryDocument | null> {
  for (const scope of scopes) {
    const found = documentsFrom(await readFields(db, scope)).find(
      ({ file, deleted }) => !deleted && file?.sha256 === sha256,
    );
    if (found !== undefined) return found;
  }
  return null;
}
