import { isNumberedKind, type EvidenceKind } from '../../domain/evidence-kinds.ts';
import { monthsBefore } from '../../domain/proof.ts';
import type { RequirementVerdict } from '../../domain/room.ts';
import type { FileRow } from '../../storage/db.ts';
import type { DocumentUse } from './document-uses.ts';
import type { LibraryDocument } from './library-document.ts';

/** What a person has to look at, the most urgent first. */
export type Warning =
  | { kind: 'returned'; verdict: RequirementVerdict }
  | { kind: 'refused' }
  | { kind: 'expired'; on: string }
  | { kind: 'old'; date: string };

type Lacking = 'kind' | 'number' | 'date' | 'signer' | 'pages';

/** Where the file is. `elsewhere`: a colleague's or an earlier file, not on this device. */
export type Whereabouts =
  | { state: 'device' }
  | { state: 'sending'; sentBytes: number; sizeBytes: number }
  | { state: 'refused' }
  | { state: 'arrived'; at: string | null }
  | { state: 'elsewhere'; sizeBytes: number };

/** A document with all that the list says about it. */
export type LibraryEntry = {
  document: LibraryDocument;
  uses: readonly DocumentUse[];
  warnings: readonly Warning[];
  lacking: readonly Lacking[];
  whereabouts: Whereabouts;
};

export type Surroundings = { today: string; files: readonly FileRow[] };

export function entryOf(
  document: LibraryDocument,
  uses: readonly DocumentUse[],
  { today, files }: Surroundings,
): LibraryEntry {
  const row = files.find(({ sha256, scope }) => sha256 === document.file?.sha256 && scope === document.scope);
  const whereabouts = whereaboutsOf(document, row);
  const warnings = warningsOf(document, uses, { today, isRefused: whereabouts.state === 'refused' });
  return { document, uses, warnings, lacking: lackingOf(document, uses), whereabouts };
}

/** Reports and reviews age; a regulation holds until it is replaced. */
const agingKinds: ReadonlySet<EvidenceKind> = new Set(['laporan', 'hasil-reviu', 'tindak-lanjut', 'survei']);
const oldAfterMonths = 24;

function warningsOf(
  document: LibraryDocument,
  uses: readonly DocumentUse[],
  { today, isRefused }: { today: string; isRefused: boolean },
): Warning[] {
  const { date, validUntil } = document;
  const returned = uses.flatMap((shown) => shown.returned ?? []);
  const isTooOld = uses.some(({ proof }) => proof === 'too-old') || isOldUnused(document, uses, today);
  return [
    ...returned.slice(0, 1).map((verdict): Warning => ({ kind: 'returned', verdict })),
    ...(isRefused ? [{ kind: 'refused' } as const] : []),
    ...(validUntil !== null && validUntil < today ? [{ kind: 'expired', on: validUntil } as const] : []),
    ...(date !== null && isTooOld ? [{ kind: 'old', date } as const] : []),
  ];
}

function isOldUnused({ kind, date }: LibraryDocument, uses: readonly DocumentUse[], today: string): boolean {
  if (uses.length > 0 || kind === null || date === null) return false;
  return agingKinds.has(kind) && date <= monthsBefore(today, oldAfterMonths);
}

function lackingOf(document: LibraryDocument, uses: readonly DocumentUse[]): Lacking[] {
  const { kind, number, date, signer, file } = document;
  const isFormal = isNumberedKind(kind);
  const hasPages = file !== null && (file.pages ?? 1) > 1;
  const unplaced = uses.some(({ by, pages }) => by === 'tie' && (pages?.file ?? pages?.printed ?? '') === '');
  const lacks: Record<Lacking, boolean> = {
    kind: kind === null,
    number: isFormal && number === '',
    date: date === null,
    signer: isFormal && signer === '',
    pages: hasPages && unplaced,
  };
  return (Object.keys(lacks) as Lacking[]).filter((field) => lacks[field]);
}

function whereaboutsOf(document: LibraryDocument, row: FileRow | undefined): Whereabouts {
  const { file, isUnsent, arrivedAt } = document;
  const ofText: Whereabouts = isUnsent ? { state: 'device' } : { state: 'arrived', at: arrivedAt };
  if (file === null) return ofText;
  switch (row?.state) {
    case undefined:
      return { state: 'elsewhere', sizeBytes: file.size };
    case 'device':
      return { state: 'device' };
    case 'sending':
      return { state: 'sending', sentBytes: row.sentBytes, sizeBytes: row.size };
    case 'refused':
      return { state: 'refused' };
    case 'verified':
      return isUnsent ? ofText : { state: 'arrived', at: row.receipt?.at ?? arrivedAt };
    case 'cached':
      return ofText;
  }
}
