import { useState } from 'preact/hooks';
import { makeUuid } from '../../domain/ids.ts';
import type { Scenario } from '../../domain/scenarios.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { TextInput } from '../kit/field.tsx';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { emptyDraft, type ScenarioDraft } from './scenario-draft.ts';
import { isKept, keptOf, scenarioEdits } from './scenario-edits.ts';
import { ScenarioComparison } from './scenario-comparison.tsx';
import { ScenarioLine } from './scenario-line.tsx';
import { putDraft, type Workbench } from './workbench.ts';

type PanelProps = { bench: Workbench; scenarios: readonly Scenario[] };

/** Keeping the scenario on the table, and those that were kept. */
export function ScenarioPanel({ bench, scenarios }: PanelProps) {
  const words = d.whatIf.kept;
  const { opened } = bench.draft.value;
  const begin = () => layOnTable(bench, emptyDraft, words.begun);
  return (
    <>
      <SaveCard bench={bench} scenarios={scenarios} />
      {scenarios.length === 0 ? (
        <p class="small soft">{words.none}</p>
      ) : (
        <ul class="dials small" aria-label={words.title}>
          {scenarios.map((scenario) => (
            <ScenarioLine
              key={scenario.id}
              bench={bench}
              scenario={scenario}
              onOpen={(draft) => layOnTable(bench, draft, words.opened(scenario.name || words.unnamed))}
            />
          ))}
        </ul>
      )}
      {(opened !== null || bench.changes.value.size > 0) && (
        <div>
          <Button icon="plus" onClick={begin}>
            {words.begin}
          </Button>
        </div>
      )}
      {scenarios.length > 0 && <ScenarioComparison bench={bench} scenarios={scenarios} />}
    </>
  );
}

/** Puts another draft on the table; what lay there comes back with undo. */
function layOnTable(bench: Workbench, draft: ScenarioDraft, text: string): void {
  const before = bench.draft.peek();
  putDraft(bench, draft);
  showToast({ text, undo: () => putDraft(bench, before) });
}

function SaveCard({ bench, scenarios }: PanelProps) {
  const { storage } = useApp();
  const words = d.whatIf.kept;
  const draft = bench.draft.value;
  const opened = scenarios.find(({ id }) => id === draft.opened);
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const kept = keptOf({ base: draft.base, changes: bench.changes.value });

  const saveNew = async (event: SubmitEvent) => {
    event.preventDefault();
    const title = name.trim();
    setTried(title === '');
    if (title === '') return;
    const id = makeUuid(storage.ids);
    const period = bench.source.peek().period.id;
    await record(storage, scenarioEdits(id, { name: title, period, ...kept, deleted: false }));
    putDraft(bench, { opened: id, changes: bench.changes.peek() });
    setName('');
    showToast({ text: words.saved(title) });
  };
  const saveChanges = async (scenario: Scenario) => {
    await record(storage, scenarioEdits(scenario.id, kept));
    putDraft(bench, { changes: bench.changes.peek() });
    const back = scenarioEdits(scenario.id, { base: scenario.base, levels: scenario.levels });
    showToast({ text: words.saved(scenario.name), undo: () => record(storage, back) });
  };
  return (
    <Card>
      {opened !== undefined && !isKept(draft, opened) && (
        <div>
          <Button kind="primary" whole icon="check" onClick={() => void saveChanges(opened)}>
            {words.saveChanges(opened.name || words.unnamed)}
          </Button>
        </div>
      )}
      <form class="stack" noValidate onSubmit={(event) => void saveNew(event)}>
        <TextInput
          label={words.name}
          hint={words.nameHint}
          value={name}
          maxLength={100}
          autocomplete="off"
          onInput={setName}
          error={isTried && name.trim() === '' ? words.nameWrong : undefined}
        />
        <div>
          <Button type="submit">{words.saveNew}</Button>
        </div>
      </form>
    </Card>
  );
}
