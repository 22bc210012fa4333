import type { ComponentChildren } from 'preact';
import type { RequirementAssessment } from '../../domain/maturity.ts';
import { openQuestions } from '../../domain/open-questions.ts';
import { useApp } from '../kit/app-context.ts';
import { formatNumber } from '../kit/format.ts';
import { d, m } from '../messages/messages.ts';
import { AskForm } from './ask-form.tsx';
import { PieceFacts } from './piece-facts.tsx';
import { QuestionList } from './question-list.tsx';
import { Decisions } from './requirement-review.tsx';
import { ReturnForm } from './return-form.tsx';
import { SameDocument } from './same-document.tsx';
import type { Desk } from './use-desk.ts';
import type { ShownPiece } from './use-piece.ts';
import { VerdictLine } from './verdict-line.tsx';
import { VerdictMessage } from './verdict-message.tsx';

type JudgementProps = {
  desk: Desk;
  assessed: RequirementAssessment;
  shown: ShownPiece;
  document: ComponentChildren;
};

/** All that a verdict on one requirement needs: what the OPDs say and show, what was decided before, and the decision. */
export function Judgement({ desk, assessed, shown, document }: JudgementProps) {
  const { assessment } = desk.view;
  const { code } = assessed.requirement;
  const questions = openQuestions([desk.view]).filter(({ comment }) => comment.requirement === code);
  return (
    <div class="stack tight">
      <Said desk={desk} assessed={assessed} />
      <PieceFacts shown={shown} />
      {document}
      <fieldset class="review" aria-label={d.review.ofRequirement}>
        <VerdictLine standing={assessed.standing} verdict={assessment.room.verdicts.get(code)} />
        {desk.isReturning && assessed.standing !== 'returned' ? (
          <ReturnForm
            assessment={assessment}
            code={code}
            onCancel={() => desk.setReturning(false)}
            onReturn={desk.giveBack}
          />
        ) : (
          <>
            <SameDocument others={desk.others} ticked={desk.ticked} onTick={desk.setTicked} />
            <Decisions
              standing={assessed.standing}
              onAccept={desk.accept}
              onReturn={() => desk.setReturning(true)}
              onWithdraw={desk.withdraw}
              isMain
            />
          </>
        )}
        {assessed.standing === 'returned' && <VerdictMessage assessment={assessment} code={code} />}
      </fieldset>
      <QuestionList questions={questions} />
      <AskForm key={code} view={desk.view} code={code} />
    </div>
  );
}

/** What the OPDs answered, how many where all are asked, and why a document does not count yet. */
function Said({ desk, assessed }: Pick<JudgementProps, 'desk' | 'assessed'>) {
  const { directory } = useApp();
  const { requirement, coverage, ties, proof } = assessed;
  const claims = desk.view.assessment.room.claims.filter(
    (claim) => claim.requirement === requirement.code && (desk.opd === null || claim.opd === desk.opd),
  );
  const words = d.review.desk;
  const count = (value: number) => formatNumber(value);
  return (
    <>
      {requirement.ask !== null && <p class="small soft">{requirement.ask}</p>}
      {coverage !== null && (
        <p class="small">
          {words.coverage(count(coverage.met), count(coverage.of), count(coverage.documented))}
        </p>
      )}
      {claims.map(({ opd, state }) => (
        <p key={opd} class="small">
          {words.said(directory.opds.get(opd)?.name ?? opd, m.words.claims[state])}
        </p>
      ))}
      {coverage === null && ties.length === 0 && <p class="small">{words.noDocument}</p>}
      {ties.length > 0 && proof !== 'proves' && (
        <p class="small">
          <b>{m.answering.requirement.lacks[proof].title}</b>
        </p>
      )}
    </>
  );
}
