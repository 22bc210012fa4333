import type { Evidence, Pages } from './field-shapes.ts';
import { requirementsOf } from './instrument.ts';
import type { Assessment } from './maturity.ts';

/** Where a document proves something: the requirement, and the page as far as it was told. */
export type FileUse = { requirement: string; opd: string; pages: Pages | null };

/** A file or address that a room shows: once, however many requirements it proves there. */
export type ShownFile = {
  /** The hash of the file, else its address. */
  key: string;
  title: string;
  file: NonNullable<Evidence['file']> | null;
  url: string | null;
  /** Where its bytes may be asked for: a tie is read with its room, an answer to a question to all OPDs with the period. */
  source: 'room' | 'period';
  uses: readonly FileUse[];
};

type Shown = { requirement: string; opd: string; pages: Pages | null; evidence: Evidence };

/** What a requirement counts on: its live ties, then the documents behind the answers that say `met`, in the order of the instrument. */
export function shownFilesOf(assessment: Assessment): ShownFile[] {
  const { room } = assessment;
  const files = new Map<string, ShownFile>();
  for (const { code } of requirementsOf(room.indicator)) {
    const tied = assessment.requirements.get(code)?.ties ?? [];
    for (const tie of tied) add(files, { ...tie, source: 'room' });
    for (const { evidence, opd, state, requirement } of room.coverage) {
      if (requirement !== code || state !== 'met' || evidence === null) continue;
      add(files, { requirement, opd, pages: null, evidence, source: 'period' });
    }
  }
  return [...files.values()];
}

function add(files: Map<string, ShownFile>, shown: Shown & Pick<ShownFile, 'source'>): void {
  const { evidence, requirement, opd, pages, source } = shown;
  const file = evidence.file ?? null;
  const url = evidence.url ?? null;
  const key = file?.sha256 ?? url;
  if (key === null) return;
  const known = files.get(key);
  const title = [evidence.title, file?.name, url].find((name) => name != null && name !== '') ?? '';
  const use = { requirement, opd, pages };
  if (known === undefined) files.set(key, { key, title, file, url, source, uses: [use] });
  else files.set(key, { ...known, uses: [...known.uses, use] });
}
