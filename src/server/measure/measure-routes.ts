import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { mostDownBytes, mostUpBytes } from '../../domain/link-measure.ts';
import { requireSession } from '../access/session.ts';
import type { AppEnv, Deps } from '../app-context.ts';
import { passOverBody, requirePlain, requireType } from '../http/read-body.ts';
import { malformed } from '../http/refusal.ts';

/** What devices measure their link with: bytes that nothing on the way can pack, and a place that takes bytes and forgets them. */
export function addMeasureRoutes(app: Hono<AppEnv>, deps: Deps): void {
  app.get('/api/v1/measure', async (context) => {
    await requireSession(deps, context);
    const bytes = wantedBytes(context.req.query('bytes'));
    return context.body(new Uint8Array(randomBytes(bytes)), 200, {
      'content-type': 'application/octet-stream',
      'content-length': String(bytes),
    });
  });

  app.post('/api/v1/measure', async (context) => {
    await requireSession(deps, context);
    requireType(context.req.raw, 'application/octet-stream');
    requirePlain(context.req.raw);
    await passOverBody(context.req.raw, mostUpBytes);
    return context.body(null, 204);
  });
}

function wantedBytes(text: string | undefined): number {
  const bytes = Number(text);
  if (text === undefined || !/^\d{1,7}$/.test(text) || bytes > mostDownBytes) {
    throw malformed(`bytes must be a whole number up to ${mostDownBytes}.`);
  }
  return bytes;
}
