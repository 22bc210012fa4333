import { useState } from 'preact/hooks';
import type { Profile } from '../../domain/directory.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Select, TextInput } from '../kit/field.tsx';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { agencyEdits } from './agency-edits.ts';
import { BrandField } from './brand-field.tsx';

/** The agency as every screen and slip names it. */
export function AgencySection() {
  const { storage, directory } = useApp();
  const [entry, setEntry] = useState<Profile>(directory.profile);
  const [isTried, setTried] = useState(false);
  const words = d.manage.agency;
  const change = (part: Partial<Profile>) => setEntry((before) => ({ ...before, ...part }));
  const isNameless = entry.name.trim() === '';

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isNameless) return;
    const { name, kind, brand, timeZone } = entry;
    const fields = { name: name.trim(), kind, timeZone, ...(brand === null ? {} : { brand }) };
    await record(storage, agencyEdits('agency', 'profile', fields));
    showToast({ text: d.manage.saved });
  };
  return (
    <form class="stack narrow" noValidate onSubmit={(event) => void save(event)}>
      <h2>{words.title}</h2>
      <TextInput
        label={words.name}
        hint={words.nameHint}
        value={entry.name}
        maxLength={200}
        onInput={(name) => change({ name })}
        error={isTried && isNameless ? words.nameMissing : undefined}
      />
      <Select
        label={words.kind}
        value={entry.kind}
        options={optionsOf(words.kinds)}
        onChange={(kind) => change({ kind })}
      />
      <Select
        label={words.timeZone}
        value={entry.timeZone}
        options={optionsOf(words.timeZones)}
        onChange={(timeZone) => change({ timeZone })}
      />
      <BrandField value={entry.brand} onInput={(brand) => change({ brand })} />
      <div>
        <Button type="submit" kind="primary" whole>
          {d.manage.save}
        </Button>
      </div>
    </form>
  );
}

function optionsOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
