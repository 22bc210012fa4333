import { useState } from 'preact/hooks';
import type { Suggestion } from '../../domain/suggest-requirements.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { SearchBox } from '../kit/search-box.tsx';
import { m } from '../messages/messages.ts';
import { StepHeading } from './step-heading.tsx';

type RequirementsStepProps = {
  suggestions: readonly Suggestion[];
  onSave: (chosen: readonly Suggestion[]) => Promise<void>;
};

/** How many stand there at first: more than one reads, fewer than one tires of. */
const shownAtFirst = 12;

/** The requirements that a document of this kind may prove; ticking is the claim. */
export function RequirementsStep({ suggestions, onSave }: RequirementsStepProps) {
  const { requirements } = m.library;
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isWhole, setWhole] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const found = suggestions.filter((suggestion) => isFound(suggestion, words));
  const shown = isWhole ? found : found.slice(0, shownAtFirst);
  const toggle = (code: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(code);
    else next.delete(code);
    setChosen(next);
  };
  const save = async () => {
    setBusy(true);
    await onSave(suggestions.filter(({ requirement }) => chosen.has(requirement.code)));
    setBusy(false);
  };

  if (suggestions.length === 0) return <NothingAsked onNext={() => void onSave([])} />;
  return (
    <div class="stack">
      <StepHeading>{requirements.question}</StepHeading>
      <p class="small soft">{requirements.hint}</p>
      {suggestions.length > shownAtFirst && (
        <SearchBox label={requirements.search} value={words} onInput={setWords} />
      )}
      {found.length === 0 && <output>{requirements.nothingFits}</output>}
      {grouped(shown).map((group) => (
        <SuggestionGroup key={group.indicator.id} group={group} chosen={chosen} onToggle={toggle} />
      ))}
      {found.length > shown.length && (
        <Button onClick={() => setWhole(true)}>{requirements.more(found.length - shown.length)}</Button>
      )}
      <div class="foot row">
        <Button
          kind="primary"
          whole
          busy={isBusy}
          disabledReason={chosen.size === 0 ? requirements.chooseOne : undefined}
          onClick={() => void save()}
        >
          {requirements.save(chosen.size)}
        </Button>
        <Button kind="quiet" onClick={() => void onSave([])}>
          {requirements.skip}
        </Button>
      </div>
    </div>
  );
}

function NothingAsked({ onNext }: { onNext: () => void }) {
  const { requirements, steps } = m.library;
  return (
    <div class="stack">
      <StepHeading>{requirements.question}</StepHeading>
      <p>{requirements.none}</p>
      <Button kind="primary" whole onClick={onNext}>
        {steps.next}
      </Button>
    </div>
  );
}

type Group = { indicator: Suggestion['indicator']; members: Suggestion[] };

/** By indicator, in the order in which the likeliest of each comes. */
function grouped(suggestions: readonly Suggestion[]): Group[] {
  const groups = new Map<string, Group>();
  for (const suggestion of suggestions) {
    const { indicator } = suggestion;
    const group = groups.get(indicator.id) ?? { indicator, members: [] };
    group.members.push(suggestion);
    groups.set(indicator.id, group);
  }
  return [...groups.values()];
}

function isFound({ indicator, requirement }: Suggestion, words: string): boolean {
  const text = `${indicator.id} ${indicator.shortName} ${requirement.text}`.toLocaleLowerCase('id');
  return words
    .toLocaleLowerCase('id')
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function SuggestionGroup(props: {
  group: Group;
  chosen: ReadonlySet<string>;
  onToggle: (code: string, isOn: boolean) => void;
}) {
  const { indicator, members } = props.group;
  return (
    <fieldset class="group">
      <legend>
        {indicator.shortName} <span class="soft small">{indicator.id}</span>
      </legend>
      <div class="choices list">
        {members.map((suggestion) => (
          <Checkbox
            key={suggestion.requirement.code}
            label={suggestion.requirement.ask ?? suggestion.requirement.text}
            hint={hintOf(suggestion)}
            checked={props.chosen.has(suggestion.requirement.code)}
            onChange={(isOn) => props.onToggle(suggestion.requirement.code, isOn)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function hintOf({ indicator, level, shownBy, isProven }: Suggestion): string {
  const { requirements } = m.library;
  const isDraft = indicator.levels.some((one) => one.level === level && !one.verified);
  const parts = [
    requirements.levelOf(level),
    shownBy === 'coverage-answer' ? requirements.toAllOpds : null,
    isProven ? requirements.proven : null,
    isDraft ? m.answering.room.unverified : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
