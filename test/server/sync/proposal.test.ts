import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Json } from '../../../src/domain/op.ts';
import { startRegion, type Client, type Region } from '../endpoint.ts';

let region: Region;
beforeEach(async () => {
  region = await startRegion();
});
afterEach(async () => region.endpoint.close());

/** The steps that were let in: what the next one has to name. */
let last: string[] = [];

const edit = (client: Client, field: string, value: Json) =>
  client.op('opd/dinkes', ['record', 'u1', field], value);

/** Takes a step in a request of its own; what became of it. */
async function step(client: Client, to: Json): Promise<string> {
  const op = { ...edit(client, 'state', to), parents: last };
  const [result] = await client.push(op);
  if (result?.status === 'ok') last = [op.id];
  return result !== undefined && 'code' in result ? result.code : (result?.status ?? '');
}

it('[PP1] [PP2] a proposal goes its way on the server, one step after another', async () => {
  const { admin, coordinator, other } = region;
  last = [];
  await admin.push(edit(admin, 'form', 'proposal'), edit(admin, 'v.title', 'SIMPUS'));

  expect(await step(coordinator, 'completeness')).toBe('invalid');
  expect(await step(other, 'submitted')).toBe('forbidden');
  expect(await step(admin, 'submitted')).toBe('ok');
  expect(await step(coordinator, 'accepted')).toBe('invalid');
  expect(await step(coordinator, 'review')).toBe('invalid');
  expect(await step(admin, 'completeness')).toBe('forbidden');
  expect(await step(coordinator, 'completeness')).toBe('ok');
  expect(await step(coordinator, { state: 'returned', reason: 'Belum ada SOP', notes: [] })).toBe('ok');
  expect(await step(admin, 'submitted')).toBe('ok');
  expect(await step(coordinator, 'completeness')).toBe('ok');
  expect(await step(coordinator, 'review')).toBe('ok');
  expect(await step(coordinator, { state: 'clarification', reason: 'Siapa pemakainya?' })).toBe('ok');
  expect(await step(coordinator, 'decided')).toBe('invalid');
  expect(await step(admin, { state: 'review', reason: 'Perawat' })).toBe('ok');
  expect(await step(admin, 'decided')).toBe('forbidden');
  expect(await step(coordinator, 'decided')).toBe('ok');

  expect(await step(coordinator, 'letter')).toBe('invalid');
  const [refused] = await admin.push(edit(admin, 'v.decision', 'recommended'));
  expect(refused).toMatchObject({ status: 'rejected', code: 'forbidden' });
  await coordinator.push(
    edit(coordinator, 'v.decision', 'recommended'),
    edit(coordinator, 'v.validUntil', '2026-03-11'),
  );
  expect(await step(coordinator, 'letter')).toBe('ok');
  expect(await step(admin, 'lapsed')).toBe('invalid');
  region.endpoint.clock.nowMs = Date.parse('2026-03-12T02:00:00Z');
  expect(await step(admin, 'lapsed')).toBe('ok');
  expect(await step(admin, 'realised')).toBe('invalid');
});

it('[PP1] is judged with its form also where both come in one request', async () => {
  const { admin } = region;
  const results = await admin.push(
    edit(admin, 'form', 'proposal'),
    edit(admin, 'state', 'submitted'),
    edit(admin, 'v.reason', 'Kami sendiri'),
  );
  expect(results.map(({ status }) => status)).toEqual(['ok', 'ok', 'rejected']);
});

it('[PP4] [PP6] nobody decides first and says afterwards that it is a proposal', async () => {
  const { admin } = region;
  const codes = async (...ops: ReturnType<typeof edit>[]) =>
    (await admin.push(...ops)).map((result) => ('code' in result ? result.code : result.status));
  expect(await codes(edit(admin, 'v.decision', 'recommended'), edit(admin, 'form', 'proposal'))).toEqual([
    'forbidden',
    'ok',
  ]);
  const other = (field: string, value: Json) => admin.op('opd/dinkes', ['record', 'u2', field], value);
  const form = other('form', 'application');
  expect(await codes(form, other('v.decision', 'recommended'))).toEqual(['ok', 'ok']);
  const changed = other('form', 'proposal');
  expect(await codes(changed, { ...changed, id: edit(admin, 'x', '').id, parents: [form.id] })).toEqual([
    'invalid',
    'invalid',
  ]);
  expect(await codes(other('form', 'application'))).toEqual(['ok']);
});
