// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { outdatedUses, renewEdits } from '../../../src/ui/library/document-uses.ts';
import { evidenceOf } from '../../../src/ui/library/library-document.ts';
import {
  documentWith,
  file,
  indicatorWith,
  requirement,
  roomWith,
  tieOf,
  usesOf,
} from './library-samples.ts';

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
