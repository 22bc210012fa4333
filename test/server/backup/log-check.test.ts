import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogCheck } from '../../../src/domain/log-check.ts';
import { room, startEndpoint, startRegion, type Client, type Region } from '../endpoint.ts';

let region: Region;
beforeEach(async () => {
  region = await startRegion();
  const { admin } = region;
  const first = admin.op(room, ['answer', 'dinkes', 'explanation'], 'satu');
  await admin.push(first, admin.op(room, ['answer', 'dinkes', 'explanation'], 'dua', [first.id]));
});
afterEach(async () => region.endpoint.close());

const at = async (client: Client, method: 'GET' | 'POST') => client.send(method, '/api/v1/log-check');
const read = async (): Promise<LogCheck> => (await (await at(region.coordinator, 'GET')).json()) as LogCheck;

async function checked(): Promise<LogCheck> {
  expect((await at(region.coordinator, 'POST')).status).toBe(202);
  for (;;) {
    const check = await read();
    if (check.state !== 'running') return check;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('the check of the log on a running server', () => {
  it('[LG7] counts every edit of every scope and finds nothing wrong with what the server wrote', async () => {
    expect((await read()).state).toBe('none');
    const check = await checked();
    expect(check).toMatchObject({ state: 'done', faultCount: 0, faults: [] });
    const pages = (await region.coordinator.sync([], { cursors: { [room]: 0 } })).pages;
    const macs = pages.find(({ scope }) => scope === room)?.ops.map(({ mac }) => `${mac}\n`) ?? [];
    const digest = createHash('sha256').update(macs.join('')).digest('hex');
    expect(check.scopes[room]).toEqual({ edits: macs.length, digest });
    expect(check.of).toBe(Object.values(check.scopes).reduce((sum, { edits }) => sum + edits, 0));
  });

  it('[LG7] tells of an edit that was changed by hand', async () => {
    const db = new Database(join(region.endpoint.dataPath, 'lumbung.db'));
    db.exec(`UPDATE op SET body = replace(body, '"satu"', '"tiga"') WHERE scope = '${room}'`);
    db.close();
    const check = await checked();
    expect(check.faultCount).toBeGreaterThan(0);
    expect(check.faults.join(' ')).toContain(`${room}: edit 1 is not what the server took in.`);
  });

  it('goes on once, however often it is asked for, and holds nobody up', async () => {
    const { coordinator, admin } = region;
    const begun = (await (await at(coordinator, 'POST')).json()) as LogCheck;
    const again = (await (await at(coordinator, 'POST')).json()) as LogCheck;
    expect(again.startedAt).toBe(begun.startedAt);
    const results = await admin.push(admin.op(room, ['claim', 'dinkes:I1-L1-1', 'state'], 'met'));
    expect(results[0]?.status).toBe('ok');
  });

  it('is broken off where the server is closed meanwhile, and lets the database go', async () => {
    const { coordinator, endpoint } = region;
    const database = join(endpoint.dataPath, 'lumbung.db');
    const db = new Database(database);
    db.exec(`WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more WHERE n < 20000)
      INSERT INTO op SELECT scope, 1000 + n, id || n, body, by_user, by_device, received_at, mac, link
      FROM op, more WHERE scope = '${room}' AND seq = 1`);
    db.close();
    await at(coordinator, 'POST');
    expect(endpoint.deps.logCheck.present().state).toBe('running');
    await endpoint.stop();
    expect(endpoint.deps.logCheck.present().state).toBe('failed');
    expect(existsSync(`${database}-wal`)).toBe(false);
    expect(endpoint.logged.filter(({ level }) => level === 'error')).toEqual([]);
    region = { ...region, endpoint: await startEndpoint({}, endpoint) };
  });

  it('is for coordinators alone', async () => {
    for (const method of ['GET', 'POST'] as const) expect((await at(region.admin, method)).status).toBe(403);
    expect((await read()).state).toBe('none');
  });
});
