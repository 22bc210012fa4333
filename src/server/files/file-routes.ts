import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { sha256 as sha256Schema } from '../../domain/field-shapes.ts';
import { fileOfferSchema, fileScopeSchema, type FileOffer } from '../../domain/protocol.ts';
import { requireSession, type OpenSession } from '../access/session.ts';
import type { AppContext, AppEnv, Deps } from '../app-context.ts';
import { readJson, requirePlain, requireType } from '../http/read-body.ts';
import { forbidden, malformed, notFound } from '../http/refusal.ts';
import { mayAddFile, mayReadFile } from './may-read-file.ts';
import { putRange } from './put-range.ts';
import { sendFile } from './send-file.ts';
import { beginUpload, finishUpload } from './upload.ts';

export const doneSchema = z.object({ scope: fileScopeSchema });
const placeSchema = z.object({ sha256: sha256Schema, scope: fileScopeSchema });
const fromSchema = z.string().check(z.regex(/^\d{1,13}$/));

export function addFileRoutes(app: Hono<AppEnv>, deps: Deps): void {
  app.post('/api/v1/files', async (context) => {
    const session = await requireSession(deps, context);
    const offer = (await readJson(context.req.raw, fileOfferSchema)) as FileOffer;
    requireLibrary(session, offer.scope);
    const { sha256, size, mime, name, scope } = offer;
    return context.json(await beginUpload(deps, { sha256, size, mime, name, scope }));
  });

  app.put('/api/v1/files/:sha256', async (context) => {
    const session = await requireSession(deps, context);
    requireType(context.req.raw, 'application/octet-stream');
    requirePlain(context.req.raw);
    const place = readPlace(context);
    const from = fromSchema.safeParse(context.req.query('from') ?? '');
    if (!from.success) throw malformed('from: the first byte, as a number');
    requireLibrary(session, place.scope);
    const missing = await putRange(deps, { ...place, from: Number(from.data), request: context.req.raw });
    return context.json({ missing });
  });

  app.post('/api/v1/files/:sha256/done', async (context) => {
    const session = await requireSession(deps, context);
    const { scope } = await readJson(context.req.raw, doneSchema);
    const place = parsePlace({ sha256: context.req.param('sha256'), scope });
    requireLibrary(session, scope);
    return context.json(await finishUpload(deps, place.scope, place.sha256));
  });

  app.get('/api/v1/files/:sha256', async (context) => sendTo(deps, context));
}

async function sendTo(deps: Deps, context: AppContext): Promise<Response> {
  const session = await requireSession(deps, context);
  const place = readPlace(context);
  if (!(await mayReadFile(deps, session, place))) {
    const { path } = context.req;
    deps.logger.warn({ status: 404, path, scope: place.scope, user: session.person.id }, 'file refused');
    throw notFound('There is no such file for you here.');
  }
  const bytes = await deps.shelf.store.read(place.sha256);
  if (bytes === null) {
    deps.logger.error({ sha256: place.sha256 }, 'a verified file is missing on disk');
    throw notFound('This file is missing on the server; attach it again.');
  }
  const mime = (await deps.shelf.records.mimeOf(place.sha256)) ?? 'application/octet-stream';
  const isHead = context.req.method === 'HEAD';
  try {
    return sendFile(bytes, {
      sha256: place.sha256,
      mime,
      range: context.req.header('range') ?? null,
      isHead,
    });
  } catch (error) {
    await bytes.close();
    throw error;
  } finally {
    if (isHead) await bytes.close();
  }
}

function readPlace(context: AppContext): { sha256: string; scope: string } {
  return parsePlace({ sha256: context.req.param('sha256') ?? '', scope: context.req.query('scope') ?? '' });
}

function parsePlace(raw: { sha256: string; scope: string }): { sha256: string; scope: string } {
  const place = placeSchema.safeParse(raw);
  if (!place.success) throw malformed(`${place.error.issues[0]?.path.join('.')}: does not fit`);
  return place.data;
}

function requireLibrary(session: OpenSession, scope: string): void {
  if (!mayAddFile(session, scope)) throw forbidden('You may not add files to this library.');
}
