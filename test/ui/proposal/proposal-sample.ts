import type { FormRecord } from '../../../src/domain/forms/record.ts';
import { recordsFrom } from '../../../src/domain/forms/record.ts';
import type { RecordState } from '../../../src/domain/forms/states.ts';
import type { Values } from '../../../src/domain/forms/value.ts';
import type { Json } from '../../../src/domain/op.ts';
import { currentHead } from '../../../src/domain/fold.ts';
import { record, type Edit } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { readEntity, readRow } from '../../../src/storage/views.ts';

/** A proposal of Bagian Hukum. */
export const place = { opd: 'baghukum', record: 'u1' };
const row = { scope: 'opd/baghukum', entity: 'record', key: 'u1' };

export const values: Values = {
  problem:
    'Produk hukum dicari di lemari arsip, sering tidak ketemu, dan salinannya diminta berulang kali oleh OPD lain.',
  processName: 'Publikasi produk hukum',
  title: 'Rak Hukum',
  kind: 'application',
  change: 'new',
  goal: 'Produk hukum ditemukan dalam satu menit',
  targetUsers: 'Semua OPD',
  serviceType: 'public',
  executor: 'vendor',
  fiscalYear: 2027,
};

/** Puts a proposal with these values at a state, past every step between. */
export async function putProposal(storage: Storage, state: RecordState, more: Values = {}): Promise<void> {
  const filled = Object.entries({ ...values, ...more }).map(([name, value]): Edit => ({
    ...row,
    field: `v.${name}`,
    value: value as Json,
  }));
  await record(storage, [
    { ...row, field: 'form', value: 'proposal' },
    { ...row, field: 'version', value: 1 },
    ...filled,
    { ...row, field: 'state', value: state },
  ]);
}

export async function readProposal(storage: Storage): Promise<FormRecord | undefined> {
  return recordsFrom(await readRow(storage.db, row), place.opd)[0];
}

/** A field of its public summary; undefined while there is none. */
export async function summaryField(storage: Storage, field: string): Promise<Json | undefined> {
  const fields = await readEntity(storage.db, 'catalogue', 'summary');
  const found = fields.find((one) => one.key === 'baghukum:u1' && one.field === field);
  return found === undefined ? undefined : currentHead(found.state)?.value;
}

export const proposalWith = (more: Values): FormRecord => ({
  opd: place.opd,
  id: place.record,
  form: 'proposal',
  version: 1,
  state: 'letter',
  said: null,
  values: { ...values, ...more },
  isDeleted: false,
  changedAt: '2026-03-10T09:00:00+08:00',
  changedBy: 'andi',
  isUnsent: false,
});
