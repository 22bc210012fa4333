// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { fitsFilter, fitsSearch, sortEntries } from '../../../src/ui/library/document-list.ts';
import { documentWith, entry, file, indicatorWith, requirement, roomWith, tieOf } from './library-samples.ts';

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
