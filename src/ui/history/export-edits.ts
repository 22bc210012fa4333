import type { Db } from '../../storage/db.ts';
import { d } from '../messages/messages.ts';
import { byteOrderMark, csvLines } from './csv.ts';
import { placeText } from './edit-line.tsx';
import { kindOf, type HistoryFilter } from './filter.ts';
import { findEdits, type FoundEdit } from './find-edits.ts';
import { actOf, indicatorIn, opdIn, whoDid, wordsOf, type Telling } from './tell-edit.ts';

type Exporting = {
  filter: HistoryFilter;
  telling: Omit<Telling, 'titles'>;
  signal: AbortSignal;
  onLooked: (looked: number) => void;
};

const linesAtOnce = 1_000;

/** Everything that fits, newest first, as lines for a spreadsheet. Written piece by piece: a long history is never held as rows. */
export async function exportEdits(
  db: Db,
  { filter, telling, signal, onLooked }: Exporting,
): Promise<{ blob: Blob; lines: number }> {
  const titles = new Map<string, string>();
  const pieces = [byteOrderMark, csvLines([d.history.exporting.columns])];
  const search = { filter, telling, titles, signal, count: linesAtOnce };
  let [after, looked, lines]: [string | null, number, number] = [null, 0, 0];
  for (;;) {
    const found = await findEdits(db, { ...search, after, onLooked: (more) => (looked += more) });
    pieces.push(csvLines(found.edits.map((edit) => cellsOf(edit, { ...telling, titles }))));
    lines += found.edits.length;
    onLooked(looked);
    after = found.last;
    if (found.isEnd || signal.aborted) break;
  }
  return { blob: new Blob(pieces, { type: 'text/csv;charset=utf-8' }), lines };
}

function cellsOf({ row, before }: FoundEdit, telling: Telling): string[] {
  const { people, opds } = telling.directory;
  const opd = opdIn(row, telling.directory);
  return [
    row.at,
    row.receivedAt ?? '',
    whoDid(row, telling),
    nameIn(people, row.author),
    nameIn(opds, opd),
    indicatorIn(row) ?? '',
    d.history.kinds[kindOf(row.entity)],
    actOf(row, telling),
    wordsOf(row, telling),
    before === null ? '' : wordsOf(before, telling),
    placeText(row.place) || d.history.exporting.logged,
    row.seq === undefined ? '' : `${row.scope} ${row.seq}`,
  ];
}

function nameIn(named: ReadonlyMap<string, { name: string }>, id: string | null | undefined): string {
  return id == null ? '' : (named.get(id)?.name ?? id);
}
