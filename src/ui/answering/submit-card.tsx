import { currentHead } from '../../domain/fold.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { link, navigate } from '../kit/router.ts';
import { m } from '../messages/messages.ts';
import { canWithdraw, receiptOf, submittingOf } from './submission.ts';
import { seek } from './seek.ts';
import { useSeat } from './seat.ts';
import { Withdraw } from './withdraw.tsx';

/** The end of the page: on to the page that checks before submitting, or the receipt of what was submitted. */
export function SubmitCard({ opd }: { opd: string }) {
  const { view } = useSeat();
  const words = m.answering.submit;
  const state = view.assessment.room.submissions.get(opd)?.state ?? 'draft';
  const check = () => navigate(link('indikator', view.indicator.id, 'ajukan'));
  if (state === 'accepted') return <Banner icon="accepted" title={words.accepted} />;
  if (state === 'submitted') return <SubmittedCard opd={opd} />;
  return (
    <Card title={words.title}>
      <Bare opd={opd} />
      <p class="small">{words.offlineFine}</p>
      <p class="small soft">{words.draftsSeen}</p>
      <Whereabouts opd={opd} />
      <div>
        <Button kind="primary" whole onClick={check}>
          {state === 'returned' ? words.again : words.submit}
        </Button>
      </div>
    </Card>
  );
}

/** Where the own part of the room has got to, while it is not submitted. */
function Whereabouts({ opd }: { opd: string }) {
  const { view } = useSeat();
  const own = view.fields
    .filter(({ key }) => key.split(':')[0] === opd)
    .map(({ state }) => currentHead(state));
  if (own.length === 0) return null;
  const hasAllArrived = own.every((head) => head === undefined || head.receivedAt !== null);
  const { sending } = m.words;
  return <p class="small">{hasAllArrived ? sending.arrivedNotSubmitted : sending.saved(deviceKind())}</p>;
}

/** Answers without a document may be submitted; that they do not count is said. */
export function Bare({ opd }: { opd: string }) {
  const { view } = useSeat();
  const words = m.answering.submit;
  const { bare } = submittingOf(view.assessment, opd);
  const [first] = bare;
  if (first === undefined) return null;
  return (
    <Banner tone="warn" icon="alert" level={3} title={words.bare(bare.length)}>
      <p>{words.bareAllowed(view.assessment.reached.proven)}</p>
      <a href={link('indikator', view.indicator.id)} onClick={() => seek(first.code)}>
        {words.addDocuments}
      </a>
    </Banner>
  );
}

function SubmittedCard({ opd }: { opd: string }) {
  const { view } = useSeat();
  const { directory } = useApp();
  const words = m.answering.submit;
  const { number, hasArrived } = receiptOf(view, opd);
  return (
    <Card title={words.done}>
      <p>
        {words.numberOf(number)} {directory.opds.get(opd)?.name}
      </p>
      <p class="small soft">{hasArrived ? m.words.sending.arrived : m.words.sending.saved(deviceKind())}</p>
      {canWithdraw(view.assessment, opd) && <Withdraw opd={opd} />}
    </Card>
  );
}
