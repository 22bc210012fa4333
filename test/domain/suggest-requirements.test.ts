import { describe, expect, test } from 'vitest';
import { findIndicator } from '../../src/domain/instrument.ts';
import { assessRoom, type Assessment } from '../../src/domain/maturity.ts';
import type { Room } from '../../src/domain/room.ts';
import { suggestRequirements, type SuggestionRequest } from '../../src/domain/suggest-requirements.ts';
import { answer, document, roomOf, tie } from './sample-room.ts';
import { loadInstrument } from './shipped-instruments.ts';

const spbe = loadInstrument('spbe-2020');

function suggest(request: Partial<SuggestionRequest>) {
  const asked = new Map([['I1', null]]);
  return suggestRequirements(spbe, {
    kind: 'peraturan',
    opd: 'dinkes',
    asked,
    assessments: new Map(),
    ...request,
  });
}

function roomWith(id: string, content: Partial<Room>): ReadonlyMap<string, Assessment> {
  const indicator = findIndicator(spbe, id);
  if (indicator === undefined) throw new Error(`no ${id}`);
  return new Map([[id, assessRoom(roomOf({ ...content, indicator }))]]);
}

describe('requirements that a document may prove', () => {
  test('accept its kind and stand in an assigned indicator', () => {
    const found = suggest({}).filter(({ shownBy }) => shownBy === 'tie');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ indicator }) => indicator.id === 'I1')).toBe(true);
    expect(found.every(({ requirement }) => requirement.accepts.includes('peraturan'))).toBe(true);
  });

  test('begin with the next level', () => {
    const distances = suggest({})
      .filter(({ shownBy }) => shownBy === 'tie')
      .map(({ levelsAway }) => levelsAway);
    expect(distances[0]).toBe(1);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  test('within a level name mandatory ones first, then those that accept fewest kinds', () => {
    const asked = new Map(spbe.indicators.map(({ id }) => [id, null]));
    const next = suggest({ kind: 'laporan', asked }).filter(({ levelsAway }) => levelsAway === 1);
    const ranks = next.map(
      ({ requirement }) => Number(requirement.optional) * 100 + requirement.accepts.length,
    );
    expect(ranks.length).toBeGreaterThan(5);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  test('end with what is proven already', () => {
    const [first] = suggest({});
    const code = first?.requirement.code ?? '';
    const found = suggest({ assessments: roomWith('I1', { ties: [tie(code)] }) });
    expect(found.at(-1)).toMatchObject({ isProven: true, requirement: { code } });
    expect(found.filter(({ isProven }) => isProven)).toHaveLength(1);
  });

  test('are limited to what a contributor is asked for', () => {
    const codes = suggest({})
      .filter(({ shownBy }) => shownBy === 'tie')
      .map(({ requirement }) => requirement.code);
    const asked = new Map([['I1', codes.slice(1, 2)]]);
    const found = suggest({ asked }).filter(({ shownBy }) => shownBy === 'tie');
    expect(found.map(({ requirement }) => requirement.code)).toEqual(codes.slice(1, 2));
  });

  test('include the questions to every OPD, shown by an own answer and not by a tie', () => {
    const found = suggest({ kind: 'dokumen-anggaran', asked: new Map() });
    expect(found.map(({ requirement }) => requirement.code)).toContain('I13-L2-01');
    expect(found.every(({ shownBy }) => shownBy === 'coverage-answer')).toBe(true);
  });

  test('count a question as proven by the own answer alone', () => {
    const provenFor = (opd: string) =>
      suggest({
        kind: 'dokumen-anggaran',
        assessments: roomWith('I13', { coverage: [answer('I13-L2-01', opd, { evidence: document })] }),
      }).find(({ requirement }) => requirement.code === 'I13-L2-01')?.isProven;
    expect([provenFor('dinkes'), provenFor('diskominfo')]).toEqual([true, false]);
  });
});
