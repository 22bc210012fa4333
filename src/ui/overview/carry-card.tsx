import { useApp } from '../kit/app-context.ts';
import { LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { link } from '../kit/router.ts';
import { useCarryOver } from '../kit/use-carry-over.ts';
import { c, withCarryMessages } from '../messages/carry-messages.ts';

/** The card, once its sentences are here. */
export const loadCarryCard = async () => withCarryMessages(CarryCard);

/** What the OPD has from the period before and has not decided about; nothing is drawn once all is decided. */
function CarryCard({ opd }: { opd: string }) {
  const { period } = useApp();
  const live = useCarryOver(opd);
  if (live.state !== 'filled' || live.value === null || period?.state === 'closed') return null;
  const { progress, from } = live.value;
  const open = progress.of - progress.done;
  if (open === 0) return null;
  return (
    <Card title={c.card.title(from.name)}>
      <p>{c.card.text(open, progress.of)}</p>
      <div>
        <LinkButton icon="right" href={link('bawa')}>
          {c.card.act}
        </LinkButton>
      </div>
    </Card>
  );
}
