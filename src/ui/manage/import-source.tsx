import { useRef, useState } from 'preact/hooks';
import type { SheetRows } from '../kit/csv.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { TextArea } from '../kit/field.tsx';
import { saveFile } from '../kit/save-file.ts';
import { showToast } from '../kit/toast.tsx';
import { readPasted, readSheets, type CellTexts, type WorkbookFault } from '../kit/workbook.ts';
import type { SheetToWrite } from '../kit/write-sheets.ts';
import { d } from '../messages/messages.ts';

/** Where the rows of an import come from: a file that was chosen, or lines that were pasted; one takes the place of the other. */
export type ImportRows = {
  sheets: readonly SheetRows[];
  /** Of the chosen file; empty for pasted lines. */
  fileName: string;
  pasted: string;
  fault: WorkbookFault | null;
  isReading: boolean;
};

const nothing: ImportRows = { sheets: [], fileName: '', pasted: '', fault: null, isReading: false };

export function useImportRows(texts?: CellTexts) {
  const [rows, setRows] = useState<ImportRows>(nothing);
  const choose = async (file: File) => {
    const reading = { ...nothing, fileName: file.name, isReading: true };
    setRows(reading);
    const read = await readSheets(file, texts).catch(() => ({ ok: false, fault: 'broken' }) as const);
    const result = read.ok ? { sheets: read.sheets } : { fault: read.fault };
    // Whatever was chosen or pasted meanwhile stays.
    setRows((now) => (now === reading ? { ...nothing, fileName: file.name, ...result } : now));
  };
  return {
    rows,
    choose,
    paste: (pasted: string) => setRows({ ...nothing, pasted, sheets: readPasted(pasted) }),
    clear: () => setRows(nothing),
  };
}

export type SheetsToSave = { fileName: string; sheets: () => readonly SheetToWrite[] };

type ImportSourceProps = {
  from: ReturnType<typeof useImportRows>;
  /** The label of the box for pasted lines, and what they look like. */
  label: string;
  hint: string;
  /** A file with the right columns, to be filled in. */
  template: SheetsToSave;
};

/** Choosing a file, pasting lines, and a file to begin with. */
export function ImportSource({ from, label, hint, template }: ImportSourceProps) {
  const { rows, paste } = from;
  const words = d.manage.imports;
  return (
    <div class="stack">
      <div class="row">
        <FilePick from={from} words={words} />
        <Button kind="quiet" icon="download" onClick={() => void saveSheets(template)}>
          {words.template}
        </Button>
      </div>
      <FileRead rows={rows} words={words} />
      <TextArea label={label} hint={hint} rows={5} value={rows.pasted} onInput={paste} />
    </div>
  );
}

/** What is said where rows come from a file. */
export type SourceWords = Pick<typeof d.manage.imports, 'file' | 'choose' | 'chosen' | 'fileFaults'>;

/** The button that chooses a file. */
export function FilePick({ from, words }: { from: ReturnType<typeof useImportRows>; words: SourceWords }) {
  const input = useRef<HTMLInputElement>(null);
  const onChange = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const file = currentTarget.files?.[0];
    if (file !== undefined) void from.choose(file);
    // The same file may be chosen again once it was put right.
    currentTarget.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.file}
        accept=".xlsx,.csv,.txt,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={onChange}
      />
      <Button icon="upload" busy={from.rows.isReading} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
    </>
  );
}

/** Which file was read, or why it could not be. */
export function FileRead({ rows, words }: { rows: ImportRows; words: SourceWords }) {
  return (
    <>
      {rows.fileName !== '' && <p class="small soft">{words.chosen(rows.fileName)}</p>}
      {rows.fault !== null && <Banner tone="warn" level={3} title={words.fileFaults[rows.fault]} />}
    </>
  );
}

/** Saves a workbook among the downloads; where its writer cannot be fetched, the person is told. */
export async function saveSheets({ fileName, sheets }: SheetsToSave): Promise<void> {
  try {
    const { writeSheets } = await import('../kit/write-sheets.ts');
    saveFile(await writeSheets(sheets()), fileName);
  } catch {
    showToast({ text: d.manage.imports.notSaved });
  }
}
