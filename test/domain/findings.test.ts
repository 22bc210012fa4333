import { describe, expect, it } from 'vitest';
import { findingsInLibrary, shownDocuments } from '../../src/domain/findings-in-library.ts';
import { findingsInRoom, type FindingContext } from '../../src/domain/findings.ts';
import type { Instrument } from '../../src/domain/instrument.ts';
import { assessRoom } from '../../src/domain/maturity.ts';
import type { Room } from '../../src/domain/room.ts';
import { answer, claim, document, roomOf, sample, tie, verdicts } from './sample-room.ts';

const instrument = { indicators: [sample], sections: [] } as unknown as Instrument;
const now: FindingContext = { instrument, today: '2026-03-20', before: null };

const kindsOf = (content: Partial<Room>, context: FindingContext = now) =>
  findingsInRoom(assessRoom(roomOf(content)), context).map(({ kind, opd }) => `${kind} ${opd}`);

const explained = new Map([['dinkes', { opd: 'dinkes', explanation: 'Sudah ada.', complete: false }]]);

describe('what there is to look at in a room', () => {
  it('is nothing where nobody said anything', () => {
    expect(kindsOf({})).toEqual([]);
  });

  it('names an OPD that says it is there and shows nothing', () => {
    expect(kindsOf({ claims: [claim('I1-L2-01')], answers: explained })).toEqual(['claimed-bare dinkes']);
    const shown = { claims: [claim('I1-L2-01')], ties: [tie('I1-L2-01')], answers: explained };
    expect(kindsOf(shown)).toEqual([]);
  });

  it('lets optional requirements be', () => {
    expect(kindsOf({ claims: [claim('I1-L2-04')], answers: explained })).toEqual([]);
  });

  it('names of a question to all each OPD that shows nothing for its yes', () => {
    const coverage = [answer('I1-L3-01', 'dinkes', { evidence: document }), answer('I1-L3-01', 'diskominfo')];
    expect(kindsOf({ coverage })).toEqual(['claimed-bare diskominfo']);
  });

  it('names a document without date or number where its kind has both, once however often it is shown', () => {
    const evidence = { document: 'sk', title: 'SK Tim', kind: 'keputusan', url: 'https://contoh.go.id/sk' };
    const ties = [
      tie('I1-L2-01', { evidence }),
      tie('I1-L2-02', { key: 'dinkes:b', evidence: { ...evidence } }),
    ];
    const found = findingsInRoom(assessRoom(roomOf({ ties, answers: explained })), now);
    expect(found.map(({ kind, title, count }) => ({ kind, title, count }))).toEqual([
      { kind: 'undated', title: 'SK Tim', count: 2 },
      { kind: 'unnumbered', title: 'SK Tim', count: 2 },
    ]);
  });

  it('asks no number of a photo', () => {
    const evidence = { document: 'foto', title: 'Foto rapat', kind: 'foto', url: 'https://contoh.go.id/f' };
    expect(kindsOf({ ties: [tie('I1-L2-01', { evidence })], answers: explained })).toEqual([]);
  });

  it('names a review past its age and a document past its own last day', () => {
    const old = { ...document, date: '2024-12-31' };
    expect(kindsOf({ ties: [tie('I1-L3-02', { evidence: old })], answers: explained })).toEqual([
      'too-old dinkes',
    ]);
    const over = { ...document, validUntil: '2026-03-19' };
    expect(kindsOf({ ties: [tie('I1-L2-01', { evidence: over })], answers: explained })).toEqual([
      'expired dinkes',
    ]);
    const lastDay = { ...document, validUntil: '2026-03-20' };
    expect(kindsOf({ ties: [tie('I1-L2-01', { evidence: lastDay })], answers: explained })).toEqual([]);
  });

  it('names who answers without a word of explanation', () => {
    expect(kindsOf({ ties: [tie('I1-L2-01')] })).toEqual(['unexplained dinkes']);
  });

  it('names what was returned a week ago and not touched since', () => {
    const returned = verdicts({
      requirement: 'I1-L2-01',
      state: 'returned',
      receivedAt: '2026-03-13T02:00:00.000Z',
    });
    const content = { ties: [tie('I1-L2-01')], answers: explained, verdicts: returned };
    expect(kindsOf(content)).toEqual(['untouched dinkes']);
    expect(kindsOf(content, { ...now, today: '2026-03-19' })).toEqual([]);
    const repaired = [tie('I1-L2-01', { receivedAt: '2026-03-14T00:00:00.000Z' })];
    expect(kindsOf({ ...content, ties: repaired })).toEqual([]);
  });

  it('names two levels above the published one without a document that is newer', () => {
    const before = { levels: new Map([['I1', 1]]), lastDay: '2025-12-31' };
    const claims = [claim('I1-L2-01'), claim('I1-L2-02'), claim('I1-L3-02')];
    const coverage = [answer('I1-L3-01', 'dinkes'), answer('I1-L3-01', 'diskominfo')];
    const content = { claims, coverage, answers: explained };
    expect(kindsOf(content, { ...now, before })).toContain('two-up dinkes');
    expect(kindsOf({ ...content, ties: [tie('I1-L2-01')] }, { ...now, before })).not.toContain(
      'two-up dinkes',
    );
    const near = { ...before, levels: new Map([['I1', 2]]) };
    expect(kindsOf(content, { ...now, before: near })).not.toContain('two-up dinkes');
  });
});

describe('what there is to look at in a library', () => {
  const piece = { id: 'a', opd: 'dinkes', title: 'SK Tim', sha256: 'f1' };

  it('is one file under several names, within one library', () => {
    const twin = { ...piece, id: 'b', title: 'SK Tim SPBE' };
    const tied = new Set(['a', 'b', 'c']);
    expect(findingsInLibrary([piece, twin], tied)).toMatchObject([
      { kind: 'same-file', title: 'SK Tim · SK Tim SPBE', count: 2 },
    ]);
    expect(findingsInLibrary([piece, { ...twin, opd: 'agency' }], tied)).toEqual([]);
    expect(findingsInLibrary([piece, { ...twin, title: piece.title }], tied)).toEqual([]);
  });

  it('is a document that nothing is shown with', () => {
    const shown = shownDocuments([assessRoom(roomOf({ ties: [tie('I1-L2-01')] }))]);
    expect(findingsInLibrary([{ ...piece, id: document.document }, piece], shown)).toMatchObject([
      { kind: 'untied', title: 'SK Tim' },
    ]);
  });
});
