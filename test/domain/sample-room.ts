import type { Evidence } from '../../src/domain/field-shapes.ts';
import type { Indicator, MaturityLevel, Requirement } from '../../src/domain/instrument.ts';
import type { Claim, CoverageAnswer, RequirementVerdict, Room, Tie } from '../../src/domain/room.ts';

/** An indicator with every kind of requirement, small enough to count by hand. */
export const sample: Indicator = {
  id: 'I1',
  number: 1,
  name: 'Contoh',
  shortName: 'Contoh',
  section: 'A1',
  weight: 10_000,
  capability: 'process',
  definition: 'Contoh.',
  typicalOwners: [],
  reuses: [],
  external: null,
  successorOf: [],
  reuse: null,
  levels: [
    levelOf(1, [requirement('I1-L1-01', { optional: true })]),
    levelOf(2, [
      requirement('I1-L2-01'),
      requirement('I1-L2-02', { anyOf: 'a' }),
      requirement('I1-L2-03', { anyOf: 'a' }),
      requirement('I1-L2-04', { optional: true }),
    ]),
    levelOf(3, [
      requirement('I1-L3-01', { coverage: 'each', scope: 'all-units', ask: 'Apakah?' }),
      requirement('I1-L3-02', { maxAgeMonths: 24 }),
    ]),
    levelOf(4, [requirement('I1-L4-01', { coverage: 'each', scope: 'some-units', ask: 'Apakah?' })]),
    levelOf(5, [requirement('I1-L5-01', { optional: true })]),
  ],
};

function levelOf(level: MaturityLevel, requirements: Requirement[]) {
  return { level, verified: true, summary: `Tingkat ${level}`, requirements };
}

export function requirement(code: string, differences: Partial<Requirement> = {}): Requirement {
  return {
    code,
    text: code,
    ask: null,
    accepts: ['peraturan'],
    optional: false,
    anyOf: null,
    scope: 'agency',
    coverage: 'document',
    maxAgeMonths: null,
    ...differences,
  };
}

export function roomOf(content: Partial<Room> = {}): Room {
  return {
    indicator: sample,
    year: 2026,
    closesOn: null,
    activeOpds: ['dinkes', 'diskominfo'],
    external: null,
    claims: [],
    ties: [],
    coverage: [],
    verdicts: new Map(),
    answers: new Map(),
    submissions: new Map(),
    determination: null,
    signOff: null,
    label: '',
    ...content,
  };
}

const written = { by: 'siti', at: '2026-03-01T08:00:00.000+08:00' };

export function claim(requirementCode: string, differences: Partial<Claim> = {}): Claim {
  const receivedAt = '2026-03-01T00:00:00.000Z';
  return {
    opd: 'dinkes',
    requirement: requirementCode,
    state: 'met',
    bulk: false,
    ...written,
    receivedAt,
    ...differences,
  };
}

export const document: Evidence = {
  document: 'perbup-7',
  title: 'Perbup 7/2026',
  date: '2026-02-01',
  url: 'https://jdih.contoh.go.id/7',
};

export function tie(requirementCode: string, differences: Partial<Tie> = {}): Tie {
  return {
    key: `dinkes:${requirementCode}`,
    opd: 'dinkes',
    requirement: requirementCode,
    evidence: document,
    pages: null,
    clause: '',
    quote: '',
    deleted: false,
    ...written,
    receivedAt: '2026-03-01T00:00:00.000Z',
    ...differences,
  };
}

export function answer(
  requirementCode: string,
  opd: string,
  differences: Partial<CoverageAnswer> = {},
): CoverageAnswer {
  return {
    key: `${requirementCode}:${opd}`,
    requirement: requirementCode,
    opd,
    state: 'met',
    evidence: null,
    ...written,
    receivedAt: '2026-03-01T00:00:00.000Z',
    ...differences,
  };
}

export function verdicts(...given: (Partial<RequirementVerdict> & { requirement: string })[]) {
  return new Map(
    given.map((one): [string, RequirementVerdict] => [
      one.requirement,
      { state: 'accepted', by: 'budi', at: written.at, receivedAt: '2026-03-02T00:00:00.000Z', ...one },
    ]),
  );
}

/** Ties and answers that prove every level up to 4. */
export const provenToLevel4 = {
  ties: [tie('I1-L2-01'), tie('I1-L2-02'), tie('I1-L3-02')],
  coverage: [
    answer('I1-L3-01', 'dinkes', { evidence: document }),
    answer('I1-L3-01', 'diskominfo', { evidence: document }),
    answer('I1-L4-01', 'dinkes', { evidence: document }),
  ],
} satisfies Partial<Room>;
