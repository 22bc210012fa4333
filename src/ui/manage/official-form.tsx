import { useState } from 'preact/hooks';
import type { Directory, Period } from '../../domain/directory.ts';
import { record, type Edit } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { TextArea, TextInput } from '../kit/field.tsx';
import { Details } from '../kit/fold.tsx';
import { formatDecimal } from '../kit/format.ts';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { agencyEdits } from './agency-edits.ts';
import {
  isOnScale,
  readDecimal,
  readOfficialLines,
  type OfficialFault,
  type OfficialLine,
} from './official-lines.ts';

/** *Hasil resmi*: what the ministry published for a period, typed or pasted, with where it was published. */
export function OfficialForm({ period }: { period: Period }) {
  const { directory } = useApp();
  const words = d.manage.official;
  const present = directory.officials.get(period.id);
  return (
    <Details title={words.title} open={present !== undefined}>
      <div class="stack">
        <p class="small soft">{words.hint}</p>
        <Known directory={directory} period={period} />
        <Entry period={period} present={present} />
      </div>
    </Details>
  );
}

type Present = { value: string; source: string } | undefined;

function Entry({ period, present }: { period: Period; present: Present }) {
  const save = useSave(period);
  const words = d.manage.official;
  const [index, setIndex] = useState(present === undefined ? '' : formatDecimal(present.value));
  const [source, setSource] = useState(present?.source ?? '');
  const [pasted, setPasted] = useState('');
  const [isTried, setTried] = useState(false);
  const read = readOfficialLines(pasted);
  const wrong = faultsOf({ index, source });
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong.index !== undefined || wrong.source !== undefined) return;
    await save({ index: readDecimal(index), source: source.trim(), values: read.values });
    setPasted(read.faults.map(({ text }) => text).join('\n'));
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        label={words.index}
        hint={words.indexHint}
        value={index}
        maxLength={8}
        inputMode="decimal"
        onInput={setIndex}
        error={isTried ? wrong.index : undefined}
      />
      <TextInput
        label={words.source}
        hint={words.sourceHint}
        value={source}
        maxLength={500}
        onInput={setSource}
        error={isTried ? wrong.source : undefined}
      />
      <TextArea label={words.paste} hint={words.pasteHint} rows={5} value={pasted} onInput={setPasted} />
      <div class="stack" aria-live="polite">
        {read.faults.length > 0 && <Faults faults={read.faults} />}
        {read.values.length > 0 && <p>{words.preview(read.values.length)}</p>}
      </div>
      <div>
        <Button type="submit" kind="primary">
          {d.manage.save}
        </Button>
      </div>
    </form>
  );
}

/** The sentences of what has to be put right; an empty index is one that is not published yet. */
function faultsOf({ index, source }: { index: string; source: string }): { index?: string; source?: string } {
  const words = d.manage.official;
  const value = readDecimal(index);
  const isFine = index.trim() === '' || (value !== null && isOnScale(value));
  return {
    ...(isFine ? {} : { index: words.indexFault }),
    ...(source.trim() === '' ? { source: words.sourceFault } : {}),
  };
}

type Official = { index: string | null; source: string; values: readonly OfficialLine[] };

/** Saves what was published, with a way back. */
function useSave(period: Period): (official: Official) => Promise<void> {
  const { storage, directory } = useApp();
  return async ({ index, source, values }) => {
    const rows = [
      { key: period.id, value: index },
      ...values.map(({ code, value }) => ({ key: `${period.id}:${code}`, value })),
    ];
    const edits = rows.flatMap(({ key, value }) => agencyEdits('official', key, { value, source }));
    const back = officialsBack(directory, edits);
    await record(storage, edits);
    showToast({ text: d.manage.official.saved(values.length), undo: () => record(storage, back) });
  };
}

function Faults({ faults }: { faults: readonly OfficialFault[] }) {
  const words = d.manage.official;
  return (
    <Banner tone="warn" level={3} title={words.faultsTitle(faults.length)}>
      <ul class="plain">
        {faults.map(({ line, text, kind }) => (
          <li key={line}>{d.manage.opd.lineFault(line, text, words.faults[kind])}</li>
        ))}
      </ul>
    </Banner>
  );
}

/** The values of indicators that are there already. */
function Known({ directory, period }: { directory: Directory; period: Period }) {
  const prefix = `${period.id}:`;
  const known = [...directory.officials].filter(([key]) => key.startsWith(prefix));
  if (known.length === 0) return null;
  const text = known
    .map(([key, { value }]) => `${key.slice(prefix.length)} ${formatDecimal(value)}`)
    .toSorted((a, b) => a.localeCompare(b, 'id', { numeric: true }));
  return (
    <p class="small">
      {d.manage.official.known(known.length)} {text.join(' · ')}
    </p>
  );
}

/** The edits that bring the results back to what the directory says. */
function officialsBack({ officials }: Directory, edits: readonly Edit[]): Edit[] {
  return edits.map((edit) => {
    const present = officials.get(edit.key);
    return { ...edit, value: edit.field === 'value' ? (present?.value ?? null) : (present?.source ?? '') };
  });
}
