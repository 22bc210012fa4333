import type { Requirement } from '../../domain/instrument.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import { titleOf } from './evidence-link.tsx';
import { offersFor } from './read-reusable.ts';
import { useSeat, type Reusable } from './seat.ts';
import { reuseEdits } from './reuse-edits.ts';
import { useAnswerPlace } from './use-answer-place.ts';
import { useWrite } from '../kit/use-write.ts';

/** "Dokumen ini sudah dipakai di …": nobody has to look for the same paper twice. */
export function ReuseOffers({ requirement }: { requirement: Requirement }) {
  const { view, reusable } = useSeat();
  const offers = offersFor(requirement, reusable, view.assessment.room);
  if (offers.length === 0) return null;
  return (
    <ul class="offers">
      {offers.map((offer) => (
        <Offer key={offer.tie.key} offer={offer} requirement={requirement} />
      ))}
    </ul>
  );
}

function Offer({ offer: { tie, where }, requirement }: { offer: Reusable; requirement: Requirement }) {
  const { storage } = useApp();
  const place = useAnswerPlace();
  const write = useWrite();
  const words = m.answering.reuse;
  const title = titleOf(tie.evidence);
  if (place === null) return null;
  const use = async () => {
    const { edits, undo } = reuseEdits(place, requirement, { tie, ids: storage.ids });
    if ((await write(edits)) === null) return;
    showToast({ text: words.used(title), undo: () => write(undo) });
  };
  return (
    <li>
      <span>{words.offer(title, where)}</span>
      <Button icon="plus" label={`${words.use}: ${title}`} onClick={() => void use()}>
        {words.use}
      </Button>
    </li>
  );
}
