import { useEffect, useState } from 'preact/hooks';
import { isCoordinator } from '../../domain/authority.ts';
import type { Bundle } from '../../domain/field-shapes.ts';
import { agencyScope } from '../../domain/scope.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Choices } from '../kit/choices.tsx';
import { TextInput } from '../kit/field.tsx';
import { Details } from '../kit/fold.tsx';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';

/** What holds while nobody has chosen: what was accepted, files of any size, ZIPs that fit on any stick and system. */
const defaultBundle: Bundle = { take: 'accepted', names: 'title', fileLimitMb: null, partLimitMb: 1_000 };

/**
 * How the ZIP is made is the region's choice, not the device's: the sizes come from where it is handed in, and two coordinators are
 * to make the same bytes.
 */
export const useBundleSettings = (): Bundle => useApp().directory.profile.bundle ?? defaultBundle;

export function useSaveBundle(): (bundle: Bundle) => Promise<void> {
  const { storage } = useApp();
  return async (value) => {
    const register = { scope: agencyScope, entity: 'agency', key: 'profile', field: 'bundle' };
    await record(storage, [{ ...register, value }]);
  };
}

export function BundleSettings() {
  const { me } = useApp();
  const words = d.export.settings;
  return (
    <Details title={words.title}>
      <div class="stack">
        <p class="small soft">
          {words.about} {!isCoordinator(me) && words.readOnly}
        </p>
        {isCoordinator(me) && <SettingsForm />}
      </div>
    </Details>
  );
}

function SettingsForm() {
  const settings = useBundleSettings();
  const save = useSaveBundle();
  const words = d.export.settings;
  const [names, setNames] = useState(settings.names);
  const [fileLimit, setFileLimit] = useState(settings.fileLimitMb?.toString() ?? '');
  const [partLimit, setPartLimit] = useState(String(settings.partLimitMb));
  const [isTried, setTried] = useState(false);
  // Undone, or changed by a colleague: what is typed here follows what holds now.
  useEffect(() => {
    setNames(settings.names);
    setFileLimit(settings.fileLimitMb?.toString() ?? '');
    setPartLimit(String(settings.partLimitMb));
  }, [settings.names, settings.fileLimitMb, settings.partLimitMb]);
  const fileLimitMb = fileLimit.trim() === '' ? null : wholeFrom(fileLimit, { least: 1, most: 2_000 });
  const partLimitMb = wholeFrom(partLimit, { least: 10, most: 3_900 });

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (fileLimitMb === undefined || partLimitMb === undefined) return;
    await save({ ...settings, names, fileLimitMb, partLimitMb });
    showToast({ text: words.saved, undo: () => save(settings) });
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
      <Choices
        legend={words.names}
        list
        options={(['title', 'opd-title', 'requirement-title'] as const).map((value) => {
          return { value, label: words.nameChoices[value] };
        })}
        value={names}
        onChange={setNames}
      />
      <TextInput
        label={words.fileLimit}
        hint={words.fileLimitHint}
        inputMode="numeric"
        value={fileLimit}
        onInput={setFileLimit}
        error={isTried && fileLimitMb === undefined ? words.fileLimitWrong : undefined}
      />
      <TextInput
        label={words.partLimit}
        hint={words.partLimitHint}
        inputMode="numeric"
        value={partLimit}
        onInput={setPartLimit}
        error={isTried && partLimitMb === undefined ? words.partLimitWrong : undefined}
      />
      <div>
        <Button type="submit">{words.save}</Button>
      </div>
    </form>
  );
}

function wholeFrom(text: string, { least, most }: { least: number; most: number }): number | undefined {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
