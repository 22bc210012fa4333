import { questionsToAll, type PlacedRequirement } from '../../domain/instrument.ts';
import { ownPartOf } from '../../domain/own-part.ts';
import type { CoverageState } from '../../domain/room.ts';
import { periodScope } from '../../domain/scope.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Card } from '../kit/card.tsx';
import { Choices } from '../kit/choices.tsx';
import { Details } from '../kit/fold.tsx';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import type { OverviewSource } from './own-indicators.ts';

const answers = ['met', 'unmet', 'unknown', 'not-applicable'] as const satisfies readonly CoverageState[];

type Question = PlacedRequirement & { answer: CoverageState | null };

/** *Pertanyaan untuk semua OPD*: each is answered for the own OPD, whoever the indicator is assigned to. */
export function QuestionsToAll({ source }: { source: OverviewSource }) {
  const questions = questionsOf(source);
  if (questions.length === 0 || source.period.state === 'draft') return null;
  const answered = questions.filter(({ answer }) => answer !== null).length;
  return (
    <Card title={m.overview.questions.title}>
      <p class="small soft">{m.overview.questions.lead}</p>
      <Details title={m.overview.questions.answered(answered, questions.length)}>
        <div class="stack wide">
          {questions.map((question) => (
            <QuestionChoices key={question.requirement.code} question={question} source={source} />
          ))}
        </div>
      </Details>
    </Card>
  );
}

function QuestionChoices({ question, source }: { question: Question; source: OverviewSource }) {
  const { storage } = useApp();
  const { requirement, indicator, answer } = question;
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
    />
  );
}

function questionsOf({ instrument, rooms, opd }: OverviewSource): Question[] {
  return questionsToAll(instrument)
    .filter(({ requirement }) => requirement.ask !== null)
    .map((placed) => {
      const room = rooms.get(placed.indicator.id)?.assessment.room;
      const part = room === undefined ? undefined : ownPartOf(room, opd).get(placed.requirement.code);
      return { ...placed, answer: part?.coverage?.state ?? null };
    });
}
