import { submissionBlockers, type SubmissionBlocker } from '../../storage/submission-gate.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Page } from '../kit/page.tsx';
import { link } from '../kit/router.ts';
import { FailedState, LoadingBones } from '../kit/state-views.tsx';
import { useLive } from '../kit/use-live.ts';
import { m } from '../messages/messages.ts';
import { FindingsBefore } from './findings-before.tsx';
import { Bare } from './submit-card.tsx';
import { titleOf } from './evidence-link.tsx';
import { SubmittedPage } from './submitted-page.tsx';
import { submittingOf, type Submitting } from './submission.ts';
import { useSeat } from './seat.ts';
import { useWrite } from './use-write.ts';
import { WaitingFiles } from './waiting-files.tsx';

/** The page before *Ajukan*: what is sent, what holds it back, and the button. Afterwards the number and what happens next. */
export function SubmitPage({ opd }: { opd: string }) {
  const { view } = useSeat();
  const state = view.assessment.room.submissions.get(opd)?.state ?? 'draft';
  if (state === 'submitted' || state === 'accepted') return <SubmittedPage opd={opd} />;
  const words = m.answering.submit;
  const { indicator } = view;
  return (
    <Page
      title={words.checkTitle}
      back={{ href: link('indikator', indicator.id), label: indicator.shortName }}
      above={indicator.id}
      lead={<p>{words.checkLead}</p>}
    >
      <WhatIsSent submitting={submittingOf(view.assessment, opd)} />
      <Bare opd={opd} />
      <FindingsBefore opd={opd} />
      <Send opd={opd} isAgain={state === 'returned'} />
    </Page>
  );
}

function WhatIsSent({ submitting }: { submitting: Submitting }) {
  const words = m.answering.submit;
  const { counts, ties, explanation } = submitting;
  const titles = [...new Set(ties.map(({ evidence }) => titleOf(evidence)))];
  return (
    <Card title={words.sentTitle}>
      <p>{words.answers(counts.met, counts.unmet, counts.unknown)}</p>
      {titles.length === 0 ? <p>{words.noDocuments}</p> : <p>{words.documents(titles.length)}</p>}
      <ul class="small sent">
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      {explanation === '' ? (
        <p class="soft">{words.noExplanation}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <section class="small prose excerpt" tabIndex={0} aria-label={m.answering.explanation.title}>
          {explanation}
        </section>
      )}
    </Card>
  );
}

function Send({ opd, isAgain }: { opd: string; isAgain: boolean }) {
  const { view } = useSeat();
  const { storage } = useApp();
  const write = useWrite();
  const words = m.answering.submit;
  const { db } = storage;
  const found = useLive(async () => submissionBlockers(db, view.scope, opd), [db, view.scope, opd]);
  if (found.state === 'loading') return <LoadingBones />;
  if (found.state === 'failed') return <FailedState />;
  const blockers = found.value;
  const register = { scope: view.scope, entity: 'submission', key: opd, field: 'state' };
  const submit = () => write([{ ...register, value: { state: 'submitted' } }]);
  return (
    <>
      <Blockers blockers={blockers} />
      <WaitingFiles opd={opd} />
      <p class="small">{words.offlineFine}</p>
      <div>
        <Button
          kind="primary"
          whole
          disabledReason={blockers.length === 0 ? undefined : words.blockedReason}
          onClick={() => void submit()}
        >
          {isAgain ? words.again : words.submit}
        </Button>
      </div>
    </>
  );
}

/** Each leads to where it is settled. */
function Blockers({ blockers }: { blockers: readonly SubmissionBlocker[] }) {
  const words = m.answering.submit;
  if (blockers.length === 0) return null;
  return (
    <Banner tone="danger" icon="alert" title={words.blocked(blockers.length)}>
      <ul class="errors">
        {blockers.map(({ kind, entity, key, field }) => (
          <li key={`${kind} ${entity} ${key} ${field}`}>
            <a href={link('pengiriman')}>
              {words.blockers[kind]}: {m.answering.history.fields[nameOf(entity, field)]}
            </a>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function nameOf(entity: string, field: string): keyof typeof m.answering.history.fields {
  const names = m.answering.history.fields;
  const isKnown = (name: string): name is keyof typeof names => Object.hasOwn(names, name);
  const whole = `${entity}.${field}`;
  if (isKnown(whole)) return whole;
  return isKnown(entity) ? entity : 'answer.explanation';
}
