import type { Form } from '../../../domain/forms/form.ts';
import type { Instrument } from '../../../domain/instrument.ts';
import { opdScope } from '../../../domain/scope.ts';
import type { Storage } from '../../../storage/storage.ts';
import { dayOf } from '../../kit/format.ts';
import { spreadsheetMime } from '../../kit/office/xlsx-parts.ts';
import { addDocument, storeFile, type DocumentPlace, type StoringFault } from '../../library/add-document.ts';

type Frozen = { blob: Blob; name: string; title: string };

/** Puts a file of records into an OPD's library as a document of today; its bytes are what they are, whatever becomes of the records. */
export async function freezeRecords(
  storage: Storage,
  opd: string,
  { blob, name, title }: Frozen,
): Promise<DocumentPlace | { refused: StoringFault }> {
  const scope = opdScope(opd);
  const bytes = await blob.arrayBuffer();
  const stored = await storeFile(storage, { bytes, name, mime: spreadsheetMime, pages: null }, scope);
  if ('refused' in stored) return stored;
  const date = dayOf(storage.clock.nowMs());
  return addDocument(storage, { scope, title, file: stored.file, kind: 'basis-data', date });
}

/** The indicators of this instrument that records of the form help to prove, by id. */
export function fedIndicators({ feeds }: Form, instrument: Instrument | null): string[] {
  if (instrument === null) return [];
  if (instrument.id.startsWith('pemdi')) return [...feeds.pemdi];
  return instrument.indicators.filter(({ number }) => feeds.spbe.includes(number)).map(({ id }) => id);
}
