import { toHundredths, toPrinted, hundredthsToText, type Fraction } from '../../domain/fraction.ts';
import type { Scenario } from '../../domain/scenarios.ts';
import type { IndexByKind } from '../../domain/three-indices.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { formatDecimal } from '../kit/format.ts';
import { Scale } from '../kit/scale.tsx';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { isKept } from './scenario-edits.ts';
import { putDraft, type Workbench } from './workbench.ts';

/** The index now and in the scenario, and how much of it is tried out. */
export function IndexPanel({ bench, scenarios }: { bench: Workbench; scenarios: readonly Scenario[] }) {
  const words = d.whatIf;
  const opened = scenarios.find(({ id }) => id === bench.draft.value.opened);
  const { before, after } = bench.result.value;
  const { instrument } = bench.source.value;
  return (
    <Card title={opened === undefined ? words.newScenario : opened.name || words.kept.unnamed}>
      <dl class="levels moved">
        <Value look="claimed" name={words.now} of={before} />
        <Value
          look="accepted"
          name={words.scenario}
          of={after}
          change={changeText(before.index, after.index)}
        />
      </dl>
      <Scale
        instrument={instrument}
        label={words.scaleLabel(printed(before.index), printed(after.index))}
        marks={[
          { look: 'claimed', index: before.index },
          { look: 'accepted', index: after.index },
        ]}
      />
      {after.byPrintedValue !== null && (
        <p class="small">{d.summary.bothPredicates(after.predicate.name, after.byPrintedValue.name)}</p>
      )}
      <Changes bench={bench} opened={opened} />
    </Card>
  );
}

export const printed = (value: Fraction): string => formatDecimal(toPrinted(value));

/**
 * How far a value moved, as the two printed values say: whoever subtracts them must not find another number.
 * Empty where nothing moved in print.
 */
export function changeText(before: Fraction, after: Fraction): string {
  const moved = toHundredths(after) - toHundredths(before);
  if (moved === 0) return '';
  return `${moved > 0 ? '+' : '−'}${formatDecimal(hundredthsToText(Math.abs(moved)))}`;
}

type ValueProps = { look: 'claimed' | 'accepted'; name: string; of: IndexByKind; change?: string };

function Value({ look, name, of, change = '' }: ValueProps) {
  return (
    <div>
      <dt>
        <span class="swatch" data-state={look} />
        {name}
      </dt>
      <dd>
        <b class="number">{printed(of.index)}</b> {of.predicate.name}
        {change !== '' && <span class="soft number"> ({change})</span>}
      </dd>
    </div>
  );
}

function Changes({ bench, opened }: { bench: Workbench; opened: Scenario | undefined }) {
  const words = d.whatIf;
  const changes = bench.changes.value;
  const draft = bench.draft.value;
  const isUnsaved = opened !== undefined && !isKept({ base: draft.base, changes: draft.changes }, opened);
  const reset = () => {
    putDraft(bench, { changes: new Map() });
    showToast({ text: words.wasReset, undo: () => putDraft(bench, draft) });
  };
  return (
    <div class="row spread">
      <p class="small">
        {words.changed(changes.size)}
        {isUnsaved && <span class="soft"> · {words.unsaved}</span>}
      </p>
      {changes.size > 0 && (
        <Button icon="undo" onClick={reset}>
          {words.resetAll}
        </Button>
      )}
    </div>
  );
}
