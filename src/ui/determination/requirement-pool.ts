import { answersTo } from '../../domain/coverage-count.ts';
import type { Evidence } from '../../domain/field-shapes.ts';
import type { Assessment, RequirementAssessment } from '../../domain/maturity.ts';
import { oldestDayFor, proofOf, type Proof } from '../../domain/proof.ts';

/** A document that an OPD showed for a requirement, and what it is worth. */
export type Shown = { key: string; opd: string; evidence: Evidence; page: string; proof: Proof };

export type Pool = {
  /** What proves first. */
  shown: readonly Shown[];
  /** OPDs that said it is there and showed nothing. */
  saidOnly: readonly string[];
  /** OPDs that said it is not. */
  denied: readonly string[];
};

/** What all OPDs together said and showed for one requirement. */
export function poolOf({ room }: Assessment, { requirement, ties }: RequirementAssessment): Pool {
  const oldestDay = oldestDayFor(requirement, room);
  const answers = requirement.coverage === 'each' ? answersTo(room, requirement) : [];
  const shown = [
    ...ties.map(({ key, opd, evidence, pages }) => ({
      key,
      opd,
      evidence,
      page: pages?.printed || pages?.file || '',
    })),
    ...answers.flatMap(({ key, opd, evidence, state }) =>
      evidence === null || state !== 'met' ? [] : [{ key, opd, evidence, page: '' }],
    ),
  ].map((one) => ({ ...one, proof: proofOf(one.evidence, oldestDay) }));
  const said = [...room.claims.filter((claim) => claim.requirement === requirement.code), ...answers];
  const opdsSaying = (state: 'met' | 'unmet') => [
    ...new Set(said.filter((one) => one.state === state).map(({ opd }) => opd)),
  ];
  const showing = new Set(shown.map(({ opd }) => opd));
  return {
    shown: shown.toSorted((one, other) => rank(one) - rank(other)),
    saidOnly: opdsSaying('met').filter((opd) => !showing.has(opd)),
    denied: opdsSaying('unmet'),
  };
}

const rank = ({ proof }: Shown): number => (proof === 'proves' ? 0 : 1);
