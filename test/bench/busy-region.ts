import { Agent, request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { makeUuid } from '../../src/domain/ids.ts';
import type { Op } from '../../src/domain/op.ts';
import { systemIds } from '../../src/server/open-endpoint.ts';
import { startEndpoint, linkFor } from '../browser/endpoint.ts';
import { codeIn } from './bench.ts';
import { joinWithoutBrowser, type Desk } from './desk.ts';
import { openRooms, requirementsOf } from './open-rooms.ts';

/** One device that has written offline: its requests, ready to go one after the other. */
export type BusyDevice = { headers: Record<string, string>; requests: readonly Batch[] };
export type Batch = { ops: readonly Op[]; body: Buffer };

export type BusyRegion = {
  devices: readonly BusyDevice[];
  /** Sends one request; throws unless every op in it was accepted. */
  send: (device: BusyDevice, batch: Batch) => Promise<void>;
  close: () => Promise<void>;
};

export type Size = { devices: number; requests: number; ops: number };

/** A region where each of so many OPDs has one admin, all at work on the same indicators. */
export async function openBusyRegion(size: Size): Promise<BusyRegion> {
  const endpoint = await startEndpoint();
  const coordinator = await joinWithoutBrowser(endpoint.address, codeIn(linkFor(endpoint, /#kode=/)));
  const opds = Array.from({ length: size.devices }, (_, index) => `opd-${index}`);
  for (const ops of chunked(regionOf(opds), 200)) await pushAll(coordinator, ops);
  const devices: BusyDevice[] = [];
  for (const opd of opds)
    devices.push(await joinAdmin({ address: endpoint.address, coordinator, opd, size }));
  const agent = new Agent({ keepAlive: true, maxSockets: size.devices });
  return {
    devices,
    send: ({ headers }, batch) => send({ url: `${endpoint.address}/api/v1/sync`, agent, headers }, batch),
    close: async () => {
      agent.destroy();
      await endpoint.close();
    },
  };
}

type Field = readonly [scope: string, entity: string, key: string, field: string];

const opOf = ([scope, entity, key, field]: Field, value: string, parents: string[] = []): Op =>
  ({
    id: makeUuid(systemIds),
    scope,
    entity,
    key,
    field,
    value,
    parents,
    at: '2026-03-10T10:00:00+08:00',
    schema: 1,
  }) as unknown as Op;

function regionOf(opds: readonly string[]): Op[] {
  return [
    opOf(['agency', 'period', '2026', 'instrument'], 'spbe-2020'),
    opOf(['agency', 'period', '2026', 'state'], 'open'),
    ...opds.flatMap((opd, index) => [
      opOf(['agency', 'opd', opd, 'name'], `Dinas ${index}`),
      ...openRooms.map((room) =>
        opOf(['agency', 'assignment', `2026:${room}:${opd}`, 'role'], index === 0 ? 'owner' : 'contributor'),
      ),
    ]),
  ];
}

type Joining = { address: string; coordinator: Desk; opd: string; size: Size };

async function joinAdmin({ address, coordinator, opd, size }: Joining): Promise<BusyDevice> {
  const asked = { roles: ['opd_admin'], opds: [opd], name: `Admin ${opd}` } as const;
  const { code } = await coordinator.endpoint.makeCode(asked);
  const { device, counting } = await joinWithoutBrowser(address, code);
  const fields = fieldsOf(opd).slice(0, size.ops);
  if (fields.length < size.ops) throw new Error(`only ${fields.length} fields`);
  const requests: Batch[] = [];
  for (let round = 0; round < size.requests; round += 1) {
    const before = requests.at(-1)?.ops;
    const ops = fields.map((field, index) => {
      const parent = before?.[index]?.id;
      return opOf(field, round % 2 === 0 ? 'met' : 'unmet', parent === undefined ? [] : [parent]);
    });
    requests.push({ ops, body: gzipSync(JSON.stringify(envelope(ops))) });
  }
  const headers = {
    'content-type': 'application/json',
    'content-encoding': 'gzip',
    'lumbung-device': device,
    cookie: counting.cookie(),
  };
  return { headers, requests };
}

const fieldsOf = (opd: string): Field[] =>
  openRooms.flatMap((room) =>
    requirementsOf(room).map(
      (code) => [`indicator/2026/${room}`, 'claim', `${opd}:${code}`, 'state'] as const,
    ),
  );

const envelope = (ops: readonly Op[]): object => ({ v: 1, epoch: null, clock: 'bench', ops, cursors: {} });

async function pushAll({ transport }: Desk, ops: readonly Op[]): Promise<void> {
  const body = envelope(ops);
  const answer = await transport.call({ path: 'sync', method: 'POST', body, parse: (json) => ({ json }) });
  const text = answer.kind === 'ok' ? JSON.stringify(answer.body.json) : answer.kind;
  requireAccepted(text, ops.length);
}

function requireAccepted(text: string, ops: number): void {
  const accepted = text.split('"status":"ok"').length - 1;
  if (accepted !== ops) throw new Error(`${accepted} of ${ops} ops were accepted: ${text.slice(0, 300)}`);
}

type Way = { url: string; agent: Agent; headers: Record<string, string> };

function send({ url, agent, headers }: Way, { ops, body }: Batch): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (text += piece));
      response.on('error', reject);
      response.on('end', () => {
        try {
          requireAccepted(text, ops.length);
          resolve();
        } catch (error) {
          reject(error);
        }
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

function* chunked<One>(all: readonly One[], size: number): Generator<One[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
