import type { RequirementAssessment } from '../../domain/maturity.ts';
import { useApp } from '../kit/app-context.ts';
import { m } from '../messages/messages.ts';
import { opdName, useSeat } from './seat.ts';
import { TieRow } from './tie-row.tsx';

/** What the other OPDs of the room said and showed; their documents can be opened. */
export function OthersSaid({ assessed }: { assessed: RequirementAssessment }) {
  const { view, opd } = useSeat();
  const { directory } = useApp();
  const { code } = assessed.requirement;
  const claims = view.assessment.room.claims.filter(
    (claim) => claim.opd !== opd && claim.requirement === code,
  );
  const ties = assessed.ties.filter((tie) => tie.opd !== opd);
  if (claims.length === 0 && ties.length === 0) return null;
  return (
    <div class="stack tight">
      {claims.length > 0 && (
        <ul class="small soft">
          {claims.map((claim) => (
            <li key={claim.opd}>
              {m.answering.requirement.said(opdName(directory, claim.opd), m.words.claims[claim.state])}
            </li>
          ))}
        </ul>
      )}
      {ties.length > 0 && (
        <ul class="evidence" aria-label={m.answering.requirement.othersEvidence}>
          {ties.map((tie) => (
            <TieRow key={tie.key} tie={tie} />
          ))}
        </ul>
      )}
    </div>
  );
}
