import type { Op } from '../../src/domain/op.ts';
import type { OpId } from '../../src/domain/ids.ts';
import { checkFields, checkScope, readRepairs } from '../../src/storage/check-fields.ts';
import * as cursors from '../../src/storage/cursors.ts';
import type { FileRow } from '../../src/storage/db.ts';
import * as draft from '../../src/storage/draft.ts';
import * as epochs from '../../src/storage/epoch.ts';
import * as files from '../../src/storage/evidence-files.ts';
import * as instruments from '../../src/storage/imported-instruments.ts';
import { exportUnsent } from '../../src/storage/export-copy.ts';
import { discardArrived } from '../../src/storage/lost-data.ts';
import * as room from '../../src/storage/make-room.ts';
import * as pinned from '../../src/storage/pinned-files.ts';
import * as outbox from '../../src/storage/outbox.ts';
import * as edits from '../../src/storage/read-edits.ts';
import { rebuildLostFields } from '../../src/storage/rebuild-fields.ts';
import { receivePage } from '../../src/storage/receive.ts';
import { record } from '../../src/storage/record.ts';
import { recordCopied } from '../../src/storage/record-copied.ts';
import * as results from '../../src/storage/results.ts';
import * as scratch from '../../src/storage/scratch.ts';
import type { Storage } from '../../src/storage/storage.ts';
import * as gate from '../../src/storage/submission-gate.ts';
import * as readLog from '../../src/storage/read-log.ts';
import * as history from '../../src/storage/read-history.ts';
import { readUnsentFiles } from '../../src/storage/unsent-files.ts';
import * as views from '../../src/storage/views.ts';
import { epoch, FakeLog } from './fake-log.ts';
import { openTestStorage } from './open-test-storage.ts';

const scope = 'indicator/2026/I1';
const explanation = { scope, entity: 'answer', key: 'dinkes', field: 'explanation' };
const typed = { ...explanation, key: 'bkpsdm' };
const bytes = new Uint8Array(300_000).fill(7).buffer;
const file = { bytes, name: 'sk.pdf', mime: 'application/pdf', scope: 'opd/dinkes' };
const batch = { maxOps: 200, maxBytes: 200_000 };

export type Filled = { storage: Storage; log: FakeLog; row: FileRow; refused: OpId; copied: Op };

/** A device with something of everything: edits sent, unsent and refused, a draft, a file and notes. */
export async function openFilled(): Promise<Filled> {
  const ticking = await openTestStorage();
  const at = '2026-11-22T10:00:00.000+08:00';
  const clock = { nowMs: () => Date.parse(at), nowIso: () => at };
  const storage: Storage = { ...ticking, clock, device: { id: 'device-1' } };
  const { db } = storage;
  const log = new FakeLog(scope);
  const [refused] = await record(storage, [{ ...explanation, value: 'ditolak' }]);
  if (refused === undefined) throw new Error('nothing was recorded');
  const refusal = { status: 'rejected', code: 'invalid', message: 'no' } as const;
  await results.receiveResults(storage, [{ id: refused, ...refusal }]);
  await record(storage, [{ ...explanation, field: 'complete', value: true }]);
  const [sent] = (await outbox.nextBatch(storage, batch)).ops;
  if (sent === undefined) throw new Error('nothing to send');
  await results.receiveResults(storage, [log.push(sent, 'siti')]);
  await record(storage, [{ ...explanation, value: 'belum terkirim' }]);
  await draft.saveDraft(storage, typed, 'sedang diketik');
  const row = await files.addFile(storage, file);
  await cursors.noteScopes(db, [scope]);
  await cursors.noteEpoch(db, epoch);
  await scratch.saveScratch(db, 'gabungan', 'teks');
  const copied = {
    ...sent,
    id: sent.id.replace(/^.{8}/, '01234567') as OpId,
    field: 'explanation',
    key: 'bappeda',
  };
  return { storage, log, row, refused, copied: { ...copied, value: 'dari salinan', parents: [] } };
}

const instrumentHere = {
  sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  text: 'abc',
};

const noMarks = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

const trayRow = async ({ storage }: Filled) => {
  const [row] = await views.readTray(storage.db);
  if (row === undefined) throw new Error('the tray is empty');
  return row;
};

/** Every function of the storage that goes to the database, by its name. */
export const calls: Readonly<Record<string, (filled: Filled) => Promise<unknown>>> = {
  checkFields: ({ storage }) => checkFields(storage, async () => undefined),
  checkScope: ({ storage }) => checkScope(storage, scope),
  readRepairs: ({ storage }) => readRepairs(storage.db),
  readCursors: ({ storage }) => cursors.readCursors(storage.db, [scope]),
  noteDurable: ({ storage }) => cursors.noteDurable(storage.db, { [scope]: 1 }),
  readEpoch: ({ storage }) => cursors.readEpoch(storage.db),
  noteEpoch: ({ storage }) => cursors.noteEpoch(storage.db, 'epoch-2'),
  readScopes: ({ storage }) => cursors.readScopes(storage.db),
  noteScopes: ({ storage }) => cursors.noteScopes(storage.db, [scope, 'agency']),
  saveDraft: ({ storage }) => draft.saveDraft(storage, { ...typed, key: 'bappeda' }, 'huruf'),
  readDraft: ({ storage }) => draft.readDraft(storage, typed),
  readDrafts: ({ storage }) => draft.readDrafts(storage),
  cutDraft: ({ storage }) => draft.cutDraft(storage, typed),
  cutAllDrafts: ({ storage }) => draft.cutAllDrafts(storage),
  startEpoch: ({ storage }) => epochs.startEpoch(storage.db, 'epoch-2'),
  offerMissing: ({ storage }) => epochs.offerMissing(storage.db),
  addFile: ({ storage }) => files.addFile(storage, { ...file, bytes: new Uint8Array(9).buffer }),
  isDamaged: ({ storage, row }) => files.isDamaged(storage, row),
  keepDownloaded: ({ storage, row }) => files.keepDownloaded(storage, { ...file, sha256: row.sha256 }),
  readFile: ({ storage, row }) => files.readFile(storage, row.sha256),
  readRange: ({ storage, row }) => files.readRange(storage.db, row.sha256, [0, 10]),
  readFilesIn: ({ storage }) => files.readFilesIn(storage.db, ['device']),
  readFiles: ({ storage }) => files.readFiles(storage.db),
  isFileKnown: ({ storage, row }) => files.isFileKnown(storage.db, row),
  filesToSend: ({ storage }) => files.filesToSend(storage.db),
  noteProgress: ({ storage, row }) => files.noteProgress(storage.db, row, 10),
  noteReceipt: ({ storage, row }) => files.noteReceipt(storage.db, row, { ...row, at: '', mac: 'm' }),
  noteRefusal: ({ storage, row }) => files.noteRefusal(storage.db, row, 'type'),
  sendAgain: ({ storage, row }) => files.sendAgain(storage, row),
  pinFile: ({ storage, row }) => pinned.pinFile(storage.db, row.sha256),
  unpinFiles: ({ storage, row }) => pinned.unpinFiles(storage.db, [row.sha256]),
  readHeldFiles: async ({ storage }) => [...(await pinned.readHeldFiles(storage.db))],
  exportUnsent: async ({ storage }) => (await exportUnsent(storage)).length,
  keepInstrument: ({ storage }) => instruments.keepInstrument(storage.db, 'r2', instrumentHere),
  readKeptInstrument: async ({ storage }) => {
    await instruments.keepInstrument(storage.db, 'r2', instrumentHere);
    return instruments.readKeptInstrument(storage.db, 'r2');
  },
  readKeptInstruments: ({ storage }) => instruments.readKeptInstruments(storage.db),
  keepInstrumentList: ({ storage }) => instruments.keepInstrumentList(storage.db, []),
  readInstrumentList: ({ storage }) => instruments.readInstrumentList(storage.db),
  discardArrived: ({ storage }) => discardArrived(storage, noMarks),
  layBallast: async ({ storage }) => {
    await room.layBallast(storage.db);
    return room.freeBallast(storage.db);
  },
  freeBallast: ({ storage }) => room.freeBallast(storage.db),
  makeRoom: ({ storage }) => room.makeRoom(storage.db, 1),
  nextBatch: ({ storage }) => outbox.nextBatch(storage, batch),
  readUnsentOps: ({ storage }) => outbox.readUnsentOps(storage.db),
  repeatParked: ({ storage }) => outbox.repeatParked(storage),
  readLogSizes: ({ storage }) => readLog.readLogSizes(storage.db),
  readLogOrder: ({ storage }) => readLog.readLogOrder(storage.db, scope),
  readLogged: ({ storage, log }) =>
    readLog.readLogged(
      storage.db,
      log.ops.map(({ id }) => id),
    ),
  countEdits: ({ storage }) => edits.countEdits(storage.db),
  readEditsAfter: async ({ storage }) => (await edits.readEditsAfter(storage.db, '', 2)).length,
  rebuildLostFields: ({ storage }) => rebuildLostFields(storage.db),
  receivePage: ({ storage, log }) => receivePage(storage, log.page(0), epoch),
  recordCopied: ({ storage, log, copied }) => {
    const arrived = log.ops.map((op) => ({ ...op, id: copied.id.replace(/^0/, '1') as OpId, key: 'setda' }));
    return recordCopied(storage, { ops: [copied], arrived, drafts: [], author: null });
  },
  record: ({ storage }) => record(storage, [{ ...explanation, value: 'lain' }]),
  receiveResults: async ({ storage, log }) => {
    const { ops } = await outbox.nextBatch(storage, batch);
    await results.receiveResults(
      storage,
      ops.map((op) => log.push(op, 'siti')),
    );
  },
  resendFromTray: ({ storage, refused }) => results.resendFromTray(storage, refused),
  dismissFromTray: async (filled) => results.dismissFromTray(filled.storage, await trayRow(filled)),
  putBackInTray: async (filled) => results.putBackInTray(filled.storage, await trayRow(filled)),
  saveScratch: ({ storage }) => scratch.saveScratch(storage.db, 'lain', 'teks'),
  readScratch: ({ storage }) => scratch.readScratch(storage.db, 'gabungan'),
  dropScratch: ({ storage }) => scratch.dropScratch(storage.db, 'gabungan'),
  isSubmissionFree: ({ storage }) => gate.isSubmissionFree(storage.db),
  submissionBlockers: ({ storage }) => gate.submissionBlockers(storage.db, scope, 'dinkes'),
  readUnsentFiles: ({ storage }) => readUnsentFiles(storage.db, scope, 'dinkes'),
  readLogStretch: ({ storage }) =>
    history.readLogStretch(storage.db, { before: null, oldestMs: null, limit: 10 }),
  readOps: async ({ storage, copied }) => [...(await history.readOps(storage.db, [copied.id]))],
  countOps: ({ storage }) => history.countOps(storage.db),
  readSeals: ({ storage }) => history.readSeals(storage.db, scope),
  readFields: ({ storage }) => views.readFields(storage.db, scope),
  readRow: ({ storage }) => views.readRow(storage.db, { scope, entity: 'answer', key: 'dinkes' }),
  readEntity: ({ storage }) => views.readEntity(storage.db, scope, 'answer'),
  readFieldsAt: ({ storage }) => views.readFieldsAt(storage.db, [[scope, 'answer', 'dinkes', 'complete']]),
  readDirectory: async ({ storage }) => (await views.readDirectory(storage.db)).profile,
  readRooms: async ({ storage }) => [...(await views.readRooms(storage.db, '2026'))],
  readHistory: ({ storage }) => views.readHistory(storage.db, explanation),
  readDifferences: ({ storage }) => views.readDifferences(storage.db),
  readTray: ({ storage }) => views.readTray(storage.db),
  countTray: ({ storage }) => views.countTray(storage.db),
  pendingCounts: ({ storage }) => views.pendingCounts(storage.db),
  oldestUnsentAt: ({ storage }) => views.oldestUnsentAt(storage.db),
};
