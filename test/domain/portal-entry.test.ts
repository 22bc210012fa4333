import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/domain/field-shapes.ts';
import { assessRoom } from '../../src/domain/maturity.ts';
import { changesSince, portalEntryOf, portalHash, portalStateOf } from '../../src/domain/portal-entry.ts';
import { distinctNames, portalFileName } from '../../src/domain/portal-file-name.ts';
import type { Answer, Room } from '../../src/domain/room.ts';
import { answer, roomOf, tie } from './sample-room.ts';
import { loadInstrument } from './shipped-instruments.ts';

const spbe = loadInstrument('spbe-2020');
const opds = [
  { id: 'diskominfo', name: 'Dinas Kominfo' },
  { id: 'dinkes', name: 'Dinas Kesehatan' },
];
const entryOf = (room: Partial<Room>) => portalEntryOf(assessRoom(roomOf(room)), { instrument: spbe, opds });
const wrote = (texts: Record<string, string>): ReadonlyMap<string, Answer> =>
  new Map(Object.entries(texts).map(([opd, explanation]) => [opd, { opd, explanation, complete: true }]));

const pdf = { sha256: 'a'.repeat(64), size: 1_000, mime: 'application/pdf', name: 'sk.pdf' };
const sk: Evidence = { document: 'sk-1', title: 'SK Tim', file: pdf };
const laporan: Evidence = {
  ...sk,
  document: 'l',
  title: 'Laporan',
  file: { ...pdf, sha256: 'b'.repeat(64) },
};

describe('what is typed into the portal', () => {
  it('is the determined level, and without one the level of the accepted requirements', () => {
    expect(entryOf({ ties: [tie('I1-L2-01')] })).toMatchObject({ level: '1', basis: 'accepted' });
    const determination = { level: '3', note: '' };
    expect(entryOf({ determination })).toMatchObject({ level: '3', basis: 'determined' });
    expect(entryOf({ determination: { level: '9', note: '' } })).toMatchObject({
      level: '1',
      basis: 'accepted',
    });
  });

  it('is the text of the region, and without one those of the OPDs under their names, owners first', () => {
    const own = { dinkes: 'Kami  \r\npunya.', diskominfo: 'Ada Perbup.' };
    expect(entryOf({ answers: wrote({ ...own, region: ' Sudah. ' }) })).toMatchObject({
      explanation: 'Sudah.',
      source: 'region',
    });
    expect(entryOf({ answers: wrote(own) })).toMatchObject({
      explanation: 'Dinas Kominfo:\nAda Perbup.\n\nDinas Kesehatan:\nKami\npunya.',
      source: 'composed',
    });
    expect(entryOf({ answers: wrote({ dinkes: 'Kami.' }) }).explanation).toBe('Kami.');
    expect(entryOf({ answers: wrote({ region: ' \n ' }) }).source).toBe('none');
  });

  it('is each live file once with all it proves, and none that only stands returned', () => {
    const ties = [
      tie('I1-L2-01', { evidence: sk, pages: { file: '3' } }),
      tie('I1-L2-02', { evidence: sk }),
      tie('I1-L2-03', { evidence: laporan, receivedAt: '2026-03-01T00:00:00.000Z' }),
      tie('I1-L2-04', { evidence: { ...sk, document: 'x', url: 'https://x.id', file: null }, deleted: true }),
    ];
    const later = '2026-03-02T00:00:00.000Z';
    const verdicts = new Map([
      [
        'I1-L2-03',
        { requirement: 'I1-L2-03', state: 'returned' as const, by: 'a', at: later, receivedAt: later },
      ],
    ]);
    const coverage = [answer('I1-L3-01', 'dinkes', { evidence: laporan })];
    const entry = entryOf({ ties, verdicts });
    expect(entry.files.map(({ title, uses }) => [title, uses.map(({ requirement }) => requirement)])).toEqual(
      [['SK Tim', ['I1-L2-01', 'I1-L2-02']]],
    );
    expect(entry.returned.map(({ title }) => title)).toEqual(['Laporan']);
    expect(entryOf({ ties, verdicts, coverage }).files.map(({ title }) => title)).toEqual([
      'SK Tim',
      'Laporan',
    ]);
  });
});

describe('the mark that it was typed', () => {
  const room = { answers: wrote({ region: 'Sudah.' }), ties: [tie('I1-L2-01', { evidence: sk })] };
  const typed = portalHash(entryOf(room));

  it('stands while level, name, text, files and their pages are what they were', () => {
    expect(portalStateOf(null, entryOf(room))).toBe('untyped');
    const retitled = { ...room, ties: [tie('I1-L2-01', { evidence: { ...sk, title: 'Lain' } })] };
    expect(portalStateOf(typed, entryOf(retitled))).toBe('typed');
    expect(changesSince(typed, entryOf(room))).toEqual([]);
  });

  it('tells which of them changed', () => {
    const changed = entryOf({
      answers: wrote({ region: 'Lain.' }),
      ties: [tie('I1-L2-01', { evidence: laporan })],
      determination: { level: '2', note: '' },
      label: 'Puskesmas',
    });
    expect(portalStateOf(typed, changed)).toBe('changed');
    expect(changesSince(typed, changed)).toMatchObject([
      { kind: 'level', from: '1', to: '2' },
      { kind: 'label' },
      { kind: 'explanation' },
      { kind: 'files', added: [{ title: 'Laporan' }], gone: 1 },
    ]);
  });

  it('takes another page of the same file for a change', () => {
    const moved = entryOf({ ...room, ties: [tie('I1-L2-01', { evidence: sk, pages: { file: '7' } })] });
    expect(changesSince(typed, moved)).toMatchObject([{ kind: 'files', gone: 1 }]);
  });

  it('fits its field with any number of files, and still tells that they changed', () => {
    const many = (count: number) =>
      entryOf({
        ties: Array.from({ length: count }, (_unused, index) =>
          tie('I1-L2-01', {
            key: `dinkes:${index}`,
            evidence: { document: 'd', url: `https://x.id/${index}` },
          }),
        ),
      });
    expect(portalHash(many(90)).length).toBeLessThanOrEqual(1_000);
    expect(portalHash(many(400)).length).toBeLessThanOrEqual(1_000);
    expect(changesSince(portalHash(many(400)), many(401))).toEqual([
      { kind: 'files', added: null, gone: null },
    ]);
  });

  it('says of a mark of another version only that it is another', () => {
    expect(changesSince('v9 x', entryOf(room))).toEqual([{ kind: 'unknown' }]);
  });
});

describe('a file name for the portal', () => {
  const file = { number: 5, year: 2026, title: 'SK Tim, “Koordinasi” é', fileName: 'scan 1.PDF' };
  it('fills the pattern in with plain letters and keeps the ending', () => {
    expect(portalFileName('IK-{nomor}_{nama}_{tahun}', file)).toBe('IK-05_SK-Tim-Koordinasi-e_2026.pdf');
  });
  it('always names the document, and is never too long', () => {
    expect(portalFileName('{nomor}', file)).toBe('05_SK-Tim-Koordinasi-e.pdf');
    expect(
      portalFileName('IK-{nomor}_{nama}', { ...file, title: 'a'.repeat(300) }).length,
    ).toBeLessThanOrEqual(80);
  });
  it('tells two of the same name apart', () => {
    expect(distinctNames(['a.pdf', 'a.pdf', 'b', 'b'])).toEqual(['a.pdf', 'a-2.pdf', 'b', 'b-2']);
  });
});
