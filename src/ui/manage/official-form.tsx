import { useState } from 'preact/hooks';
import type { Directory, Period } from '../../domain/directory.ts';
import { record, type Edit } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { TextInput } from '../kit/field.tsx';
import { Details } from '../kit/fold.tsx';
import { formatDecimal } from '../kit/format.ts';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { agencyEdits } from './agency-edits.ts';
import { ImportSource, useImportRows } from './import-source.tsx';
import { useInstrumentOf } from './instrument-of.ts';
import { isOnScale, planOfficial, readDecimal, type OfficialRow } from './official-import.ts';
import { OfficialPreview } from './official-preview.tsx';

/** *Hasil resmi*: what the ministry published for a period, typed, pasted or from a file, with where it was published. */
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
  const instrument = useInstrumentOf(period.instrument);
  const words = d.manage.official;
  const [typed, setTyped] = useState({
    index: present === undefined ? '' : formatDecimal(present.value),
    source: present?.source ?? '',
  });
  const [isTried, setTried] = useState(false);
  const from = useImportRows();
  const plan = planOfficial(from.rows.sheets, { instrument });
  // What the file says of the index wins over what stood here: it was chosen last.
  const index = plan.index?.value ?? readDecimal(typed.index);
  const wrong = faultsOf(plan.index === null ? typed : { ...typed, index: '' });
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong.index !== undefined || wrong.source !== undefined || plan.faults.length > 0) return;
    await save({ index, source: typed.source.trim(), values: plan.values });
    if (index !== null) setTyped({ ...typed, index: formatDecimal(index) });
    from.clear();
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        label={words.index}
        hint={words.indexHint}
        value={typed.index}
        maxLength={8}
        inputMode="decimal"
        onInput={(index) => setTyped({ ...typed, index })}
        error={isTried ? wrong.index : undefined}
      />
      <TextInput
        label={words.source}
        hint={words.sourceHint}
        value={typed.source}
        maxLength={500}
        onInput={(source) => setTyped({ ...typed, source })}
        error={isTried ? wrong.source : undefined}
      />
      <ImportSource from={from} label={words.paste} hint={words.pasteHint} template={template()} />
      <OfficialPreview
        period={period}
        instrument={instrument}
        plan={from.rows.sheets.length > 0 ? plan : null}
        index={index}
      />
      <div>
        <Button type="submit" kind="primary">
          {d.manage.save}
        </Button>
      </div>
    </form>
  );
}

function template() {
  const { templateName, title, templateHeads, templateRows } = d.manage.official;
  return {
    fileName: templateName,
    sheets: () => [{ name: title, rows: [templateHeads, ...templateRows], widths: [16, 10, 48] }],
  };
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

type Official = { index: string | null; source: string; values: readonly OfficialRow[] };

/** Saves what was published, with a way back. */
function useSave(period: Period): (official: Official) => Promise<void> {
  const { storage, directory } = useApp();
  return async ({ index, source, values }) => {
    const rows = [
      { key: period.id, value: index, source },
      ...values.map((row) => ({ ...row, key: `${period.id}:${row.code}`, source: row.source || source })),
    ];
    const edits = rows.flatMap(({ key, value, source }) => agencyEdits('official', key, { value, source }));
    const back = officialsBack(directory, edits);
    await record(storage, edits);
    showToast({ text: d.manage.official.saved(values.length), undo: () => record(storage, back) });
  };
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
