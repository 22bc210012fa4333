import { useState } from 'preact/hooks';
import { cheapestSteps, levelsAfter, type CheapestSteps } from '../../domain/cheapest-steps.ts';
import { climbsOf } from '../../domain/climbs.ts';
import { compareFractions, hundredthsToText } from '../../domain/fraction.ts';
import type { Predicate } from '../../domain/instrument.ts';
import { predicateOf } from '../../domain/predicate.ts';
import type { LevelKind } from '../../domain/maturity.ts';
import { loweredIn, withChanges, type Levels } from '../../domain/what-if.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Select } from '../kit/field.tsx';
import { formatDecimal } from '../kit/format.ts';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { printed } from './index-panel.tsx';
import { StepList } from './step-list.tsx';
import { putDraft, type Workbench } from './workbench.ts';

/** An answer and what it was asked of: it is outdated once these are others. */
type Answer = { result: CheapestSteps; towards: Predicate; base: Levels; changes: Levels };

/** *Langkah termurah menuju …*: searched when it is asked for, from where the scenario stands. */
export function CheapestPanel({ bench }: { bench: Workbench }) {
  const { instrument } = bench.source.value;
  const words = d.whatIf.steps;
  const [from, setFrom] = useState(() => nextBound(bench));
  const [isPendingFree, setPendingFree] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const towards = instrument.predicates.find(({ fromHundredths }) => fromHundredths === from);
  const mayBeFree = missingBy(bench) === 'accepted';
  const find = () => {
    if (towards !== undefined) setAnswer(search(bench, towards, mayBeFree && isPendingFree));
  };
  return (
    <>
      <Card title={words.title}>
        <p class="small soft">{words.lead}</p>
        {instrument.indicators.some(({ external }) => external !== null) && (
          <p class="small soft">{words.external}</p>
        )}
        <Select
          label={words.predicate}
          value={String(from)}
          options={instrument.predicates.slice(0, -1).map(({ name, fromHundredths }) => ({
            value: String(fromHundredths),
            label: words.fromValue(name, formatDecimal(hundredthsToText(fromHundredths))),
          }))}
          onChange={(value) => setFrom(Number(value))}
        />
        {mayBeFree && (
          <Checkbox label={words.pendingFree} checked={isPendingFree} onChange={setPendingFree} />
        )}
        <div>
          <Button kind="primary" whole onClick={find}>
            {words.find}
          </Button>
        </div>
      </Card>
      <div class="stack" aria-live="polite">
        {answer !== null && <Outcome bench={bench} answer={answer} onUsed={() => setAnswer(null)} />}
      </div>
    </>
  );
}

/** The lowest predicate above the scenario's; the highest where it has that already. */
function nextBound({ source, result }: Workbench): number {
  const bounds = source.peek().instrument.predicates.map(({ fromHundredths }) => fromHundredths);
  const { index } = result.peek().after;
  const above = bounds.filter((bound) => compareFractions(index, { num: bound, den: 100 }) < 0);
  return above.at(-1) ?? bounds[0] ?? 0;
}

/** Missing is counted as the base counts; beside official values, what is not accepted. */
function missingBy(bench: Workbench): LevelKind {
  const { base } = bench.draft.value;
  return base === 'official' ? 'accepted' : base;
}

function search(bench: Workbench, towards: Predicate, isPendingFree: boolean): Answer {
  const { instrument, assessments } = bench.source.peek();
  const [base, changes] = [bench.base.peek(), bench.changes.peek()];
  const levels = withChanges(base, changes);
  const climbs = climbsOf(instrument, {
    levels,
    assessments,
    missingBy: missingBy(bench),
    isPendingFree,
    kept: loweredIn(base, changes),
  });
  const way = { levels, climbs, boundHundredths: towards.fromHundredths };
  return { result: cheapestSteps(instrument, way), towards, base, changes };
}

type OutcomeProps = { bench: Workbench; answer: Answer; onUsed: () => void };

function Outcome({ bench, answer, onUsed }: OutcomeProps) {
  const words = d.whatIf.steps;
  const { result, towards } = answer;
  if (bench.base.value !== answer.base || bench.changes.value !== answer.changes) {
    return <p class="small">{words.outdated}</p>;
  }
  switch (result.state) {
    case 'reached':
      return <p>{words.reached(towards.name)}</p>;
    case 'unreachable':
      return (
        <Banner title={words.unreachable(towards.name)}>
          <p>{words.unreachableText(printed(result.highest))}</p>
        </Banner>
      );
    case 'found':
      return <Found bench={bench} found={result} onUsed={onUsed} />;
  }
}

type FoundProps = Omit<OutcomeProps, 'answer'> & { found: Extract<CheapestSteps, { state: 'found' }> };

function Found({ bench, found, onUsed }: FoundProps) {
  const words = d.whatIf.steps;
  const { steps, cost, index } = found;
  const use = () => {
    const before = bench.changes.peek();
    putDraft(bench, { changes: withChanges(before, levelsAfter(steps)) });
    onUsed();
    showToast({ text: words.used(steps.length), undo: () => putDraft(bench, { changes: before }) });
  };
  return (
    <>
      <p>
        {words.found(steps.length, cost)}{' '}
        {words.becomes(printed(index), predicateOf(bench.source.value.instrument, index).predicate.name)}
      </p>
      <div>
        <Button whole icon="check" onClick={use}>
          {words.use}
        </Button>
      </div>
      <StepList bench={bench} steps={steps} />
    </>
  );
}
