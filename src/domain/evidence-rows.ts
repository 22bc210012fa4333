import type { Indicator, MaturityLevel, Requirement } from './instrument.ts';
import type { Assessment, RequirementAssessment } from './maturity.ts';
import type { RegionSource } from './region-source.ts';
import type { ClaimState, RequirementVerdict, Tie } from './room.ts';

/** A requirement with what one OPD says of it and one document that it ties; each is null where there is none. */
export type EvidenceRow = {
  indicator: Indicator;
  level: MaturityLevel;
  requirement: Requirement;
  assessed: RequirementAssessment;
  opd: string | null;
  claim: ClaimState | null;
  tie: Tie | null;
  verdict: RequirementVerdict | null;
};

type Rooms = Pick<RegionSource, 'instrument' | 'assessments'>;

/** Every requirement of the instrument in its order, once for each tied document, and at least once. */
export function evidenceRows({ instrument, assessments }: Rooms): EvidenceRow[] {
  return instrument.indicators.flatMap((indicator) => {
    const assessment = assessments.get(indicator.id);
    return assessment === undefined ? [] : rowsOfRoom(assessment);
  });
}

function rowsOfRoom(assessment: Assessment): EvidenceRow[] {
  const { indicator, verdicts } = assessment.room;
  const saysBy = partsByRequirement(assessment);
  return indicator.levels.flatMap(({ level, requirements }) =>
    requirements.flatMap((requirement) => {
      const assessed = assessment.requirements.get(requirement.code);
      if (assessed === undefined) return [];
      const verdict = verdicts.get(requirement.code) ?? null;
      const parts = saysBy.get(requirement.code) ?? [];
      const shown = parts.length === 0 ? [{ opd: null, claim: null, tie: null }] : parts;
      return shown.map((part) => ({ indicator, level, requirement, assessed, verdict, ...part }));
    }),
  );
}

type Part = Pick<EvidenceRow, 'opd' | 'claim' | 'tie'>;

/** What each OPD says and shows, ordered by OPD and tie; one that only says something has a row too. */
function partsByRequirement({ room }: Assessment): Map<string, Part[]> {
  const claims = new Map(room.claims.map((claim) => [`${claim.requirement}\n${claim.opd}`, claim]));
  const parts = new Map<string, Part[]>();
  const add = (requirement: string, part: Part): void => {
    const known = parts.get(requirement);
    if (known === undefined) parts.set(requirement, [part]);
    else known.push(part);
  };
  const tied = new Set<string>();
  for (const tie of room.ties.filter(({ deleted }) => !deleted)) {
    const place = `${tie.requirement}\n${tie.opd}`;
    tied.add(place);
    add(tie.requirement, { opd: tie.opd, claim: claims.get(place)?.state ?? null, tie });
  }
  for (const [place, { requirement, opd, state }] of claims) {
    if (!tied.has(place)) add(requirement, { opd, claim: state, tie: null });
  }
  for (const list of parts.values()) list.sort(byOpdAndTie);
  return parts;
}

function byOpdAndTie(one: Part, other: Part): number {
  const [a, b] = [`${one.opd}\n${one.tie?.key ?? ''}`, `${other.opd}\n${other.tie?.key ?? ''}`];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A document that the region shows, with the requirements that it is tied to. */
export type TiedDocument = {
  evidence: Tie['evidence'];
  opds: readonly string[];
  uses: readonly { requirement: string; isAccepted: boolean }[];
};

/** Each document once, in the order in which the instrument first asks for it; another file of it is another document. */
export function tiedDocuments(rooms: Rooms): TiedDocument[] {
  type Growing = { evidence: Tie['evidence']; opds: Set<string>; uses: Map<string, boolean> };
  const documents = new Map<string, Growing>();
  for (const { tie, requirement, assessed } of evidenceRows(rooms)) {
    if (tie === null) continue;
    const { document, file, url } = tie.evidence;
    const place = [document, file?.sha256 ?? '', url ?? ''].join('\n');
    const known = documents.get(place) ?? { evidence: tie.evidence, opds: new Set(), uses: new Map() };
    known.opds.add(tie.opd);
    known.uses.set(requirement.code, assessed.accepted);
    documents.set(place, known);
  }
  return [...documents.values()].map(({ evidence, opds, uses }) => ({
    evidence,
    opds: [...opds],
    uses: [...uses].map(([requirement, isAccepted]) => ({ requirement, isAccepted })),
  }));
}
