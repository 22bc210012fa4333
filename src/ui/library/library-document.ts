import type { StoredField } from '../../domain/directory.ts';
import { isEvidenceKind, type EvidenceKind } from '../../domain/evidence-kinds.ts';
import type { Evidence, FileFact } from '../../domain/field-shapes.ts';
import { currentHead, emptyField, type FieldState, type Head } from '../../domain/fold.ts';
import type { Json } from '../../domain/op.ts';
import { agencyScope } from '../../domain/scope.ts';

/** A document of a library: an OPD's own (`opd/<opd>`), or one that Diskominfo keeps for all (`agency`). */
export type LibraryDocument = {
  scope: string;
  id: string;
  title: string;
  kind: EvidenceKind | null;
  number: string;
  date: string | null;
  signer: string;
  validUntil: string | null;
  url: string | null;
  file: FileFact | null;
  note: string;
  deleted: boolean;
  /** When it came into the library, by the clock of the device that added it. */
  addedAt: string;
  /** Something about it is not on the server yet. */
  isUnsent: boolean;
  /** The server's time of the last change; null while none arrived. */
  arrivedAt: string | null;
  /** Each field with its differences, for editing. */
  states: ReadonlyMap<DocumentField, FieldState>;
};

export type DocumentField =
  | 'title'
  | 'kind'
  | 'number'
  | 'date'
  | 'signer'
  | 'validUntil'
  | 'url'
  | 'file'
  | 'note'
  | 'deleted';

export const isShared = (document: Pick<LibraryDocument, 'scope'>): boolean => document.scope === agencyScope;

/** The documents in a scope's fields, removed ones too, so that a removal can be undone. */
export function documentsFrom(fields: Iterable<StoredField>): LibraryDocument[] {
  const rows = new Map<string, { scope: string; states: Map<DocumentField, FieldState> }>();
  for (const { scope, entity, key, field, state } of fields) {
    if (entity !== 'document' || currentHead(state) === undefined) continue;
    const row = rows.get(key) ?? { scope, states: new Map<DocumentField, FieldState>() };
    row.states.set(field as DocumentField, state);
    rows.set(key, row);
  }
  return [...rows].map(([id, { scope, states }]) => documentFrom({ scope, id }, states));
}

function documentFrom(
  place: { scope: string; id: string },
  states: ReadonlyMap<DocumentField, FieldState>,
): LibraryDocument {
  const read = <Value>(field: DocumentField, otherwise: Value): Value => {
    const head = currentHead(states.get(field) ?? emptyField);
    // Values were checked against the registry when they came in, so their type is known here.
    return head === undefined ? otherwise : (head.value as Value);
  };
  const kind = read<string | null>('kind', null);
  return {
    ...place,
    title: read('title', ''),
    kind: kind !== null && isEvidenceKind(kind) ? kind : null,
    number: read('number', ''),
    date: read<string | null>('date', null),
    signer: read('signer', ''),
    validUntil: read<string | null>('validUntil', null),
    url: read<string | null>('url', null),
    file: read<FileFact | null>('file', null),
    note: read('note', ''),
    deleted: read('deleted', false),
    ...arrivalOf([...states.values()].flatMap((state) => currentHead(state) ?? [])),
    states,
  };
}

function arrivalOf(heads: readonly Head[]): Pick<LibraryDocument, 'addedAt' | 'isUnsent' | 'arrivedAt'> {
  const arrivals = heads.flatMap(({ receivedAt }) => receivedAt ?? []);
  return {
    addedAt: earliest(heads.map(({ at }) => at)) ?? '',
    isUnsent: arrivals.length < heads.length,
    arrivedAt: arrivals.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null,
  };
}

function earliest(moments: readonly string[]): string | undefined {
  return moments.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
}

/** A snapshot as the value of a field: what zod calls undefined is never there. */
export const valueOf = (evidence: Evidence | null): Json => evidence as Json;

/** The document as it is now, to be tied: what was reviewed stays what was reviewed. */
export function evidenceOf(document: LibraryDocument): Evidence {
  const { id, title, kind, number, date, signer, validUntil, url, note, file } = document;
  return {
    document: id,
    title,
    kind,
    ...(number === '' ? {} : { number }),
    ...(date === null ? {} : { date }),
    ...(signer === '' ? {} : { signer }),
    ...(validUntil === null ? {} : { validUntil }),
    ...(url === null ? {} : { url }),
    ...(note === '' ? {} : { note }),
    ...(file === null ? {} : { file }),
  };
}
