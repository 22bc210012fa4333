import type { StoredField } from '../../../src/domain/directory.ts';
import type { OpId } from '../../../src/domain/ids.ts';
import type { Indicator, Requirement } from '../../../src/domain/instrument.ts';
import { assessRoom } from '../../../src/domain/maturity.ts';
import type { Json } from '../../../src/domain/op.ts';
import type { Room, Tie } from '../../../src/domain/room.ts';
import type { FileRow } from '../../../src/storage/db.ts';
import { entryOf, type LibraryEntry } from '../../../src/ui/library/document-condition.ts';
import { usesByDocument } from '../../../src/ui/library/document-uses.ts';
import { documentsFrom, evidenceOf, type LibraryDocument } from '../../../src/ui/library/library-document.ts';
import { roomOf } from '../../domain/sample-room.ts';

/** One document, one requirement and one room, to be varied by each test. */

const today = '2026-11-25';
export const file = {
  sha256: 'a'.repeat(64),
  size: 640_000,
  mime: 'application/pdf',
  name: 'sk.pdf',
  pages: 4,
};

function field(name: string, value: Json, receivedAt: string | null = null): StoredField {
  const id = `${name}-1` as OpId;
  const head = { id, value, by: 'siti', device: 'd', at: '2026-11-20T08:00:00+08:00', receivedAt, seq: null };
  return {
    scope: 'opd/bkpsdm',
    entity: 'document',
    key: 'd1',
    field: name,
    state: { heads: [head], current: id },
  };
}

export function documentWith(
  fields: Record<string, Json>,
  receivedAt: string | null = null,
): LibraryDocument {
  const stored = Object.entries(fields).map(([name, value]) => field(name, value, receivedAt));
  const [document] = documentsFrom(stored);
  if (document === undefined) throw new Error('no document');
  return document;
}

export const requirement = (part: Partial<Requirement> = {}): Requirement => ({
  code: 'I25-L2-01',
  text: 'Ada SK tim.',
  ask: null,
  accepts: ['keputusan'],
  optional: false,
  anyOf: null,
  scope: 'agency',
  coverage: 'document',
  maxAgeMonths: null,
  ...part,
});

export const indicatorWith = (...requirements: Requirement[]): Indicator => ({
  id: 'I25',
  number: 25,
  name: 'Kompetensi SDM',
  shortName: 'Kompetensi SDM',
  section: 'A5',
  weight: 100,
  capability: 'process',
  definition: '',
  typicalOwners: [],
  reuses: [],
  external: null,
  successorOf: [],
  reuse: null,
  levels: [{ level: 2, verified: true, summary: '', requirements }],
});

export const tieOf = (document: LibraryDocument, part: Partial<Tie> = {}): Tie => ({
  key: 'bkpsdm:l1',
  opd: 'bkpsdm',
  requirement: 'I25-L2-01',
  evidence: evidenceOf(document),
  pages: null,
  clause: '',
  quote: '',
  deleted: false,
  by: 'siti',
  at: '2026-11-20T08:00:00+08:00',
  receivedAt: '2026-11-20T00:00:00Z',
  ...part,
});

export const roomWith = (indicator: Indicator, part: Partial<Room> = {}): Room =>
  roomOf({ indicator, activeOpds: ['bkpsdm'], ...part });

export function usesOf(room: Room) {
  const uses = usesByDocument([{ indicator: room.indicator, assessment: assessRoom(room) }]);
  return uses.get('d1') ?? [];
}

export function entry(document: LibraryDocument, room?: Room, files: Partial<FileRow>[] = []): LibraryEntry {
  const rows = files.map((row) => ({ scope: 'opd/bkpsdm', sha256: file.sha256, ...row }) as FileRow);
  return entryOf(document, room === undefined ? [] : usesOf(room), { today, files: rows });
}
