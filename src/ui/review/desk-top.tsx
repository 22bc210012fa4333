import { documentedUpTo } from '../../domain/accept-together.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { Details } from '../kit/fold.tsx';
import { link } from '../kit/router.ts';
import { d, m } from '../messages/messages.ts';
import { nameOfIndicator } from './indicator-name.ts';
import { namesOfSaying } from './opd-names.ts';
import { ReturnMessage } from './return-message.tsx';
import { returnedLately } from './returned-lately.ts';
import type { Desk } from './use-desk.ts';

/** What concerns the indicator as a whole: the message after several went back at once, and where to go on. */
export function DeskTop({ desk }: { desk: Desk }) {
  return (
    <>
      <MessageOffer desk={desk} />
      {desk.open.length === 0 && desk.codes.length > 0 && <AllDone desk={desk} />}
    </>
  );
}

function MessageOffer({ desk: { view } }: { desk: Desk }) {
  const { directory } = useApp();
  const lately = returnedLately.value;
  // One that went back alone has its message beside it.
  if (lately === null || lately.returned.length < 2) return null;
  if (lately.indicator !== view.indicator.id) return null;
  const { room, requirements } = view.assessment;
  const codes = lately.returned.map(({ code }) => code);
  const opds = namesOfSaying(directory, view.assessment, codes);
  const items = lately.returned.map(({ code, how }) => ({
    requirement: requirements.get(code)?.requirement.text ?? code,
    reason: [m.words.returnReasons[how.reason], how.text].filter(Boolean).join('. '),
  }));
  const due = lately.returned.flatMap(({ how }) => how.due ?? []).toSorted()[0] ?? null;
  return (
    <Banner
      icon="send"
      title={d.review.message.offer(opds)}
      actions={
        <>
          <ReturnMessage room={room} opds={opds} items={items} due={due} />
          <Button kind="quiet" onClick={() => (returnedLately.value = null)}>
            {m.words.acts.close}
          </Button>
        </>
      }
    />
  );
}

function AllDone({ desk: { next } }: { desk: Desk }) {
  const words = d.review.desk;
  return (
    <Banner
      icon="accepted"
      title={words.allDone}
      actions={
        next !== null && (
          <LinkButton href={next.address} icon="right">
            {words.nextIndicator(nameOfIndicator(next.room))}
          </LinkButton>
        )
      }
    />
  );
}

/** The highest level that something documented waits in: all up to there may be accepted on one page. */
export function AtOnce({ desk: { view } }: { desk: Desk }) {
  const { assessment, indicator } = view;
  const waiting = documentedUpTo(assessment, 5);
  const top = waiting.at(-1)?.level;
  if (top === undefined || waiting.length < 2) return null;
  return (
    <LinkButton icon="accepted" href={link('verifikasi', indicator.id, 'sampai', String(top))}>
      {d.review.desk.upTo(top)}
    </LinkButton>
  );
}

/** What the OPDs wrote, folded: it is read once, the requirements one by one. */
export function Explanations({ desk: { view, opd } }: { desk: Desk }) {
  const { directory } = useApp();
  const written = [...view.assessment.room.answers.values()].filter(
    (answer) => answer.explanation.trim() !== '' && (opd === null || [opd, 'region'].includes(answer.opd)),
  );
  if (written.length === 0) return null;
  return (
    <Details title={d.review.desk.explanation}>
      {written.map((answer) => (
        <div key={answer.opd} class="talk">
          <p class="small">
            <b>
              {answer.opd === 'region'
                ? d.review.desk.region
                : (directory.opds.get(answer.opd)?.name ?? answer.opd)}
            </b>
          </p>
          <p class="prose">{answer.explanation}</p>
        </div>
      ))}
    </Details>
  );
}
