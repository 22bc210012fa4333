import Database from 'better-sqlite3';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoggedOp } from '../../../src/domain/op.ts';
import {
  clientFor,
  room,
  startEndpoint,
  startRegion,
  waitingIn,
  type Client,
  type Region,
} from '../endpoint.ts';

let region: Region;
let backup: string;

beforeEach(async () => {
  region = await startRegion();
  backup = join(await mkdtemp(join(tmpdir(), 'lumbung-backup-')), 'lumbung.db');
  const source = new Database(join(region.endpoint.dataPath, 'lumbung.db'), { readonly: true });
  await source.backup(backup);
  source.close();
});
afterEach(async () => {
  await region.endpoint.close();
  await rm(join(backup, '..'), { recursive: true });
});

const explanation = ['answer', 'dinkes', 'explanation'] as const;
const everything = { agency: 0, [room]: 0, 'opd/dinkes': 0 };

async function logOf(client: Client): Promise<LoggedOp[]> {
  return (await client.sync([], { cursors: everything })).pages.flatMap(({ ops }) => ops);
}

/** Stops the server, puts the backup in place of its database, and starts it as its message says. */
async function restore(): Promise<Region> {
  const { endpoint } = region;
  await endpoint.stop();
  await cp(backup, join(endpoint.dataPath, 'lumbung.db'));
  const again = await startEndpoint({ newEpoch: true }, endpoint);
  const reconnect = (client: Client): Client => clientFor(again, client);
  return {
    endpoint: again,
    coordinator: reconnect(region.coordinator),
    admin: reconnect(region.admin),
    other: reconnect(region.other),
  };
}

describe('after a restore', () => {
  it('[F20] [EP3] the epoch is another, and offers bring back what any device holds, with author, device and time', async () => {
    const { admin, coordinator, endpoint } = region;
    await admin.push(
      admin.op(room, explanation, 'hilang'),
      admin.op('opd/dinkes', ['document', 'd1', 'title'], 'x'),
    );
    await coordinator.push(coordinator.op('agency', ['opd', 'baru', 'name'], 'Dinas Baru'));
    const held = await logOf(coordinator);
    const { epoch } = endpoint.deps.log;
    region = await restore();
    expect(region.endpoint.deps.log.epoch).not.toBe(epoch);
    endpoint.clock.nowMs += 1_000_000;
    const ofOthers = held.filter(({ by }) => by !== 'server');
    const { results } = await region.coordinator.sync([], { offers: ofOthers });
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['ok', 'dup']));
    const receipts = (ops: readonly LoggedOp[]) =>
      ops
        .map(({ id, by, device, receivedAt, mac }) => [id, by, device, receivedAt, mac].join(' '))
        .toSorted();
    expect(receipts(await logOf(region.coordinator))).toEqual(receipts(held));
  });

  it('[EP3] a guarded step and work on what the restored server does not know yet come back too', async () => {
    const { admin, coordinator } = region;
    await coordinator.push(coordinator.op('agency', ['opd', 'baru', 'name'], 'Dinas Baru'));
    await coordinator.push(coordinator.op('opd/baru', ['document', 'd1', 'title'], 'x'));
    const first = admin.op(room, ['submission', 'dinkes', 'state'], { state: 'submitted' });
    await admin.push(first);
    await coordinator.push(
      coordinator.op(room, ['submission', 'dinkes', 'state'], { state: 'returned' }, [first.id]),
    );
    const held = (await coordinator.sync([], { cursors: { ...everything, 'opd/baru': 0 } })).pages.flatMap(
      (page) => page.ops,
    );
    region = await restore();
    // By the OPD alone, newest first, without role or order to help.
    const { results } = await region.admin.sync([], { offers: held.toReversed() });
    expect(results.every(({ status }) => status === 'ok' || status === 'dup')).toBe(true);
    const state = await region.endpoint.deps.log.readField(room, ['submission', 'dinkes', 'state']);
    expect(state.heads.map(({ value }) => value)).toEqual([{ state: 'returned' }]);
  });

  it('[EP3] an op that rests on an offer of the same request finds it; results of offers follow those of ops', async () => {
    const { coordinator } = region;
    await coordinator.push(coordinator.op('agency', ['opd', 'baru', 'name'], 'Dinas Baru'));
    const held = (await logOf(coordinator)).filter(({ key }) => key === 'baru');
    region = await restore();
    const op = region.coordinator.op('opd/baru', ['document', 'd1', 'title'], 'x');
    const { results } = await region.coordinator.sync([op], { offers: held });
    expect(results.map(({ id, status }) => [id, status])).toEqual([
      [op.id, 'ok'],
      [held[0]?.id, 'ok'],
    ]);
  });

  it('[EP3] an op comes back even where the restored server had parked it', async () => {
    const { coordinator } = region;
    const second = 'indicator/2026/I2';
    await coordinator.push(coordinator.op('agency', ['assignment', '2026:I2:dinkes', 'role'], 'owner'));
    const op = region.admin.op(second, ['claim', 'dinkes:I2-L2-01', 'state'], 'met');
    await region.admin.push(op);
    const held = (await coordinator.sync([], { cursors: { [second]: 0 } })).pages.flatMap((page) => page.ops);
    region = await restore();
    expect(await region.admin.push(op)).toMatchObject([{ status: 'parked' }]);
    const { results } = await region.coordinator.sync([], { offers: held });
    expect(results).toMatchObject([{ status: 'ok', by: region.admin.user }]);
    expect(await waitingIn(region.endpoint)).toEqual([]);
  });

  it('an op comes back even where the same request sends it as plain work that has to wait', async () => {
    const { coordinator } = region;
    const second = 'indicator/2026/I2';
    await coordinator.push(coordinator.op('agency', ['assignment', '2026:I2:dinkes', 'role'], 'owner'));
    const op = region.admin.op(second, ['claim', 'dinkes:I2-L2-01', 'state'], 'met');
    await region.admin.push(op);
    const held = (await coordinator.sync([], { cursors: { [second]: 0 } })).pages.flatMap((page) => page.ops);
    region = await restore();
    const { results } = await region.admin.sync([], { offers: [op, ...held] });
    expect(results.map(({ status }) => status)).toEqual(['parked', 'ok']);
    expect(await waitingIn(region.endpoint)).toEqual([]);
  });

  it('two values of a guarded field may be settled by a step that names both', async () => {
    const submission = ['submission', 'dinkes', 'state'] as const;
    const lost = region.admin.op(room, submission, { state: 'submitted' });
    await region.admin.push(lost);
    const held = (await logOf(region.admin)).filter(({ id }) => id === lost.id);
    region = await restore();
    const { admin, coordinator } = region;
    const again = coordinator.op(room, submission, { state: 'submitted' });
    await coordinator.push(again);
    await admin.sync([], { offers: held });
    const stranger = coordinator.op(room, submission, { state: 'returned' }, [
      again.id,
      again.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    ]);
    const both = coordinator.op(room, submission, { state: 'returned' }, [again.id, lost.id]);
    expect(await coordinator.push(stranger, both)).toMatchObject([{ code: 'stale' }, { status: 'ok' }]);
  });
});

describe('an offer without a valid mac', () => {
  it('[F20] [EP3] is a plain op of the sender, judged as such', async () => {
    const { admin, coordinator, other } = region;
    const op = admin.op(room, explanation, 'asli');
    await admin.push(op);
    const logged = (await logOf(admin)).find(({ id }) => id === op.id);
    const renamed = { ...logged, ...admin.op(room, explanation, 'palsu'), by: coordinator.user };
    expect((await other.sync([], { offers: [renamed] })).results).toMatchObject([
      { status: 'rejected', code: 'forbidden' },
    ]);
    const own = {
      ...admin.op(room, explanation, 'punyaku'),
      by: coordinator.user,
      device: 'x',
      receivedAt: '',
      mac: 'zz',
    };
    expect((await admin.sync([], { offers: [own] })).results).toMatchObject([
      { status: 'ok', by: admin.user },
    ]);
    expect((await admin.sync([], { offers: [{ ...logged, by: 'x' }, 7] })).results).toMatchObject([
      { status: 'dup', by: admin.user },
      { status: 'rejected', code: 'invalid' },
    ]);
  });
});
