import { isOfPeriod } from '../../domain/newest-edit.ts';
import type { RegionSource } from '../../domain/region-source.ts';
import type { Db, OpRow } from '../../storage/db.ts';
import { readEditsAfter } from '../../storage/read-edits.ts';
import { d } from '../messages/messages.ts';
import { editedInWords, fieldInWords, placeInWords } from './edit-words.ts';
import { opdName, personName } from './evidence-sheet.ts';
import { headOf, rowOf, type Cells, type ColumnLooks } from './sheet.ts';
import type { Row, Sheet } from '../kit/office/write-xlsx.ts';

type Key = keyof typeof d.report.workbook.edits.columns;

const looks: ColumnLooks<Key> = {
  at: [17, 'moment'],
  receivedAt: [17, 'moment'],
  by: [22, 'text'],
  author: [22, 'text'],
  opd: [30, 'text'],
  place: [34, 'text'],
  what: [28, 'text'],
  value: [80, 'text'],
};

const editsAtOnce = 500;

/** *Riwayat*: every edit of the period, read page by page; `onRead` hears how many edits were looked at. */
export function editsSheet(db: Db, source: RegionSource, onRead: (edits: number) => void): Sheet {
  return { ...headOf(d.report.workbook.edits, looks), pages: () => pagesOf(db, source, onRead) };
}

async function* pagesOf(
  db: Db,
  source: RegionSource,
  onRead: (edits: number) => void,
): AsyncGenerator<readonly Row[]> {
  const keys = Object.keys(looks) as Key[];
  let read = 0;
  let after = '';
  for (;;) {
    const edits = await readEditsAfter(db, after, editsAtOnce);
    const last = edits.at(-1);
    if (last === undefined) return;
    after = last.id;
    read += edits.length;
    onRead(read);
    yield edits
      .filter((edit) => edit.place !== 'rejected' && isOfPeriod(edit, source.period.id))
      .map((edit) => rowOf(keys, cellsOf(edit, source)));
  }
}

function cellsOf(edit: OpRow, { directory, instrument }: RegionSource): Cells<Key> {
  const opd = edit.key.split(':').find((part) => directory.opds.has(part));
  return {
    at: edit.at,
    receivedAt: edit.receivedAt ?? null,
    by: personName(directory, edit.by ?? ''),
    author: edit.author === undefined ? null : personName(directory, edit.author),
    opd: opd === undefined ? null : opdName(directory, opd),
    place: placeInWords(edit.scope, instrument),
    what: fieldInWords(edit),
    value: editedInWords(edit, edit.value),
  };
}
