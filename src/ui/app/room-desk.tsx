import type { Assessment } from '../../domain/maturity.ts';
import { DeterminationCard } from '../determination/determination-card.tsx';
import { RoomReview } from '../review/room-review.tsx';

/** What reviewers get once in a room: the submissions of *Verifikasi*, the level of *Penetapan*. */
export const RoomDesk = ({ assessment }: { assessment: Assessment }) => (
  <>
    <RoomReview assessment={assessment} />
    <DeterminationCard assessment={assessment} />
  </>
);
