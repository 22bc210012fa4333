import { currentHead } from './fold.ts';
import type { StoredField } from './directory.ts';
import { shownIn, sortFindings, type Finding, type FindingKind } from './findings.ts';
import type { Assessment } from './maturity.ts';

/** A document as a library has it; `opd` is `agency` where it is shared with all. */
export type LibraryPiece = { id: string; opd: string; title: string; sha256: string | null };

/** The documents in a library's fields, without those that were taken out. `opd` as in a `LibraryPiece`. */
export function libraryPieces(fields: Iterable<StoredField>, opd: string): LibraryPiece[] {
  const documents = new Map<string, Map<string, unknown>>();
  for (const { entity, key, field, state } of fields) {
    const head = entity === 'document' ? currentHead(state) : undefined;
    if (head === undefined) continue;
    documents.set(key, (documents.get(key) ?? new Map<string, unknown>()).set(field, head.value));
  }
  return [...documents].flatMap(([id, values]) => {
    if (values.get('deleted') === true) return [];
    // Values were checked against the registry when they came in, so their type is known here.
    const file = values.get('file') as { sha256: string } | null | undefined;
    return [
      { id, opd, title: (values.get('title') as string | undefined) ?? '', sha256: file?.sha256 ?? null },
    ];
  });
}

/** What there is to look at in libraries. `tied` are the ids of documents that are shown for anything. */
export function findingsInLibrary(pieces: readonly LibraryPiece[], tied: ReadonlySet<string>): Finding[] {
  const byFile = new Map<string, LibraryPiece[]>();
  for (const piece of pieces) {
    if (piece.sha256 === null) continue;
    const key = `${piece.opd} ${piece.sha256}`;
    byFile.set(key, [...(byFile.get(key) ?? []), piece]);
  }
  const doubled = [...byFile.values()].filter((same) => new Set(same.map(({ title }) => title)).size > 1);
  return sortFindings([
    ...doubled.map((same) => inLibrary('same-file', same)),
    ...pieces.filter(({ id }) => !tied.has(id)).map((piece) => inLibrary('untied', [piece])),
  ]);
}

function inLibrary(kind: FindingKind, same: readonly LibraryPiece[]): Finding {
  const titles = [...new Set(same.map(({ title }) => title))];
  return {
    kind,
    opd: same[0]?.opd ?? '',
    indicator: null,
    requirement: null,
    title: titles.join(' · '),
    count: same.length,
  };
}

/** Ids of all documents that are shown anywhere in these rooms. */
export function shownDocuments(assessments: Iterable<Assessment>): Set<string> {
  return new Set(
    [...assessments].flatMap((assessment) => shownIn(assessment).map(({ evidence }) => evidence.document)),
  );
}
