import { stateOf } from '../../domain/guard.ts';
import { currentHead } from '../../domain/fold.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { roomScope } from '../../domain/scope.ts';
import {
  opOf,
  pathOf,
  type Db,
  type FieldRow,
  type FileRow,
  type OpRow,
  type TrayRow,
} from '../../storage/db.ts';
import { readFilesIn } from '../../storage/evidence-files.ts';
import { readUnsentOps } from '../../storage/outbox.ts';
import { readDifferences, readFieldsAt, readHistory, readTray } from '../../storage/views.ts';
import { isOwnFile } from './own-file.ts';
import { readTitles } from '../kit/read-titles.ts';

/** `id` and `receivedAt` are those of the step that submitted; `state` is where it stands now. */
export type SubmissionRow = { indicator: string; state: string; id: string; receivedAt: string };

/** All that Pengiriman shows of the local database. */
export type SendingView = {
  /** Fields with more than one value. */
  differences: readonly FieldRow[];
  tray: readonly TrayRow[];
  /** Edits that the server has not answered for, oldest first. */
  unsent: readonly OpRow[];
  /** Bytes of those edits as they travel. */
  unsentBytes: number;
  /** Files whose receipt is not here, refused ones among them. */
  files: readonly FileRow[];
  /** Files with a receipt, newest first. */
  verified: readonly FileRow[];
  /** Titles of the documents and ties that the above name, by `entity:key`. */
  titles: ReadonlyMap<string, string>;
};

export async function readSending(db: Db): Promise<SendingView> {
  const unsent = await readUnsentOps(db);
  const differences = await readDifferences(db);
  const tray = await readTray(db);
  const files = await readFilesIn(db, ['device', 'sending', 'refused']);
  const verified = await readFilesIn(db, ['verified']);
  return {
    differences,
    tray: tray.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    unsent,
    unsentBytes: unsent.reduce((sum, op) => sum + JSON.stringify(opOf(op)).length, 0),
    files: files.filter(isOwnFile).toSorted((a, b) => (a.addedAt < b.addedAt ? -1 : 1)),
    verified: verified
      .filter(({ receipt }) => receipt !== undefined)
      .toSorted((a, b) => ((a.receipt?.at ?? '') < (b.receipt?.at ?? '') ? 1 : -1)),
    titles: await readTitles(db, [...differences, ...unsent, ...tray.map(({ op }) => op)]),
  };
}

/** The submissions of these OPDs in a period that the server has received, and where each stands; newest first. */
export async function readSubmissions(
  db: Db,
  { period, instrument, opds }: { period: string; instrument: Instrument; opds: readonly string[] },
): Promise<SubmissionRow[]> {
  const places = instrument.indicators.flatMap(({ id }) => opds.map((opd) => ({ indicator: id, opd })));
  const registers = places.map(({ indicator, opd }) => ({
    scope: roomScope(period, indicator),
    entity: 'submission',
    key: opd,
    field: 'state',
  }));
  const fields = await readFieldsAt(db, registers.map(pathOf));
  const rows: SubmissionRow[] = [];
  for (const [index, { indicator }] of places.entries()) {
    const [field, register] = [fields[index], registers[index]];
    const head = field === undefined ? undefined : currentHead(field.confirmed ?? field.state);
    if (head === undefined || register === undefined) continue;
    const row = submissionIn(await readHistory(db, register));
    if (row !== null) rows.push({ indicator, state: stateOf(head.value), ...row });
  }
  return rows.toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
}

/** The receipt is that of the OPD's own step; a reviewer's answer to it is another edit. */
function submissionIn(history: readonly OpRow[]): { id: string; receivedAt: string } | null {
  const step = history.find(
    ({ value, receivedAt }) => stateOf(value) === 'submitted' && receivedAt !== undefined,
  );
  return step?.receivedAt === undefined ? null : { id: step.id, receivedAt: step.receivedAt };
}
