import { useState } from 'preact/hooks';
import type { Evidence } from '../../domain/field-shapes.ts';
import { questionsToAll, type PlacedRequirement } from '../../domain/instrument.ts';
import { ownPartOf } from '../../domain/own-part.ts';
import type { CoverageState } from '../../domain/room.ts';
import { opdScope, periodScope } from '../../domain/scope.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Choices } from '../kit/choices.tsx';
import { Details } from '../kit/fold.tsx';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import type { OverviewSource } from './own-indicators.ts';

const answers = ['met', 'unmet', 'unknown', 'not-applicable'] as const satisfies readonly CoverageState[];

type Question = PlacedRequirement & { answer: CoverageState | null; evidence: Evidence | null };

/** So many unanswered questions stand open at once; the others wait in a fold. */
const shownAtOnce = 3;

/** *Pertanyaan untuk semua OPD*: each is answered for the own OPD, whoever the indicator is assigned to. */
export function QuestionsToAll({ source }: { source: OverviewSource }) {
  const questions = questionsOf(source);
  const codeOf = ({ requirement }: Question) => requirement.code;
  // What stands open is settled on arrival: a question never moves away under the hand that answers it.
  const [open, setOpen] = useState<readonly string[]>(() => nextOf(questions).map(codeOf));
  if (questions.length === 0 || source.period.state === 'draft') return null;
  const words = m.overview.questions;
  const inFront = questions.filter((question) => open.includes(codeOf(question)));
  const behind = questions.filter((question) => !open.includes(codeOf(question)));
  const isDone = inFront.length > 0 && inFront.every(({ answer }) => answer !== null);
  return (
    <Card title={words.title}>
      <p class="small soft">{words.lead}</p>
      <output class="small">{words.answered(questions.filter(isAnswered).length, questions.length)}</output>
      {inFront.map((question) => (
        <QuestionChoices key={codeOf(question)} question={question} source={source} />
      ))}
      {isDone && nextOf(questions).length > 0 && (
        <div>
          <Button onClick={() => setOpen(nextOf(questions).map(codeOf))}>{words.next}</Button>
        </div>
      )}
      {behind.length > 0 && (
        <Details title={words.others(behind.length)}>
          <div class="stack wide">
            {behind.map((question) => (
              <QuestionChoices key={codeOf(question)} question={question} source={source} />
            ))}
          </div>
        </Details>
      )}
    </Card>
  );
}

const isAnswered = ({ answer }: Question): boolean => answer !== null;

function nextOf(questions: readonly Question[]): Question[] {
  return questions.filter((question) => !isAnswered(question)).slice(0, shownAtOnce);
}

function QuestionChoices({ question, source }: { question: Question; source: OverviewSource }) {
  const { storage, openEvidence } = useApp();
  const { requirement, indicator, answer } = question;
  const request = { period: source.period.id, indicator: indicator.id, opd: source.opd };
  const save = async (value: CoverageState) => {
    const key = `${requirement.code}:${source.opd}`;
    try {
      await record(storage, [
        { scope: periodScope(source.period.id), entity: 'coverage', key, field: 'state', value },
      ]);
    } catch {
      showToast({ text: m.overview.questions.notSaved });
    }
  };
  return (
    <Choices
      legend={requirement.ask}
      hint={indicator.shortName}
      options={answers.map((value) => ({ value, label: m.words.claims[value] }))}
      value={answer}
      onChange={(value) => void save(value)}
    >
      {question.evidence !== null && <Shown evidence={question.evidence} opd={source.opd} />}
      {(answer === null || answer === 'met') && (
        <div>
          <Button
            icon="plus"
            onClick={() =>
              openEvidence({ kind: 'for-requirement', ...request, requirement: requirement.code })
            }
          >
            {m.words.evidence.add}
          </Button>
        </div>
      )}
    </Choices>
  );
}

/** The document of the answer, to be opened. */
function Shown({ evidence, opd }: { evidence: Evidence; opd: string }) {
  const { openDocument } = useApp();
  const { title, file, url = null } = evidence;
  const name = title || file?.name || url || '';
  const fileFacts = file ? { sha256: file.sha256, size: file.size, mime: file.mime } : {};
  return (
    <div>
      <Button
        kind="quiet"
        icon="doc"
        onClick={() => openDocument({ scope: opdScope(opd), name, url, ...fileFacts })}
      >
        {name}
      </Button>
    </div>
  );
}

function questionsOf({ instrument, rooms, opd }: OverviewSource): Question[] {
  return questionsToAll(instrument)
    .filter(({ requirement }) => requirement.ask !== null)
    .map((placed) => {
      const room = rooms.get(placed.indicator.id)?.assessment.room;
      const part = room === undefined ? undefined : ownPartOf(room, opd).get(placed.requirement.code);
      return {
        ...placed,
        answer: part?.coverage?.state ?? null,
        evidence: part?.coverage?.evidence ?? null,
      };
    });
}
