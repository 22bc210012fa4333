import { describe, expect, test } from 'vitest';
import type { Op } from '../../src/domain/op.ts';
import { record } from '../../src/storage/record.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { readTray } from '../../src/storage/views.ts';
import { exchange } from '../../src/sync/cycle.ts';
import { memoryStorage, scriptedTransport } from './scripted-endpoint.ts';

const scope = 'opd/dinkes';
const poison = 'racun';

async function withTitles(titles: readonly string[]): Promise<Storage> {
  const storage = await memoryStorage();
  await record(
    storage,
    titles.map((value, index) => ({ scope, entity: 'document', key: `d${index}`, field: 'title', value })),
  );
  return storage;
}

/** An endpoint that refuses a whole request as soon as `poison` is in it. */
function fussyEndpoint(refuse: () => Response, isRefused = (ops: readonly Op[]) => ops.some(isPoison)) {
  const taken: unknown[] = [];
  const { transport, sent } = scriptedTransport(({ json }) => {
    const { ops } = json as { ops: Op[] };
    if (isRefused(ops)) return refuse();
    taken.push(...ops.map(({ value }) => value));
    const results = ops.map(({ id }) => ({ id, status: 'ok', ...receipt }));
    const rest = { now: '2026-11-25T00:00:00Z', pages: [], scopes: ['agency'], durable: {} };
    return Response.json({ v: 1, epoch: 'e1', results, ...rest });
  });
  return { transport, sent, taken };
}

const receipt = { seq: 1, by: 'u1', device: 'device-0001', receivedAt: '2026-11-25T00:00:00Z', mac: 'm' };
const isPoison = ({ value }: Op): boolean => value === poison;
const malformed = () => Response.json({ error: 'malformed', message: 'body: not JSON' }, { status: 400 });

const titles = Array.from({ length: 250 }, (_, index) => (index === 137 ? poison : `Dokumen ${index}`));

describe('a request that is refused as a whole', () => {
  test('[DV8] one edit that nobody can read goes to the tray with its text, and all others arrive', async () => {
    const storage = await withTitles(titles);
    const { transport, taken, sent } = fussyEndpoint(malformed);
    expect(await exchange({ storage, transport })).toEqual({ kind: 'done' });
    expect(new Set(taken)).toEqual(new Set(titles.filter((title) => title !== poison)));
    expect((await readTray(storage.db)).map(({ op, code }) => [op.value, code])).toEqual([
      [poison, 'invalid'],
    ]);
    expect(await storage.db.outbox.count()).toBe(0);
    expect(sent.length).toBeLessThan(30);
  });

  test('[DV8] a proxy that lets through only small requests gets small ones, and nothing is set aside', async () => {
    const storage = await withTitles(titles);
    const tooLarge = () => new Response('<html>413 Request Entity Too Large</html>', { status: 413 });
    const { transport, taken } = fussyEndpoint(tooLarge, (ops) => ops.length > 20);
    expect(await exchange({ storage, transport })).toEqual({ kind: 'done' });
    expect(taken).toHaveLength(titles.length);
    expect(await readTray(storage.db)).toEqual([]);
  });

  test('[DV8] an endpoint that refuses requests without edits too blames no edit', async () => {
    const storage = await withTitles(['Dokumen']);
    const { transport } = fussyEndpoint(malformed, () => true);
    expect(await exchange({ storage, transport })).toMatchObject({ kind: 'refused', status: 400 });
    expect(await readTray(storage.db)).toEqual([]);
    expect(await storage.db.outbox.count()).toBe(1);
  });
});
