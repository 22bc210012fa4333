import type { Evidence, Pages, Verdict } from './field-shapes.ts';
import { isLater, type CoverageAnswer, type RequirementVerdict, type Tie } from './room.ts';

/**
 * What the review of a requirement amounts to now.
 * - `accepted`: and everything that was seen is still tied unchanged · `changed`: accepted, but no longer what was seen
 * - `returned`: and nothing newer was shown · `repaired`: returned, and something newer waits for review
 */
export type Standing = 'none' | 'accepted' | 'changed' | 'returned' | 'repaired';

type Shown = {
  /** Live ties to the requirement. */
  ties: readonly Tie[];
  /** Answers to it that say `met`, where every OPD is asked. */
  answers: readonly CoverageAnswer[];
};

type Seen = NonNullable<Verdict['seen']>[number];

export function standingOf(verdict: RequirementVerdict | undefined, shown: Shown): Standing {
  switch (verdict?.state) {
    case undefined:
    case 'none':
      return 'none';
    case 'accepted':
      return (verdict.seen ?? []).every((seen) => isUnchanged(seen, shown)) ? 'accepted' : 'changed';
    case 'returned':
      return isRepaired(verdict, shown) ? 'repaired' : 'returned';
  }
}

/** A newer tie repairs; where every OPD is asked, so does a newer answer with evidence. */
function isRepaired(verdict: RequirementVerdict, { ties, answers }: Shown): boolean {
  const documented = answers.filter((answer) => answer.evidence !== null);
  return [...ties, ...documented].some((shown) => isLater(shown, verdict));
}

function isUnchanged(seen: Seen, { ties, answers }: Shown): boolean {
  const tie = ties.find(({ key }) => key === seen.link);
  if (tie !== undefined) return sameDocument(seen, tie.evidence) && samePages(seen.pages, tie.pages);
  const answer = answers.find(({ key }) => key === seen.link);
  return answer !== undefined && sameDocument(seen, answer.evidence);
}

function sameDocument(seen: Seen, evidence: Evidence | null): boolean {
  return (
    (seen.file ?? null) === (evidence?.file?.sha256 ?? null) && (seen.url ?? null) === (evidence?.url ?? null)
  );
}

function samePages(seen: Pages | null | undefined, present: Pages | null): boolean {
  return (seen?.file ?? '') === (present?.file ?? '') && (seen?.printed ?? '') === (present?.printed ?? '');
}
