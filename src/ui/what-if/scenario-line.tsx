import { useState } from 'preact/hooks';
import type { Scenario } from '../../domain/scenarios.ts';
import { scoreLevels } from '../../domain/three-indices.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { TextInput } from '../kit/field.tsx';
import { showToast } from '../kit/toast.tsx';
import { d, m } from '../messages/messages.ts';
import { baseOptions } from './base-choice.tsx';
import { printed } from './index-panel.tsx';
import { levelsOf } from './levels-of.ts';
import type { ScenarioDraft } from './scenario-draft.ts';
import { draftOf, scenarioEdits } from './scenario-edits.ts';
import type { Workbench } from './workbench.ts';

type LineProps = { bench: Workbench; scenario: Scenario; onOpen: (draft: ScenarioDraft) => void };

/** One kept scenario: what it amounts to now, and what can be done with it. */
export function ScenarioLine({ bench, scenario, onOpen }: LineProps) {
  const { storage } = useApp();
  const [isRenaming, setRenaming] = useState(false);
  const words = d.whatIf.kept;
  const name = scenario.name || words.unnamed;
  const source = bench.source.value;
  const { index, predicate } = scoreLevels(source.instrument, levelsOf(source, scenario));
  const base = baseOptions(source).find(({ value }) => value === scenario.base)?.label;
  const remove = async () => {
    await record(storage, scenarioEdits(scenario.id, { deleted: true }));
    const back = scenarioEdits(scenario.id, { deleted: false });
    showToast({ text: words.removed(name), undo: () => record(storage, back) });
  };
  return (
    <li>
      <div class="row spread">
        <b>{name}</b>
        <span class="number">
          {printed(index)} {predicate.name}
        </span>
      </div>
      <span class="soft">
        {[
          base ?? d.whatIf.bases[scenario.base],
          d.whatIf.changed(Object.keys(scenario.levels).length),
          bench.draft.value.opened === scenario.id ? words.isOpen : '',
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
      {isRenaming ? (
        <Rename scenario={scenario} onDone={() => setRenaming(false)} />
      ) : (
        <div class="row">
          <Button label={`${words.open} ${name}`} onClick={() => onOpen(draftOf(scenario))}>
            {words.open}
          </Button>
          <Button kind="quiet" label={`${words.rename} ${name}`} onClick={() => setRenaming(true)}>
            {words.rename}
          </Button>
          <Button kind="quiet" label={`${m.words.acts.remove} ${name}`} onClick={() => void remove()}>
            {m.words.acts.remove}
          </Button>
        </div>
      )}
    </li>
  );
}

function Rename({ scenario, onDone }: { scenario: Scenario; onDone: () => void }) {
  const { storage } = useApp();
  const words = d.whatIf.kept;
  const [name, setName] = useState(scenario.name);
  const [isTried, setTried] = useState(false);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const title = name.trim();
    if (title === '') return;
    await record(storage, scenarioEdits(scenario.id, { name: title }));
    const back = scenarioEdits(scenario.id, { name: scenario.name });
    onDone();
    showToast({ text: words.renamed, undo: () => record(storage, back) });
  };
  return (
    <form class="stack tight" noValidate onSubmit={(event) => void save(event)}>
      <TextInput
        label={words.name}
        value={name}
        maxLength={100}
        autocomplete="off"
        onInput={setName}
        error={isTried && name.trim() === '' ? words.nameWrong : undefined}
      />
      <div class="row">
        <Button type="submit">{m.words.acts.save}</Button>
        <Button kind="quiet" onClick={onDone}>
          {m.words.acts.cancel}
        </Button>
      </div>
    </form>
  );
}
