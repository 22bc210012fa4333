// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { StoredField } from '../../../src/domain/directory.ts';
import type { OpId } from '../../../src/domain/ids.ts';
import type { Json } from '../../../src/domain/op.ts';
import { entryOf, type LibraryEntry } from '../../../src/ui/library/document-condition.ts';
import { fitsFilter, fitsSearch, sortEntries } from '../../../src/ui/library/document-list.ts';
import { outdatedUses, renewEdits, usesByDocument } from '../../../src/ui/library/document-uses.ts';
import { likelyKinds, otherKinds } from '../../../src/ui/library/kind-guess.ts';
import { documentsFrom, evidenceOf, type LibraryDocument } from '../../../src/ui/library/library-document.ts';
import { tieDocument } from '../../../src/ui/library/tie-edits.ts';
import type { FileRow } from '../../../src/storage/db.ts';
import { assessRoom } from '../../../src/domain/maturity.ts';
import type { Room, Tie } from '../../../src/domain/room.ts';
import type { Indicator, Requirement } from '../../../src/domain/instrument.ts';

const today = '2026-11-25';
const file = { sha256: 'a'.repeat(64), size: 640_000, mime: 'application/pdf', name: 'sk.pdf', pages: 4 };

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

function documentWith(fields: Record<string, Json>, receivedAt: string | null = null): LibraryDocument {
  const stored = Object.entries(fields).map(([name, value]) => field(name, value, receivedAt));
  const [document] = documentsFrom(stored);
  if (document === undefined) throw new Error('no document');
  return document;
}

const requirement = (part: Partial<Requirement> = {}): Requirement => ({
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

const indicatorWith = (...requirements: Requirement[]): Indicator => ({
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

const tieOf = (document: LibraryDocument, part: Partial<Tie> = {}): Tie => ({
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

const roomWith = (indicator: Indicator, part: Partial<Room> = {}): Room => ({
  indicator,
  year: 2026,
  closesOn: null,
  activeOpds: ['bkpsdm'],
  claims: [],
  ties: [],
  coverage: [],
  verdicts: new Map(),
  answers: new Map(),
  submissions: new Map(),
  determination: null,
  label: '',
  ...part,
});

function usesOf(room: Room) {
  const uses = usesByDocument([{ indicator: room.indicator, assessment: assessRoom(room) }]);
  return uses.get('d1') ?? [];
}

function entry(document: LibraryDocument, room?: Room, files: Partial<FileRow>[] = []): LibraryEntry {
  const rows = files.map((row) => ({ scope: 'opd/bkpsdm', sha256: file.sha256, ...row }) as FileRow);
  return entryOf(document, room === undefined ? [] : usesOf(room), { today, files: rows });
}

describe('a document', () => {
  it('is read from its fields, and its absence of values is plain', () => {
    const document = documentWith({ title: 'SK Tim', kind: 'keputusan', file });
    expect(document).toMatchObject({
      title: 'SK Tim',
      kind: 'keputusan',
      number: '',
      date: null,
      deleted: false,
    });
    expect(document).toMatchObject({ isUnsent: true, arrivedAt: null });
  });

  it('says when it last arrived once all of it did', () => {
    const document = documentWith({ title: 'SK Tim' }, '2026-11-21T01:00:00Z');
    expect(document).toMatchObject({ isUnsent: false, arrivedAt: '2026-11-21T01:00:00Z' });
  });

  it('passes over a kind that this version does not know', () => {
    expect(documentWith({ title: 'x', kind: 'hologram' }).kind).toBeNull();
  });

  it('is tied as it is, without what it does not say', () => {
    const document = documentWith({ title: 'SK Tim', kind: 'keputusan', date: '2026-02-03', file });
    expect(evidenceOf(document)).toEqual({
      document: 'd1',
      title: 'SK Tim',
      kind: 'keputusan',
      date: '2026-02-03',
      file,
    });
  });
});

describe('where a document is used', () => {
  const document = documentWith({ title: 'SK Tim', kind: 'keputusan', file });

  it('is told by live ties alone', () => {
    const indicator = indicatorWith(requirement());
    expect(usesOf(roomWith(indicator, { ties: [tieOf(document)] }))).toHaveLength(1);
    expect(usesOf(roomWith(indicator, { ties: [tieOf(document, { deleted: true })] }))).toHaveLength(0);
  });

  it('is told by answers to questions to all OPDs too', () => {
    const room = roomWith(indicatorWith(requirement({ coverage: 'each' })), {
      coverage: [
        {
          key: 'I25-L2-01:bkpsdm',
          requirement: 'I25-L2-01',
          opd: 'bkpsdm',
          state: 'met',
          evidence: evidenceOf(document),
          by: 'siti',
          at: '',
          receivedAt: null,
        },
      ],
    });
    expect(usesOf(room)).toMatchObject([{ by: 'coverage-answer', opd: 'bkpsdm' }]);
  });

  it('keeps the earlier data until it is renewed', () => {
    const room = roomWith(indicatorWith(requirement()), { ties: [tieOf(document)] });
    expect(outdatedUses(document, usesOf(room))).toEqual([]);
    const changed = documentWith({ title: 'SK Tim', kind: 'keputusan', number: '188/45', file });
    const [outdated] = outdatedUses(changed, usesOf(room));
    expect(outdated?.key).toBe('bkpsdm:l1');
    expect(renewEdits('2026', changed, usesOf(room))).toEqual([
      {
        scope: 'indicator/2026/I25',
        entity: 'link',
        key: 'bkpsdm:l1',
        field: 'evidence',
        value: evidenceOf(changed),
      },
    ]);
  });

  it('finds no change in a field that is merely named empty', () => {
    const named = { ...evidenceOf(document), number: '', url: null };
    const room = roomWith(indicatorWith(requirement()), { ties: [tieOf(document, { evidence: named })] });
    expect(outdatedUses(document, usesOf(room))).toEqual([]);
  });
});

describe('what has to be looked at', () => {
  it('is a requirement returned, until something newer is shown', () => {
    const document = documentWith({ title: 'SK', kind: 'keputusan', file });
    const verdict = {
      requirement: 'I25-L2-01',
      state: 'returned' as const,
      reason: 'not-formal',
      by: 'yusuf',
      at: '',
      receivedAt: '2026-11-22T00:00:00Z',
    };
    const verdicts = new Map([['I25-L2-01', verdict]]);
    const indicator = indicatorWith(requirement());
    const returned = roomWith(indicator, { ties: [tieOf(document)], verdicts });
    expect(entry(document, returned).warnings).toMatchObject([{ kind: 'returned', verdict }]);
    const repaired = roomWith(indicator, { ties: [tieOf(document, { receivedAt: null })], verdicts });
    expect(entry(document, repaired).warnings).toEqual([]);
  });

  it('is a validity that has passed', () => {
    const document = documentWith({ title: 'SK', validUntil: '2026-11-24' });
    expect(entry(document).warnings).toEqual([{ kind: 'expired', on: '2026-11-24' }]);
  });

  it('is a report older than two years, but not an old regulation', () => {
    const old = { title: 'x', date: '2023-01-05' };
    expect(entry(documentWith({ ...old, kind: 'hasil-reviu' })).warnings).toMatchObject([{ kind: 'old' }]);
    expect(entry(documentWith({ ...old, kind: 'peraturan' })).warnings).toEqual([]);
  });

  it('is a document too old for the requirement that it is tied to', () => {
    const document = documentWith({ title: 'x', kind: 'keputusan', date: '2023-01-05', file });
    const room = roomWith(indicatorWith(requirement({ maxAgeMonths: 24 })), { ties: [tieOf(document)] });
    expect(entry(document, room).warnings).toMatchObject([{ kind: 'old' }]);
  });

  it('lists what is missing by the kind of document', () => {
    expect(entry(documentWith({ title: 'x', kind: 'keputusan' })).lacking).toEqual([
      'number',
      'date',
      'signer',
    ]);
    expect(entry(documentWith({ title: 'x', kind: 'foto' })).lacking).toEqual(['date']);
    expect(entry(documentWith({ title: 'x' })).lacking).toEqual(['kind', 'date']);
  });

  it('asks for pages only of ties that name none, in files with several', () => {
    const whole = { title: 'x', kind: 'foto', date: '2026-01-01' };
    const document = documentWith({ ...whole, file });
    const indicator = indicatorWith(requirement());
    expect(entry(document, roomWith(indicator, { ties: [tieOf(document)] })).lacking).toEqual(['pages']);
    const placed = roomWith(indicator, { ties: [tieOf(document, { pages: { file: '2' } })] });
    expect(entry(document, placed).lacking).toEqual([]);
  });
});

describe('where a document is', () => {
  const sent = documentWith({ title: 'x', file }, '2026-11-21T01:00:00Z');

  it.each([
    ['device', { state: 'device' }],
    ['sending', { state: 'sending', sentBytes: 100, size: 640_000 }],
    ['refused', { state: 'refused' }],
    ['arrived', { state: 'verified' }],
    ['arrived', { state: 'cached' }],
  ] as const)('is %s by the state of its file', (state, row) => {
    expect(entry(sent, undefined, [row]).whereabouts.state).toBe(state);
  });

  it('is elsewhere when this device has no copy', () => {
    expect(entry(sent).whereabouts).toEqual({ state: 'elsewhere', sizeBytes: 640_000 });
  });

  it('is never called arrived while its data is not', () => {
    const unsent = documentWith({ title: 'x', file });
    expect(entry(unsent, undefined, [{ state: 'verified' }]).whereabouts.state).toBe('device');
  });
});

describe('the list', () => {
  const returned = entry(documentWith({ title: 'B', validUntil: '2020-01-01' }));
  const lacking = entry(documentWith({ title: 'A', kind: 'foto' }));
  const fine = entry(documentWith({ title: 'C', kind: 'foto', date: '2026-01-01', number: '188/45' }));

  it('puts first what has to be looked at', () => {
    const titles = sortEntries([fine, lacking, returned], 'attention').map(({ document }) => document.title);
    expect(titles).toEqual(['B', 'A', 'C']);
    expect(sortEntries([fine, returned, lacking], 'title').map(({ document }) => document.title)).toEqual([
      'A',
      'B',
      'C',
    ]);
  });

  it('filters by what a person looks for', () => {
    expect([returned, lacking, fine].filter((one) => fitsFilter(one, 'attention'))).toHaveLength(2);
    expect([returned, lacking, fine].filter((one) => fitsFilter(one, 'here'))).toHaveLength(3);
    expect([returned, lacking, fine].filter((one) => fitsFilter(one, 'unused'))).toHaveLength(3);
  });

  it('finds words in any order, in title and number', () => {
    expect(fitsSearch(fine, '188 c')).toBe(true);
    expect(fitsSearch(fine, 'perbup')).toBe(false);
    expect(fitsSearch(fine, '')).toBe(true);
  });
});

describe('tying', () => {
  const document = documentWith({ title: 'SK', kind: 'keputusan', file });
  const evidence = evidenceOf(document);
  const ids = { nowMs: () => 1_700_000_000_000, randomBytes: (count: number) => new Uint8Array(count) };
  const seat = { period: '2026', opd: 'bkpsdm' };
  const placedOf = (one: Requirement) => ({
    indicator: indicatorWith(one),
    level: 2 as const,
    requirement: one,
  });

  it('writes what the tie says and nothing else: the tie is the claim', () => {
    const { edits, tie } = tieDocument(placedOf(requirement()), { seat, evidence, room: null, ids });
    expect(edits.map(({ entity, field: name }) => `${entity}.${name}`)).toEqual([
      'link.requirement',
      'link.evidence',
    ]);
    expect(tie?.key).toMatch(/^bkpsdm:[0-9a-f-]{36}$/);
  });

  it('turns an own answer that stands against it, and back again when undone', () => {
    const claim = {
      opd: 'bkpsdm',
      requirement: 'I25-L2-01',
      state: 'unmet' as const,
      bulk: false,
      by: 'siti',
      at: '',
      receivedAt: null,
    };
    const placed = placedOf(requirement());
    const room = roomWith(placed.indicator, { claims: [claim] });
    const { edits, undo } = tieDocument(placed, { seat, evidence, room, ids });
    expect(edits.at(-1)).toMatchObject({ entity: 'claim', field: 'state', value: 'met' });
    expect(undo).toMatchObject([
      { entity: 'link', field: 'deleted', value: true },
      { entity: 'claim', value: 'unmet' },
    ]);
  });

  it('answers for this OPD alone where every OPD is asked', () => {
    const placed = placedOf(requirement({ coverage: 'each' }));
    const { edits, tie } = tieDocument(placed, { seat, evidence, room: null, ids });
    expect(tie).toBeNull();
    expect(edits).toMatchObject([
      { scope: 'period/2026', entity: 'coverage', key: 'I25-L2-01:bkpsdm', field: 'state', value: 'met' },
      { scope: 'period/2026', entity: 'coverage', field: 'evidence' },
    ]);
  });
});

describe('the kind of a document', () => {
  it('is guessed from its title, and offered first', () => {
    const known = { url: null, file };
    expect(likelyKinds({ ...known, title: 'SK Tim Koordinasi' }, [])[0]).toBe('keputusan');
    expect(likelyKinds({ ...known, title: 'Perwali 54 2021' }, [])[0]).toBe('peraturan');
    expect(likelyKinds({ ...known, title: 'Laporan reviu 2024' }, [])[0]).toBe('hasil-reviu');
    expect(likelyKinds({ title: 'Portal', url: 'https://a.go.id', file: null }, [])[0]).toBe('tautan');
  });

  it('is first of all one that the requirement takes', () => {
    const kinds = likelyKinds({ title: 'SK Tim', url: null, file }, ['laporan', 'keputusan']);
    expect(kinds).toEqual(['keputusan', 'laporan']);
    expect(otherKinds(kinds)).not.toContain('laporan');
  });
});
