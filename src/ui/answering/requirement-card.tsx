import type { ComponentChildren } from 'preact';
import { blockersOf } from '../../domain/blockers.ts';
import type { Requirement } from '../../domain/instrument.ts';
import type { CoverageState } from '../../domain/room.ts';
import { Choices } from '../kit/choices.tsx';
import { m } from '../messages/messages.ts';
import { answerEdits, answerOf, ownPart } from './claims.ts';
import type { ReviewParts } from './indicator-page.tsx';
import { RequirementEvidence } from './requirement-evidence.tsx';
import { RequirementHints } from './requirement-hints.tsx';
import { useSeat } from './seat.ts';
import { useAnswerPlace } from './use-answer-place.ts';
import { useWrite } from '../kit/use-write.ts';

type RequirementCardProps = { requirement: Requirement; review: ReviewParts | null };

/** One requirement: the own answer, what shows it, what others said, and for reviewers their decision. */
export function RequirementCard({ requirement, review }: RequirementCardProps) {
  const { view, opd } = useSeat();
  const inside = (
    <>
      <RequirementEvidence requirement={requirement} />
      {review !== null && <review.Requirement assessment={view.assessment} code={requirement.code} />}
    </>
  );
  return opd === null ? (
    <Looked requirement={requirement}>{inside}</Looked>
  ) : (
    <Answered requirement={requirement}>{inside}</Answered>
  );
}

type PartProps = { requirement: Requirement; children: ComponentChildren };

function Looked({ requirement, children }: PartProps) {
  return (
    <div class="requirement stack tight" id={requirement.code}>
      <h3>{requirement.text}</h3>
      <RequirementHints requirement={requirement} />
      {children}
    </div>
  );
}

const states = ['met', 'unmet', 'unknown'] as const satisfies readonly CoverageState[];
const statesOfAll = [...states, 'not-applicable'] as const satisfies readonly CoverageState[];

function Answered({ requirement, children }: PartProps) {
  const { view } = useSeat();
  const place = useAnswerPlace();
  const write = useWrite();
  if (place === null) return null;
  const options: readonly CoverageState[] = requirement.coverage === 'each' ? statesOfAll : states;
  const blockers = blockersOf(view.assessment, 'proven')?.blockers ?? [];
  const isBlocking = blockers.some(({ requirements }) =>
    requirements.some((one) => one.requirement.code === requirement.code && one.why !== 'unanswered'),
  );
  return (
    <Choices
      id={requirement.code}
      legend={requirement.text}
      look={isBlocking ? 'blocking' : 'requirement'}
      options={options.map((value) => ({ value, label: m.words.claims[value] }))}
      value={answerOf(ownPart(place, requirement.code))}
      onChange={(state) => void write(answerEdits(place, requirement, state))}
    >
      <RequirementHints requirement={requirement} />
      {children}
    </Choices>
  );
}
