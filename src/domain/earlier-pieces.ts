import type { Evidence, Pages } from './field-shapes.ts';
import { requirementsOf, type Requirement } from './instrument.ts';
import type { Assessment } from './maturity.ts';
import { ownPartOf, type OwnPart } from './own-part.ts';
import type { CoverageState, Tie } from './room.ts';

/** Where a piece stands in the earlier period: the place of its register. */
export type EarlierPlace = {
  period: string;
  indicator: string;
  entity: 'link' | 'coverage' | 'claim' | 'answer' | 'label';
  key: string;
};

export type EarlierWhat =
  | { kind: 'document'; evidence: Evidence }
  /** An answer to a question that every OPD is asked. */
  | { kind: 'answer'; state: CoverageState; evidence: Evidence | null }
  /** *Ada*, and nothing shown for it. */
  | { kind: 'claim'; evidence: null }
  | { kind: 'explanation'; text: string }
  | { kind: 'label'; name: string };

/** One thing that an OPD said or showed. */
export type EarlierPiece = {
  opd: string;
  place: EarlierPlace;
  what: EarlierWhat;
  /** What it was said of; null for texts and names. */
  requirement: Requirement | null;
  /** Where in the document. */
  at: { pages: Pages | null; clause: string; quote: string } | null;
  /** It was sent back and nothing newer came. */
  isReturned: boolean;
};

/** What one OPD said and showed in a room: documents, what was only said, the explanation, the chosen name. */
export function piecesShown(assessment: Assessment, opd: string, period: string): EarlierPiece[] {
  const { room } = assessment;
  const part = ownPartOf(room, opd);
  const of: PieceMaker = (entity, key, what) => ({
    opd,
    place: { period, indicator: room.indicator.id, entity, key },
    what,
    requirement: null,
    at: null,
    isReturned: false,
  });
  const text = room.answers.get(opd)?.explanation.trim() ?? '';
  return [
    ...requirementsOf(room.indicator).flatMap((requirement) => {
      const own = part.get(requirement.code);
      if (own === undefined) return [];
      const isReturned = assessment.requirements.get(requirement.code)?.standing === 'returned';
      return piecesOf(own, { of, opd, code: requirement.code }).map((piece) => ({
        ...piece,
        requirement,
        isReturned,
      }));
    }),
    ...(text === '' ? [] : [of('answer', opd, { kind: 'explanation', text })]),
    ...(room.label.trim() === '' ? [] : [of('label', 'region', { kind: 'label', name: room.label.trim() })]),
  ];
}

type PieceMaker = (entity: EarlierPlace['entity'], key: string, what: EarlierWhat) => EarlierPiece;
type Making = { of: PieceMaker; opd: string; code: string };

function piecesOf({ ties, claim, coverage }: OwnPart, { of, opd, code }: Making): EarlierPiece[] {
  const isCarried = coverage !== null && (coverage.state === 'met' || coverage.state === 'not-applicable');
  const answers = isCarried
    ? [of('coverage', coverage.key, { kind: 'answer', state: coverage.state, evidence: coverage.evidence })]
    : [];
  const isBare = claim?.state === 'met' && ties.length === 0;
  const claims = isBare ? [of('claim', `${opd}:${code}`, { kind: 'claim', evidence: null })] : [];
  return [...ties.map((tie) => pieceOf(tie, of)), ...answers, ...claims];
}

function pieceOf({ key, evidence, pages, clause, quote }: Tie, of: PieceMaker): EarlierPiece {
  return { ...of('link', key, { kind: 'document', evidence }), at: { pages, clause, quote } };
}
