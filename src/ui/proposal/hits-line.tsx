import { formatNumber } from '../kit/format.ts';
import { f } from '../messages/messages.ts';
import { useHits } from './hits.ts';

/** What the search says of itself: among how many it looked, and what it found. */
export function HitsLine() {
  const { state, hits, compared } = useHits();
  const words = f.proposal.alike;
  if (state === 'loading') return null;
  if (state === 'failed') return <p class="reason">{words.unread}</p>;
  return (
    <p class="small" role="status">
      {hits.length === 0 ? words.nothing : words.found(hits.length)} {words.compared(formatNumber(compared))}
    </p>
  );
}
