import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maxInstrumentBytes } from '../../../src/domain/instrument-file.ts';
import type { InstrumentFact } from '../../../src/domain/instrument-wire.ts';
import { backUp } from '../../../src/server/backup/back-up.ts';
import { restore } from '../../../src/server/backup/restore.ts';
import { verifyData } from '../../../src/server/backup/verify.ts';
import { canonical, type Json } from '../../../src/domain/op.ts';
import { correctedEdition, correctedId } from '../../domain/corrected-edition.ts';
import { loadSource } from '../../domain/shipped-instruments.ts';
import { quiet } from '../backup/quiet.ts';
import { clientFor, startEndpoint, startRegion, type Client, type Region } from '../endpoint.ts';

let region: Region;
beforeEach(async () => {
  region = await startRegion();
});
afterEach(async () => region.endpoint.close());

const path = '/api/v1/instruments';
const send = async (body: unknown, who: Client = region.coordinator) => who.send('POST', path, body);
const list = async (who: Client = region.admin) =>
  ((await (await who.send('GET', path)).json()) as { instruments: InstrumentFact[] }).instruments;

describe('the import of an instrument', () => {
  it('takes in what is whole, once, and tells everybody of it', async () => {
    expect((await send(correctedEdition())).status).toBe(201);
    expect((await list()).map(({ id, isShipped, addedBy }) => [id, isShipped, addedBy])).toEqual([
      ['spbe-2020', true, null],
      ['pemdi-2026', true, null],
      [correctedId, false, region.coordinator.user],
    ]);
    expect((await list()).at(-1)).toMatchObject({ indicators: 20, edition: '2026, ralat 1' });
  });

  it('[IN2] answers the same content again as before, and refuses another content under the same id', async () => {
    const source = correctedEdition();
    await send(source);
    const reordered = Object.fromEntries(Object.entries(source).toReversed());
    expect((await send(JSON.stringify(reordered, null, 2))).status).toBe(200);
    const other = await send({ ...source, edition: 'lain' });
    expect([other.status, await other.json()]).toMatchObject([409, { error: 'id_taken' }]);
    const shipped = await send(loadSource('spbe-2020'));
    expect([shipped.status, await shipped.json()]).toMatchObject([409, { error: 'id_taken' }]);
    expect(await list()).toHaveLength(3);
  });

  it('[IN1] names every fault with its place and stores nothing', async () => {
    const source = correctedEdition() as { indicators: { weight: number; nameEn?: string }[] };
    const [first, second] = source.indicators;
    if (first === undefined || second === undefined) throw new Error('no indicators');
    first.weight += 5;
    delete second.nameEn;
    const response = await send(source);
    expect(response.status).toBe(422);
    const { error, faults } = (await response.json()) as { error: string; faults: { place: string }[] };
    expect(error).toBe('faulty');
    expect(faults.map(({ place }) => place)).toEqual([
      'indicators[1] (I2) › nameEn',
      'indicators',
      expect.stringMatching(/^sections\[\d+\] \(A\d\) › weight$/),
    ]);
    expect(await list()).toHaveLength(2);
  });

  it('is for coordinators, in JSON and of a bounded size', async () => {
    expect((await send(correctedEdition(), region.admin)).status).toBe(403);
    expect((await send({ ...correctedEdition(), status: 'x'.repeat(maxInstrumentBytes) })).status).toBe(413);
    expect((await send('{')).status).toBe(400);
    expect((await send(null)).status).toBe(422);
    expect(await list()).toHaveLength(2);
  });
});

describe('the texts of an instrument', () => {
  it('come with the hash of what was imported, are never asked for twice, and are there for every session', async () => {
    await send(correctedEdition());
    const response = await region.other.send('GET', `${path}/${correctedId}`);
    expect(response.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    const { sha256, source } = (await response.json()) as { sha256: string; source: Json };
    expect(source).toEqual(correctedEdition());
    expect(createHash('sha256').update(canonical(source)).digest('hex')).toBe(sha256);
    const etag = response.headers.get('etag') ?? '';
    const again = await region.other.send('GET', `${path}/${correctedId}`, undefined, {
      'if-none-match': etag,
    });
    expect(again.status).toBe(304);
    expect((await region.other.send('GET', `${path}/tidak-ada`)).status).toBe(404);
    expect((await region.other.send('GET', `${path}/pemdi-2026`)).status).toBe(200);
  });
});

const room = (indicator: string): string => `indicator/2026/${indicator}`;
const move = async ({ coordinator, endpoint }: Region, instrument: string): Promise<void> => {
  const register = ['period', '2026', 'instrument'] as const;
  const { current } = await endpoint.deps.log.readField('agency', register);
  await coordinator.push(coordinator.op('agency', register, instrument, current === null ? [] : [current]));
};
const answerIn = async (who: Client, indicator: string) => {
  const [result] = await who.push(who.op(room(indicator), ['answer', 'dinkes', 'explanation'], 'Ada.'));
  return result?.status === 'rejected' ? result.code : result?.status;
};

describe('a period that moves to an imported instrument', () => {
  it('[IN3] has its rooms at once, and after a restart', async () => {
    await send(correctedEdition());
    expect(await answerIn(region.coordinator, 'I21')).toBe('ok');
    await move(region, 'pemdi-2026');
    expect(await answerIn(region.coordinator, 'I21')).toBe('unknown_scope');
    await move(region, correctedId);
    expect(await answerIn(region.coordinator, 'I21')).toBe('ok');
    expect((await region.coordinator.sync()).scopes).not.toContain(room('I20'));
    region.endpoint = await region.endpoint.reopen();
    region.coordinator = clientFor(region.endpoint, region.coordinator);
    expect(await answerIn(region.coordinator, 'I21')).toBe('ok');
    expect(await answerIn(region.coordinator, 'I47')).toBe('unknown_scope');
  });

  it('[IN3] keeps the room of an indicator that is gone for what its OPD still sends', async () => {
    const { admin, coordinator, other } = region;
    await send(correctedEdition());
    await move(region, 'pemdi-2026');
    await coordinator.push(coordinator.op('agency', ['assignment', '2026:I20:dinkes', 'role'], 'owner'));
    await move(region, correctedId);
    expect(await answerIn(admin, 'I20')).toBe('ok');
    expect(
      (await other.push(other.op(room('I20'), ['answer', 'dinkes', 'explanation'], 'x')))[0]?.status,
    ).toBe('rejected');
    expect((await coordinator.sync()).scopes).toContain(room('I20'));
    await move(region, 'pemdi-2026');
    const { pages } = await coordinator.sync([], { cursors: { [room('I20')]: 0 } });
    expect(pages[0]?.ops.map(({ value }) => value)).toEqual(['Ada.']);
  });
});

describe('an imported instrument on the disk', () => {
  it('[IN4] is in the backup and comes back with it', async () => {
    await send(correctedEdition());
    const folder = await mkdtemp(join(tmpdir(), 'lumbung-backup-'));
    const { dataPath, clock } = region.endpoint;
    const madeAt = '2026-03-10T02:00:00.000Z';
    const wish = { dataPath, folder, quick: false, replace: false, progress: quiet, madeAt };
    expect(await backUp(wish)).toMatchObject({ kind: 'done', faults: [] });
    await region.endpoint.stop();
    const restored = await restore({ folder, dataPath, replace: true, progress: quiet, at: madeAt });
    expect(restored.kind).toBe('done');
    region.endpoint = await startEndpoint({}, { dataPath, clock });
    expect(region.endpoint.deps.instruments.read(correctedId)?.fact.indicators).toBe(20);
    await rm(folder, { recursive: true });
  });

  it.each([
    [
      'whose words were changed',
      `UPDATE instrument SET body = replace(body, 'RPJMD', 'Renja')`,
      /is damaged/,
    ],
    ['whose author was changed', `UPDATE instrument SET added_by = 'x'`, /is not what the server took in/],
  ])('[IN4] %s is told', async (_what, sql, said) => {
    await send(correctedEdition());
    const { dataPath } = region.endpoint;
    expect((await verifyData(dataPath, quiet)).faults).toEqual([]);
    const db = new Database(join(dataPath, 'lumbung.db'));
    db.exec(sql);
    db.close();
    expect((await verifyData(dataPath, quiet)).faults).toEqual([expect.stringMatching(said)]);
  });
});
