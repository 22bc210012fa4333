import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/domain/field-shapes.ts';
import { requirementsOf, type Indicator } from '../../src/domain/instrument.ts';
import { assessRoom, levelKinds, type Assessment } from '../../src/domain/maturity.ts';
import type { Claim, CoverageAnswer, RequirementVerdict, Room, Tie } from '../../src/domain/room.ts';
import { roomOf, sample } from './sample-room.ts';
import { loadInstrument } from './shipped-instruments.ts';

const active = ['dinkes', 'diskominfo', 'bappeda'];
const opds = [...active, 'lebur'];
const days = ['2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z'];
const written = { by: 'siti', at: days[0] ?? '' };

const indicators: Indicator[] = [
  sample,
  ...loadInstrument('spbe-2020').indicators.filter(({ id }) => ['I3', 'I13', 'I16', 'I32'].includes(id)),
  ...loadInstrument('pemdi-2026').indicators.filter(({ id }) => id === 'I7'),
];

const receivedAt = fc.constantFrom(null, ...days);
const evidence: fc.Arbitrary<Evidence> = fc.constantFrom<Evidence>(
  { document: 'a' },
  { document: 'b', url: 'https://b.id' },
  { document: 'c', url: 'https://c.id', date: '2020-01-01' },
  { document: 'd', url: 'https://d.id', date: '2026-01-01' },
);

/** Answers crowd on the few questions that every OPD is asked, so that counts fill up. */
function askedIn(indicator: Indicator): string[] {
  const requirements = requirementsOf(indicator);
  const asked = requirements.filter(({ coverage }) => coverage === 'each');
  return (asked.length > 0 ? asked : requirements).map(({ code }) => code);
}

function claimIn(codes: readonly string[]): fc.Arbitrary<Claim> {
  const state = fc.constantFrom('met' as const, 'unmet' as const, 'unknown' as const);
  const shape = { opd: fc.constantFrom(...opds), requirement: fc.constantFrom(...codes), state, receivedAt };
  return fc.record(shape).map((claim) => ({ ...claim, bulk: false, ...written }));
}

function tieIn(codes: readonly string[]): fc.Arbitrary<Tie> {
  const shape = {
    opd: fc.constantFrom(...opds),
    requirement: fc.constantFrom(...codes),
    evidence,
    deleted: fc.boolean(),
    receivedAt,
    id: fc.nat(1_000_000),
  };
  return fc.record(shape).map(({ id, ...tie }) => ({
    ...tie,
    key: `${tie.opd}:${id}`,
    pages: null,
    clause: '',
    quote: '',
    ...written,
  }));
}

function answerIn(codes: readonly string[]): fc.Arbitrary<CoverageAnswer> {
  const state = fc.constantFrom('met', 'met', 'unmet', 'unknown', 'not-applicable' as const);
  const shape = {
    opd: fc.constantFrom(...opds),
    requirement: fc.constantFrom(...codes),
    state,
    evidence: fc.option(evidence),
    receivedAt,
  };
  return fc
    .record(shape)
    .map((answer) => ({ ...answer, key: `${answer.requirement}:${answer.opd}`, ...written }));
}

function verdictIn(codes: readonly string[], ties: readonly Tie[]): fc.Arbitrary<RequirementVerdict> {
  const seen = fc.subarray(
    ties.map(({ key, evidence: { url } }) => ({ link: key, ...(url === undefined ? {} : { url }) })),
  );
  const state = fc.constantFrom('none' as const, 'accepted' as const, 'returned' as const);
  const shape = { requirement: fc.constantFrom(...codes), state, seen, receivedAt };
  return fc.record(shape).map((verdict) => ({ ...verdict, ...written }));
}

/** Rooms as registers leave them: one claim for each OPD and requirement, one tie for each key. */
const rooms: fc.Arbitrary<Room> = fc.constantFrom(...indicators).chain((indicator) => {
  const codes = requirementsOf(indicator).map(({ code }) => code);
  const once = <T>(item: fc.Arbitrary<T>, keyOf: (value: T) => string, maxLength: number) =>
    fc.uniqueArray(item, { selector: keyOf, maxLength, size: 'max' });
  const claims = once(claimIn(codes), ({ opd, requirement }) => `${opd}:${requirement}`, 40);
  const ties = once(tieIn(codes), ({ key }) => key, 25);
  const coverage = once(answerIn(askedIn(indicator)), ({ key }) => key, 25);
  return fc.tuple(claims, ties, coverage).chain(([claims, ties, coverage]) =>
    once(verdictIn(codes, ties), ({ requirement }) => requirement, 10).map((given) => {
      const verdicts = new Map(given.map((verdict) => [verdict.requirement, verdict]));
      return roomOf({ indicator, activeOpds: active, claims, ties, coverage, verdicts });
    }),
  );
});

function holding(assessment: Assessment) {
  const counted = [...assessment.requirements.values()];
  return levelKinds.map((kind) => counted.filter((one) => one[kind]).map((one) => one.requirement.code));
}

/** What held before and does not hold after, and levels that fell; empty when nothing was lowered. */
function lowered(before: Assessment, after: Assessment): string[] {
  return (['claimed', 'proven'] as const).flatMap((kind) => [
    ...(after.reached[kind] < before.reached[kind] ? [`level ${kind}`] : []),
    ...[...before.requirements]
      .filter(([code, one]) => one[kind] && after.requirements.get(code)?.[kind] !== true)
      .map(([code]) => `${code} ${kind}`),
  ]);
}

const runs = { numRuns: 500 };

describe('the level rule', () => {
  test('[ML7] is monotone: a claim that says met never lowers what is claimed or proven', () => {
    const more = rooms.chain((room) => {
      const codes = requirementsOf(room.indicator).map(({ code }) => code);
      return claimIn(codes).map((claim) => ({ room, claim: { ...claim, state: 'met' as const } }));
    });
    fc.assert(
      fc.property(more, ({ room, claim }) => {
        const others = room.claims.filter(
          ({ opd, requirement }) => opd !== claim.opd || requirement !== claim.requirement,
        );
        const after = assessRoom({ ...room, claims: [...others, claim] });
        expect(lowered(assessRoom(room), after)).toEqual([]);
      }),
      runs,
    );
  });

  test('[ML7] is monotone: a tie never lowers what is claimed, proven or accepted', () => {
    const more = rooms.chain((room) => {
      const codes = requirementsOf(room.indicator).map(({ code }) => code);
      return tieIn(codes).map((tie) => ({ room, tie: { ...tie, key: 'dinkes:new', deleted: false } }));
    });
    fc.assert(
      fc.property(more, ({ room, tie }) => {
        const [before, after] = [assessRoom(room), assessRoom({ ...room, ties: [...room.ties, tie] })];
        expect(lowered(before, after)).toEqual([]);
        expect(after.reached.accepted).toBe(before.reached.accepted);
      }),
      runs,
    );
  });

  test('[ML7] is monotone: an answer that says met, where there was none, never lowers what is claimed or proven', () => {
    const more = rooms.chain((room) => {
      return answerIn(askedIn(room.indicator)).map((answer) => ({
        room,
        answer: { ...answer, state: 'met' as const },
      }));
    });
    fc.assert(
      fc.property(more, ({ room, answer }) => {
        fc.pre(room.coverage.every(({ key }) => key !== answer.key));
        const coverage = [...room.coverage, answer];
        expect(lowered(assessRoom(room), assessRoom({ ...room, coverage }))).toEqual([]);
      }),
      runs,
    );
  });

  test('[ML6] is cumulative: every level up to the one reached holds, the next does not', () => {
    fc.assert(
      fc.property(rooms, (room) => {
        const { levels, reached } = assessRoom(room);
        for (const kind of levelKinds) {
          const firstGap = levels.findIndex((level) => !level[kind]);
          expect(reached[kind]).toBe(firstGap === -1 ? 5 : firstGap);
        }
      }),
      runs,
    );
  });

  test('[ML7] is independent of the order in which claims, ties and answers came', () => {
    const shuffled = rooms.chain((room) =>
      fc
        .tuple(shuffle(room.claims), shuffle(room.ties), shuffle(room.coverage), shuffle([...room.verdicts]))
        .map(([claims, ties, coverage, verdicts]) => ({
          room,
          other: { ...room, claims, ties, coverage, verdicts: new Map(verdicts) },
        })),
    );
    fc.assert(
      fc.property(shuffled, ({ room, other }) => {
        const [one, two] = [assessRoom(room), assessRoom(other)];
        expect(holding(two)).toEqual(holding(one));
        expect(two.reached).toEqual(one.reached);
        expect(
          [...two.requirements.values()].map(({ standing, proof, coverage }) => [standing, proof, coverage]),
        ).toEqual(
          [...one.requirements.values()].map(({ standing, proof, coverage }) => [standing, proof, coverage]),
        );
      }),
      runs,
    );
  });

  test('proves nothing that is not claimed', () => {
    fc.assert(
      fc.property(rooms, (room) => {
        const [claimed, proven] = holding(assessRoom(room));
        expect(claimed).toEqual(expect.arrayContaining(proven ?? []));
      }),
      runs,
    );
  });

  test('[ML5] is not touched by optional requirements', () => {
    fc.assert(
      fc.property(rooms, (room) => {
        const levels = room.indicator.levels.map((level) => ({
          ...level,
          requirements: level.requirements.filter(({ optional }) => !optional),
        }));
        const without = { ...room, indicator: { ...room.indicator, levels } };
        expect(assessRoom(without).reached).toEqual(assessRoom(room).reached);
      }),
      runs,
    );
  });
});

function shuffle<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
