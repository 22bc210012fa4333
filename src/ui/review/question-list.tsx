import { findIndicator } from '../../domain/instrument.ts';
import type { OpenQuestion } from '../../domain/open-questions.ts';
import { roomScope } from '../../domain/scope.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { dayOf, formatDay, formatWhen } from '../kit/format.ts';
import { link, withQuery } from '../kit/router.ts';
import { EmptyState } from '../kit/state-views.tsx';
import { Tag } from '../kit/tag.tsx';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';

type QuestionListProps = {
  questions: readonly OpenQuestion[];
  /** Over all indicators: each says where it was asked and leads there, and an empty list says so. */
  isOverview?: boolean;
};

/** Questions to the OPDs that nobody has marked as answered: to whom, since when, until when. */
export function QuestionList({ questions, isOverview = false }: QuestionListProps) {
  const words = d.review.questions;
  if (questions.length === 0) {
    return isOverview ? <EmptyState title={words.none} text={words.noneText} /> : null;
  }
  return (
    <ul class="submissions" aria-label={words.title}>
      {questions.map((question) => (
        <Question
          key={`${question.indicator}:${question.comment.key}`}
          question={question}
          isOverview={isOverview}
        />
      ))}
    </ul>
  );
}

function Question({ question, isOverview }: { question: OpenQuestion; isOverview: boolean }) {
  const { directory, storage } = useApp();
  const { comment } = question;
  const words = d.review.questions;
  const asked = words.asked(
    directory.people.get(comment.by)?.name ?? d.review.someone,
    formatWhen(comment.at, storage.clock.nowMs()),
  );
  return (
    <li>
      <p class="small">
        <b>{useWhere(question, isOverview)}</b> <span class="soft">{asked}</span>
      </p>
      <p class="prose">{comment.text}</p>
      {comment.due !== null && <Due due={comment.due} />}
      <div class="row">
        <Handle question={question} />
        {isOverview && <Lead question={question} />}
      </div>
    </li>
  );
}

/** The indicator and the OPD; within an indicator the OPD alone. */
function useWhere({ indicator, comment }: OpenQuestion, isOverview: boolean): string {
  const { directory, instrument } = useApp();
  const opd = comment.for === null ? '' : (directory.opds.get(comment.for)?.name ?? comment.for);
  if (!isOverview) return opd === '' ? d.review.questions.everyone : opd;
  const name = instrument === null ? undefined : findIndicator(instrument, indicator)?.shortName;
  return d.review.questions.row([indicator, name ?? ''].join(' ').trim(), opd);
}

function Due({ due }: { due: string }) {
  const { storage } = useApp();
  const words = d.review.questions;
  const isLate = due < dayOf(storage.clock.nowMs());
  return isLate ? (
    <Tag state="warn">{words.overdue(formatDay(due))}</Tag>
  ) : (
    <p class="small soft">{words.due(formatDay(due))}</p>
  );
}

function Handle({ question: { indicator, comment } }: { question: OpenQuestion }) {
  const { storage, period } = useApp();
  const words = d.review.questions;
  if (period === null) return null;
  const mark = async (value: boolean) =>
    record(storage, [
      {
        scope: roomScope(period.id, indicator),
        entity: 'comment',
        key: comment.key,
        field: 'handled',
        value,
      },
    ]);
  const handle = async () => {
    try {
      await mark(true);
      showToast({ text: words.handled, undo: () => mark(false) });
    } catch {
      showToast({ text: d.review.notSaved });
    }
  };
  return (
    <Button icon="check" onClick={() => void handle()}>
      {words.handle}
    </Button>
  );
}

function Lead({ question: { indicator, comment } }: { question: OpenQuestion }) {
  const words = d.review.questions;
  return comment.requirement === null ? (
    <LinkButton kind="quiet" href={link('indikator', indicator)}>
      {words.openRoom}
    </LinkButton>
  ) : (
    <LinkButton kind="quiet" href={withQuery(link('verifikasi', indicator), { syarat: comment.requirement })}>
      {words.open}
    </LinkButton>
  );
}
