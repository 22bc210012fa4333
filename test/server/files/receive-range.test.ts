import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { ByteRange } from '../../../src/domain/protocol.ts';
import type { Part } from '../../../src/server/files/file-store.ts';
import { receiveRange } from '../../../src/server/files/receive-range.ts';

/** A disk whose next sync ends when it is told to. */
function slowDisk() {
  const waiting: (() => void)[] = [];
  const part: Part = {
    write: async () => undefined,
    sync: () => new Promise<void>((resolve) => waiting.push(resolve)),
    close: async () => undefined,
  };
  return { part, syncs: () => waiting.length, end: () => waiting.shift()?.() };
}

function openBody() {
  let link: ReadableStreamDefaultController<Uint8Array> | null = null;
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (link = controller) });
  const held = link as ReadableStreamDefaultController<Uint8Array> | null;
  if (held === null) throw new Error('no controller');
  return {
    body,
    bring: (count: number) => held.enqueue(new Uint8Array(count)),
    cut: () => held.error('cut'),
  };
}

function receive(body: ReadableStream<Uint8Array>, part: Part) {
  const recorded: ByteRange[] = [];
  const record = async (range: ByteRange): Promise<void> => void recorded.push(range);
  const received = receiveRange({ body, part, arrival: { from: 0, to: 0 }, end: 1_000_000, record });
  return { received, recorded };
}

it('[FL2] keeps what came while the disk was busy, although the link broke before that had ended', async () => {
  const disk = slowDisk();
  const link = openBody();
  const { received, recorded } = receive(link.body, disk.part);
  link.bring(300_000);
  await expect.poll(disk.syncs).toBe(1);
  link.bring(40_000);
  await setImmediate();
  link.cut();
  disk.end();
  await expect.poll(disk.syncs).toBe(1);
  disk.end();
  expect(await received).toMatchObject({ outcome: 'broken', to: 340_000 });
  expect(recorded).toEqual([
    [0, 300_000],
    [300_000, 340_000],
  ]);
});

it('[FL2] records what came while the disk was busy, where the link has only fallen silent', async () => {
  const disk = slowDisk();
  const link = openBody();
  const { recorded } = receive(link.body, disk.part);
  link.bring(300_000);
  await expect.poll(disk.syncs).toBe(1);
  link.bring(40_000);
  await new Promise((resolve) => setTimeout(resolve, 300));
  disk.end();
  await expect.poll(disk.syncs).toBe(1);
  disk.end();
  await expect.poll(() => recorded.at(-1)).toEqual([300_000, 340_000]);
});

it('tells of a disk that failed beside the reading, and reads the rest of the body first', async () => {
  const link = openBody();
  const part: Part = {
    write: async () => undefined,
    sync: () => Promise.reject(new Error('ENOSPC')),
    close: async () => undefined,
  };
  const { received } = receive(link.body, part);
  link.bring(300_000);
  await setImmediate();
  link.bring(40_000);
  link.cut();
  await expect(received).rejects.toThrow('ENOSPC');
});
