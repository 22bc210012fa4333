import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Details } from '../kit/fold.tsx';
import type { CarryView } from '../kit/use-carry-over.ts';
import { c } from '../messages/carry-messages.ts';
import { nameOf } from './name-of.ts';
import { useDecide } from './use-decide.ts';

/** *Semua yang masih berlaku*: what may be confirmed unseen, with the list to look at first. */
export function BulkCard({ view }: { view: CarryView }) {
  const decide = useDecide(view);
  const { safe } = view.progress;
  const words = c.page;
  return (
    <Card title={words.bulkTitle}>
      <p class="small">{words.bulkText(safe.length)}</p>
      <Details title={words.indicators}>
        <ul class="small plain">
          {safe.map((piece) => (
            <li key={piece.id}>
              {piece.indicator.id} {piece.indicator.shortName}: {nameOf(piece.piece)}
            </li>
          ))}
        </ul>
      </Details>
      <div>
        <Button kind="primary" icon="check" onClick={() => void decide.all(safe)}>
          {words.bulk(safe.length)}
        </Button>
      </div>
    </Card>
  );
}
