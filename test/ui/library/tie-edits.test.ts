// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../../src/domain/instrument.ts';
import { likelyKinds, otherKinds } from '../../../src/ui/library/kind-guess.ts';
import { evidenceOf } from '../../../src/ui/library/library-document.ts';
import { tieDocument } from '../../../src/ui/library/tie-edits.ts';
import { documentWith, file, indicatorWith, requirement, roomWith } from './library-samples.ts';

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
