import type { Role } from '../domain/field-shapes.ts';
import type { Person } from '../domain/directory.ts';
import {
  codeAnswerSchema,
  codesAnswerSchema,
  deviceRowSchema,
  sessionSchema,
  type CodeAnswer,
  type DeviceRow,
  type Session,
  type WantedPerson,
} from '../domain/protocol.ts';
import * as z from 'zod/mini';
import type { InstrumentCalls } from './instrument-calls.ts';
import { DownloadRefused, type Answer, type Call, type DownloadWatch, type Transport } from './transport.ts';

/** What came of showing a sign-in code; `failed` carries the server's sentence. */
export type Enrolment =
  | { kind: 'joined'; session: Session }
  | { kind: 'wrong-code' }
  | { kind: 'too-many'; waitS: number }
  | { kind: 'offline' }
  | { kind: 'failed'; message: string };

export type SelfCode =
  | { kind: 'made'; code: string; link: string; expiresAt: string }
  | { kind: 'offline' }
  | { kind: 'failed' };

export type CodeRequest =
  | { user: string }
  | { roles: readonly Role[]; opds: readonly string[]; name: string };

export type Download = DownloadWatch & { sha256: string; scope: string };

/** What the app asks of the endpoint beside syncing. All but `enrol`, `makeSelfCode` and imports reject with an `EndpointError`. */
export type Endpoint = {
  enrol: (code: string, device: string, deviceName: string) => Promise<Enrolment>;
  endSession: () => Promise<void>;
  makeCode: (request: CodeRequest) => Promise<CodeAnswer>;
  makeSelfCode: () => Promise<SelfCode>;
  /** All of them or none; the codes asked for come in the order of the people. */
  writePeople: (people: readonly WantedPerson[]) => Promise<CodeAnswer[]>;
  editPerson: (id: string, edit: Partial<Omit<Person, 'id'>>) => Promise<void>;
  devices: () => Promise<DeviceRow[]>;
  revokeDevice: (id: string) => Promise<void>;
  downloadFile: (download: Download) => Promise<ArrayBuffer>;
  /** Fetched when it is first needed: most people never do. */
  instruments: () => Promise<InstrumentCalls>;
  /** For what few pages ask: they bring the reading of the answer along, so that nobody else carries it. */
  ask: <Body>(call: Call<Body>) => Promise<Body>;
  /** The same for bytes; rejects as `Transport` says. */
  download: Transport['download'];
};

/** `reason` is how the request ended: no connection, no session, refused … */
export class EndpointError extends Error {
  readonly reason: Exclude<Answer<unknown>['kind'], 'ok'>;
  constructor(reason: Exclude<Answer<unknown>['kind'], 'ok'>, message: string) {
    super(message);
    this.name = 'EndpointError';
    this.reason = reason;
  }
}

const devicesSchema = z.object({ devices: z.array(deviceRowSchema) });

export function createEndpoint(transport: Transport): Endpoint {
  return {
    enrol: (code, device, deviceName) => enrol(transport, { code, device, deviceName }),
    endSession: async () =>
      void (await transport.call({ path: 'session/end', method: 'POST', body: {}, parse: anything })),
    makeCode: async (body) =>
      need(await transport.call({ path: 'codes', method: 'POST', body, parse: parserOf(codeAnswerSchema) })),
    makeSelfCode: () => makeSelfCode(transport),
    writePeople: async (people) => {
      const parse = parserOf(codesAnswerSchema);
      return need(await transport.call({ path: 'users', method: 'POST', body: { people }, parse })).codes;
    },
    editPerson: async (id, body) =>
      void need(
        await transport.call({
          path: `users/${encodeURIComponent(id)}`,
          method: 'PATCH',
          body,
          parse: anything,
        }),
      ),
    devices: async () =>
      need(await transport.call({ path: 'devices', parse: parserOf(devicesSchema) })).devices,
    revokeDevice: async (id) =>
      void need(
        await transport.call({
          path: `devices/${encodeURIComponent(id)}`,
          method: 'DELETE',
          parse: anything,
        }),
      ),
    downloadFile: (download) => downloadFile(transport, download),
    instruments: async () => (await import('./instrument-calls.ts')).instrumentCalls(transport),
    ask: async (call) => need(await transport.call(call)),
    download: transport.download,
  };
}

const anything = (json: unknown): { json: unknown } => ({ json });

export function parserOf<Schema extends z.ZodMiniType>(
  schema: Schema,
): (json: unknown) => z.infer<Schema> | null {
  return (json) => {
    const parsed = z.safeParse(schema, json);
    return parsed.success ? parsed.data : null;
  };
}

export function need<Body>(answer: Answer<Body>): Body {
  if (answer.kind === 'ok') return answer.body;
  throw new EndpointError(answer.kind, answer.kind === 'refused' ? answer.message : answer.kind);
}

async function enrol(
  transport: Transport,
  body: { code: string; device: string; deviceName: string },
): Promise<Enrolment> {
  const answer = await transport.call({
    path: 'enrol',
    method: 'POST',
    body,
    parse: parserOf(sessionSchema),
  });
  switch (answer.kind) {
    case 'ok':
      return { kind: 'joined', session: answer.body };
    case 'wait':
      return { kind: 'too-many', waitS: Math.ceil(answer.waitMs / 1000) };
    case 'refused':
      return answer.status === 401 ? { kind: 'wrong-code' } : { kind: 'failed', message: answer.message };
    case 'signed-out':
      return { kind: 'wrong-code' };
    case 'offline':
    case 'epoch':
      return { kind: 'offline' };
  }
}

async function makeSelfCode(transport: Transport): Promise<SelfCode> {
  const parse = parserOf(codeAnswerSchema);
  const answer = await transport.call({ path: 'codes', method: 'POST', body: { self: true }, parse });
  if (answer.kind === 'offline') return { kind: 'offline' };
  if (answer.kind !== 'ok') return { kind: 'failed' };
  const { code, expiresAt } = answer.body;
  return { kind: 'made', code, expiresAt, link: `${transport.baseUrl}#kode=${code}` };
}

/** Fetches the bytes of a file. The caller checks the hash. */
async function downloadFile(
  transport: Transport,
  { sha256, scope, ...watch }: Download,
): Promise<ArrayBuffer> {
  try {
    return await transport.download(`files/${sha256}?scope=${encodeURIComponent(scope)}`, watch);
  } catch (error) {
    const isRefused = error instanceof DownloadRefused;
    throw new EndpointError(isRefused ? 'refused' : 'offline', isRefused ? error.message : 'offline');
  }
}
