import { agencyScope } from '../../domain/scope.ts';
import type { Storage } from '../../storage/storage.ts';
import { dayOf, formatDay } from '../kit/format.ts';
import { m } from '../messages/messages.ts';
import { addDocument, findSameFile, storeChosen, storeFile, type StoringFault } from './add-document.ts';
import type { CapturedPage } from './capture-session.ts';
import type { EvidenceStep } from './evidence-step.ts';
import { titleFromName } from './file-name.ts';

/** Where new documents are kept. */
export type Keeping = { storage: Storage; scope: string };

/** A photographed document that found no room. */
class NotKept extends Error {}

export function todayText({ storage }: Pick<Keeping, 'storage'>): string {
  return formatDay(dayOf(storage.clock.nowMs()));
}

/**
 * Stores a chosen file and makes a document of it at once, so that nothing is lost before its kind is known.
 * The same file twice leads to the document that has it.
 */
export async function keepFile(
  keeping: Keeping,
  chosen: File,
): Promise<EvidenceStep | { refused: StoringFault }> {
  const { storage, scope } = keeping;
  const stored = await storeChosen(storage, chosen, scope);
  if ('refused' in stored) return stored;
  const { file } = stored;
  const same = await findSameFile(storage, file.sha256, [...new Set([scope, agencyScope])]);
  if (same !== null) return { at: 'duplicate', document: { scope: same.scope, id: same.id } };
  const named = titleFromName(chosen.name);
  const isTitled = named !== '';
  const title = isTitled ? named : m.library.documentOf(todayText(keeping));
  return { at: 'kind', document: await addDocument(storage, { scope, title, file }), isTitled };
}

/** Makes one PDF of photographed pages and a document of it; throws `NotKept` when it could not be stored. */
export async function keepPhotos(keeping: Keeping, pages: readonly CapturedPage[]): Promise<EvidenceStep> {
  const { storage, scope } = keeping;
  const title = m.library.photos.documentTitle(todayText(keeping));
  const { pdfFromJpegs } = await import('./jpeg-pdf.ts');
  const photographed = {
    bytes: pdfFromJpegs(pages),
    name: `${title}.pdf`,
    mime: 'application/pdf',
    pages: pages.length,
  };
  const stored = await storeFile(storage, photographed, scope);
  if ('refused' in stored) throw new NotKept(stored.refused);
  const document = await addDocument(storage, { scope, title, file: stored.file });
  return { at: 'kind', document, isTitled: false };
}

export async function keepLink(
  { storage, scope }: Keeping,
  { url, title }: { url: string; title: string },
): Promise<EvidenceStep> {
  return { at: 'kind', document: await addDocument(storage, { scope, title, url }), isTitled: true };
}
