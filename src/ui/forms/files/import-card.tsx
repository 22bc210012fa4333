import { useEffect, useState } from 'preact/hooks';
import { actsForOpd } from '../../../domain/authority.ts';
import type { Form } from '../../../domain/forms/form.ts';
import { planImport, type ImportPlan } from '../../../domain/forms/import-records.ts';
import { dataSheet, fixedHeads } from '../../../domain/forms/sheet-columns.ts';
import { findField } from '../../../domain/forms/form.ts';
import { makeUuid } from '../../../domain/ids.ts';
import { record } from '../../../storage/record.ts';
import { useApp, type AppContext } from '../../kit/app-context.ts';
import { Banner } from '../../kit/banner.tsx';
import type { SheetRows } from '../../kit/csv.ts';
import { dayOf, formatList } from '../../kit/format.ts';
import { chosenOpd } from '../../kit/remembered.ts';
import { showToast } from '../../kit/toast.tsx';
import { useWrite } from '../../kit/use-write.ts';
import { FilePick, FileRead, useImportRows } from '../../manage/import-source.tsx';
import { ImportPreview } from '../../manage/import-preview.tsx';
import { f } from '../../messages/messages.ts';
import { startValues } from '../record-edits.ts';
import { useReader } from '../use-reader.ts';
import { useSay } from '../words-of.ts';
import { readNames } from './file-names.ts';
import { editsOfImport } from './import-edits.ts';
import { tablesIn, type FoundTables } from './import-tables.ts';
import { importFaultWords, importGroups } from './import-words.ts';

/** Numbers as people here write them, and long texts in their lines. */
const typedTexts = { decimals: ',', keepsBreaks: true } as const;

/** Records from a file: what will change stands below before anything is written, all of it or nothing. */
export function ImportCard({ form }: { form: Form }) {
  const from = useImportRows(typedTexts);
  const say = useSay();
  const words = f.files;
  const read = usePlan(form, from.rows.sheets);
  const name = say(findField(form, form.nameField)?.label ?? form.record);
  return (
    <section class="stack tight" aria-label={words.upload}>
      <div class="row">
        <FilePick from={from} words={words.imports} />
      </div>
      <p class="small soft">{words.uploadText}</p>
      <FileRead rows={from.rows} words={words.imports} />
      {read === 'no-table' && (
        <Banner tone="warn" level={3} title={words.noTable(dataSheet, fixedHeads.number, name)} />
      )}
      {read === 'failed' && <Banner tone="warn" level={3} title={words.notRead} />}
      {read !== null && typeof read === 'object' && (
        <Preview form={form} read={read} onApplied={from.clear} />
      )}
    </section>
  );
}

type PlanRead = { plan: ImportPlan } & Pick<FoundTables, 'passedOver' | 'strange'>;

/** What the sheets would do, worked out once for each file. */
function usePlan(form: Form, sheets: readonly SheetRows[]): PlanRead | 'no-table' | 'failed' | null {
  const app = useApp();
  const [read, setRead] = useState<PlanRead | 'no-table' | 'failed' | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setRead(null);
    if (sheets.length > 0) {
      const tell = (next: PlanRead | 'no-table' | 'failed'): void => {
        if (isCurrent) setRead(next);
      };
      planOf(form, sheets, app).then(tell, () => tell('failed'));
    }
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a file is judged against what stood there when it was chosen
  }, [form, sheets]);
  return read;
}

async function planOf(
  form: Form,
  sheets: readonly SheetRows[],
  { storage, me, directory }: AppContext,
): Promise<PlanRead | 'no-table'> {
  const found = tablesIn(form, sheets);
  if (found === null) return 'no-table';
  const { naming, find, records } = await readNames(storage.db, me, directory);
  const now = { today: dayOf(storage.clock.nowMs()), now: storage.clock.nowIso() };
  const plan = planImport(form, found.file, {
    naming,
    find,
    records,
    now,
    ownOpd: chosenOpd(me),
    mayName: (opd) => actsForOpd(me, opd),
    start: startValues(form, now.today),
    makeId: () => makeUuid(storage.ids),
  });
  return { plan, passedOver: found.passedOver, strange: found.strange };
}

function Preview({ form, read, onApplied }: { form: Form; read: PlanRead; onApplied: () => void }) {
  const { storage, me } = useApp();
  const write = useWrite();
  const say = useSay();
  const reader = useReader(chosenOpd(me));
  const { plan, passedOver, strange } = read;
  const words = f.files.imports;
  const apply = async (): Promise<void> => {
    const { edits, back } = editsOfImport(form, plan.changes);
    if ((await write(edits)) === null) return;
    onApplied();
    showToast({ text: words.applied(plan.changes.length), undo: () => record(storage, back) });
  };
  return (
    <ImportPreview
      groups={importGroups(form, plan.changes, { reader, say, me })}
      unchanged={plan.unchanged}
      faults={plan.faults.map((fault) => importFaultWords(form, fault, say))}
      passedOver={passedOver}
      words={words}
      act={words.apply(plan.changes.length)}
      onApply={() => void apply()}
    >
      {strange.length > 0 && (
        <p class="small">{f.files.strangeColumns(formatList(strange.map((head) => `“${head}”`)))}</p>
      )}
    </ImportPreview>
  );
}
