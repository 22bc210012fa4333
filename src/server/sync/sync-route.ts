import type { Hono } from 'hono';
import { readableScopes } from '../../domain/authority.ts';
import {
  maxOpsPerAnswer,
  maxOpsPerRequest,
  maxRequestBytes,
  protocolVersion,
  syncRequestSchema,
  type OpResult,
} from '../../domain/protocol.ts';
import { originOf, requireSession, type OpenSession } from '../access/session.ts';
import { nowIso, type AppEnv, type Deps } from '../app-context.ts';
import { readSizedJson } from '../http/read-body.ts';
import { malformed, Refusal } from '../http/refusal.ts';
import type { ParsedSyncRequest } from './parsed-request.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

/** Room for cursors and the rest of the envelope around the ops. */
const maxEnvelopeBytes = 128 * 1024;

export function addSyncRoute(app: Hono<AppEnv>, deps: Deps): void {
  app.post('/api/v1/sync', async (context) => {
    const session = await requireSession(deps, context);
    const { body, sizeBytes } = await readSizedJson(
      context.req.raw,
      syncRequestSchema,
      maxRequestBytes + maxEnvelopeBytes,
    );
    const request: ParsedSyncRequest = body;
    requireEpoch(request.epoch, deps.log.epoch);
    requireLimits(request, sizeBytes);
    const answer = await exchange(deps, session, request);
    context.header('content-type', 'application/json');
    return context.body(answer);
  });
}

function requireLimits({ ops, offers }: ParsedSyncRequest, bodyBytes: number): void {
  if (ops.length + offers.length > maxOpsPerRequest) {
    throw malformed(`ops: more than ${maxOpsPerRequest} in one request, offers counted`);
  }
  if (bodyBytes <= maxRequestBytes) return;
  const bytes = [...ops, ...offers].reduce<number>((sum, op) => sum + sizeOf(op), 0);
  if (bytes > maxRequestBytes) {
    throw new Refusal(413, 'too_large', { message: `The ops are larger than ${maxRequestBytes} bytes.` });
  }
}

/** A text nested too deep for JSON.stringify is over any limit. */
function sizeOf(op: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(op)) + 1;
  } catch {
    return 0;
  }
}

function requireEpoch(asked: string | null, epoch: string): void {
  if (asked === null || asked === epoch) return;
  throw new Refusal(409, 'epoch', {
    message: 'The server was restored or started anew: offer what you hold and read from the beginning.',
    more: { epoch },
  });
}

/** Push first, then read, so that the caller sees its own ops come back. */
async function exchange(deps: Deps, session: OpenSession, request: ParsedSyncRequest): Promise<string> {
  const at = nowIso(deps);
  const { ops, offers } = request;
  const [results] = await Promise.all([
    push(deps.log, deps.rules, { ops, offers, origin: originOf(session, at) }),
    noteSeen(deps, session, { at, pending: request.pending ?? null }),
  ]);
  noteForbidden(deps, session, results);
  const directory = await deps.log.directory();
  const person = directory.people.get(session.person.id) ?? session.person;
  const scopes = readableScopes(directory, person, deps.rules.indicatorsOf);
  const pages = await pull(deps.log, {
    cursors: request.cursors,
    limit: Math.min(request.limit, maxOpsPerAnswer),
    readable: new Set(scopes),
  });
  return answerText({ deps, results, pages, scopes, durable: await deps.log.durable(scopes) });
}

/** Edits that the person's role or OPD does not allow never come from the app as it is: somebody tries, or a role was taken away. */
function noteForbidden(
  { logger }: Deps,
  { person, device }: OpenSession,
  results: readonly OpResult[],
): void {
  const refused = results.filter((result) => result.status === 'rejected' && result.code === 'forbidden');
  if (refused.length === 0) return;
  logger.warn({ user: person.id, device: device.id, count: refused.length }, 'edits refused');
}

/** A device that cannot be noted (the disk is full) may still read. */
async function noteSeen(
  deps: Deps,
  { person, device }: OpenSession,
  note: { at: string; pending: ParsedSyncRequest['pending'] | null },
): Promise<void> {
  const { at, pending = null } = note;
  try {
    await deps.access.noteSeen({ device: device.id, user: person.id, at, pending });
  } catch (error) {
    deps.logger.warn({ error }, 'device not noted');
  }
}

function answerText(answer: {
  deps: Deps;
  results: readonly OpResult[];
  pages: string;
  scopes: readonly string[];
  durable: Readonly<Record<string, number>>;
}): string {
  const { deps, results, pages, scopes, durable } = answer;
  const head = `"v":${protocolVersion},"epoch":${JSON.stringify(deps.log.epoch)},"now":"${nowIso(deps)}"`;
  const tail = `"scopes":${JSON.stringify(scopes)},"durable":${JSON.stringify(durable)}`;
  return `{${head},"results":${JSON.stringify(results)},"pages":${pages},${tail}}`;
}
