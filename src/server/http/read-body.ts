import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type * as z from 'zod/mini';
import { malformed, Refusal } from './refusal.ts';

const gunzipAsync = promisify(gunzip);
const maxPlainBytes = 64 * 1024;

/** Reads a JSON body and checks its shape. Refuses with 400 (malformed), 413 (too large). */
export async function readJson<Schema extends z.ZodMiniType>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return (await readSizedJson(request, schema, maxPlainBytes)).body;
}

/** The same, with the size of the body once it is unpacked. */
export async function readSizedJson<Schema extends z.ZodMiniType>(
  request: Request,
  schema: Schema,
  maxBytes: number,
): Promise<{ body: z.infer<Schema>; sizeBytes: number }> {
  requireType(request, 'application/json');
  const bytes = await inflate(request, await readBytes(request, maxBytes), maxBytes);
  const parsed = schema.safeParse(parseJson(bytes));
  if (parsed.success) return { body: parsed.data, sizeBytes: bytes.length };
  const issue = parsed.error.issues[0];
  throw malformed(`${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'does not fit'}`);
}

const bodyTypes = new Set(['application/json', 'application/octet-stream']);

/** Holds for every route, those that read no body too. */
export function requireBodyType(request: Request): void {
  const { headers } = request;
  const hasBody = Number(headers.get('content-length') ?? 0) > 0 || headers.has('transfer-encoding');
  if (hasBody && !bodyTypes.has(typeOf(request))) {
    throw malformed(
      'Content-Type must be application/json, or application/octet-stream for bytes of a file.',
    );
  }
}

/** Ranges travel as they are: packed bytes would be stored at the wrong places. */
export function requirePlain({ headers }: Request): void {
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (encoding.trim().toLowerCase() !== 'identity')
    throw malformed('Bytes of a file are sent without Content-Encoding.');
}

const typeOf = ({ headers }: Request): string =>
  (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** Sites elsewhere can send other types without asking the browser's leave. */
export function requireType(request: Request, type: string): void {
  if (typeOf(request) !== type) throw malformed(`Content-Type must be ${type}.`);
}

const tooLarge = (maxBytes: number): Refusal =>
  new Refusal(413, 'too_large', { message: `The body is larger than ${maxBytes} bytes.` });

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const declared = request.headers.get('content-length');
  if (declared !== null) {
    if (Number(declared) > maxBytes) throw tooLarge(maxBytes);
    return new Uint8Array(await request.arrayBuffer().catch(rejectBroken));
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bodyOf(request)) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Takes a body in and forgets it; refuses with 413 once it is larger. */
export async function passOverBody(request: Request, maxBytes: number): Promise<void> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  let size = 0;
  for await (const chunk of bodyOf(request)) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
  }
}

async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body === null) return;
  try {
    for await (const chunk of request.body) yield chunk;
  } catch {
    rejectBroken();
  }
}

function rejectBroken(): never {
  throw malformed('The body broke off.');
}

async function inflate(request: Request, bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  const encoding = (request.headers.get('content-encoding') ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity') return bytes;
  if (encoding !== 'gzip') throw malformed('Content-Encoding must be gzip or absent.');
  try {
    return await gunzipAsync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge ? tooLarge(maxBytes) : malformed('The body is not gzip.');
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw malformed('The body is not JSON in UTF-8.');
  }
}
