import { randomUUID } from 'node:crypto';
import { linkFor, startEndpoint } from '../browser/endpoint.ts';
import { codeIn } from '../bench/bench.ts';
import { joinWithoutBrowser, type Desk } from '../bench/desk.ts';
import type { Answer, Shooters, Shot } from '../server/hostile-shots.ts';

/** A real server process that is shot at. */
export type Target = {
  shooters: Shooters;
  fire: (shot: Shot, number: number) => Promise<Answer>;
  memoryMb: () => Promise<number>;
  close: () => Promise<void>;
};

/**
 * Node lets its heap grow as long as the machine has room, which looks like a leak from outside; within a small one garbage is
 * collected, and a leak ends the process.
 */
const smallHeap = ['--max-old-space-size=96'];

/** With an open period, two OPDs on its first indicator, and people of every role. */
export async function openTarget(): Promise<Target> {
  const endpoint = await startEndpoint(['--trust-proxy'], smallHeap);
  const { address } = endpoint;
  const coordinator = await joinWithoutBrowser(address, codeIn(linkFor(endpoint, /#kode=/)));
  await openPeriod(coordinator);
  const joins = [
    { roles: ['opd_admin'], opds: ['dinkes'], name: 'Siti' },
    { roles: ['opd_admin'], opds: ['bkpsdm'], name: 'Budi' },
    { roles: ['assessor'], opds: [], name: 'Ani' },
    { roles: ['viewer'], opds: [], name: 'Wati' },
    { roles: ['viewer'], opds: [], name: 'Korban' },
  ] as const;
  const desks: Desk[] = [coordinator];
  for (const asked of joins) {
    desks.push(await joinWithoutBrowser(address, (await coordinator.endpoint.makeCode(asked)).code));
  }
  const victim = desks.pop() ?? coordinator;
  return {
    shooters: {
      cookies: desks.map(({ counting }) => counting.cookie()),
      victim: { user: victim.user, cookie: victim.counting.cookie() },
    },
    fire: (shot, number) => fire(address, shot, number),
    memoryMb: endpoint.memoryMb,
    close: endpoint.close,
  };
}

/** Each shot comes from an address of its own: else one that guesses codes would shut the way to the others. */
async function fire(
  address: string,
  { method, path, headers, bytes }: Shot,
  number: number,
): Promise<Answer> {
  const from = `10.${number % 200}.${Math.floor(number / 200) % 200}.1`;
  const body = bytes === undefined ? {} : { body: new Uint8Array(bytes) };
  const response = await fetch(address + path, {
    method,
    headers: { 'x-forwarded-for': from, ...sendable(headers) },
    ...body,
  });
  return { status: response.status, text: await response.text() };
}

/** Node sends every byte in a header but this one. */
const sendable = (headers: Shot['headers']): Shot['headers'] =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replaceAll('\u007F', '')]));

async function openPeriod({ transport }: Desk): Promise<void> {
  const edits = [
    ['opd', 'dinkes', 'name', 'Dinas Kesehatan'],
    ['opd', 'bkpsdm', 'name', 'BKPSDM'],
    ['period', '2026', 'instrument', 'spbe-2020'],
    ['period', '2026', 'state', 'open'],
    ['assignment', '2026:I1:dinkes', 'role', 'owner'],
    ['assignment', '2026:I1:bkpsdm', 'role', 'contributor'],
  ] as const;
  const ops = edits.map(([entity, key, field, value]) => {
    const edit = { id: randomUUID(), scope: 'agency', entity, key, field, value };
    return { ...edit, parents: [], at: '2026-03-10T10:00:00+08:00', schema: 1 };
  });
  const body = { v: 1, epoch: null, clock: 'uji', ops, cursors: {} };
  const parse = (json: unknown): { json: unknown } => ({ json });
  const { kind } = await transport.call({ path: 'sync', method: 'POST', body, parse });
  if (kind !== 'ok') throw new Error(`the period could not be opened: ${kind}`);
}
