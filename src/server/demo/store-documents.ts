import { createHash } from 'node:crypto';
import type { Calendar } from './calendar.ts';
import { officePapers } from './office-papers.ts';
import { proposalPapers } from './proposal-story.ts';
import { servicePapers } from './service-papers.ts';
import { sharedPapers } from './shared-papers.ts';
import { staffPapers } from './staff-papers.ts';
import type { DemoDocument } from './story.ts';

/** What a document says of its file, as it travels. */
type StoredFile = { sha256: string; size: number; mime: string; name: string; pages?: number };
export type StoredDocument = { document: DemoDocument; file: StoredFile | null };

/** Every document of the demo with the facts of its file, by id. */
export function demoDocuments(calendar: Calendar): Map<string, StoredDocument> {
  const documents = [sharedPapers, staffPapers, servicePapers, officePapers, proposalPapers].flatMap(
    (papers) => papers(calendar),
  );
  return new Map(documents.map((document) => [document.id, { document, file: factsOf(document) }]));
}

function factsOf({ file }: DemoDocument): StoredFile | null {
  if (file === undefined) return null;
  const { name, mime, bytes, pages } = file;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, size: bytes.length, mime, name, ...(pages === null ? {} : { pages }) };
}
