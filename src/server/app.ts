import { Hono } from 'hono';
import { protocolVersion } from '../domain/protocol.ts';
import { addEnrolRoute } from './access/enrol-route.ts';
import { addPeopleRoutes } from './access/people-routes.ts';
import { addSessionRoutes } from './access/session-routes.ts';
import { nowIso, socketAddress, type AppContext, type AppEnv, type Deps } from './app-context.ts';
import { addLogCheckRoutes } from './backup/log-check-routes.ts';
import { addFileRoutes } from './files/file-routes.ts';
import { diskFull } from './files/upload.ts';
import { ShelfFull } from './files/file-store.ts';
import { compressAnswer } from './http/compress-answer.ts';
import { requireBodyType } from './http/read-body.ts';
import { notFound, Refusal } from './http/refusal.ts';
import { requireSameOrigin } from './http/same-origin.ts';
import { setSecurityHeaders } from './http/security-headers.ts';
import { addInstrumentRoutes } from './instruments/instrument-routes.ts';
import { StoreUnavailable } from './log/op-log-store.ts';
import { addMeasureRoutes } from './measure/measure-routes.ts';
import { addOpenApiRoute } from './openapi/openapi-route.ts';
import { addSyncRoute } from './sync/sync-route.ts';

const retryAfterS = 30;
const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The whole endpoint as a function from request to response (sync contract, sections 5 to 7, and the built app). */
export function createApp(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(async (context, next) => {
    await next();
    const isApi = context.req.path.startsWith('/api/');
    if (isApi) context.res = await compressAnswer(context.req.raw, context.res);
    setSecurityHeaders(context.res.headers, context.req.path);
  });
  app.use('/api/*', async (context, next) => {
    if (!reads.has(context.req.method)) {
      requireSameOrigin(context.req.raw, deps.settings);
      requireBodyType(context.req.raw);
    }
    await next();
  });
  app.get('/api/v1/health', async (context) => {
    const { profile } = await deps.log.directory();
    return context.json({
      v: protocolVersion,
      name: profile.name || 'Lumbung SPBE',
      epoch: deps.log.epoch,
      now: nowIso(deps),
    });
  });
  addEnrolRoute(app, deps);
  addSessionRoutes(app, deps);
  addPeopleRoutes(app, deps);
  addSyncRoute(app, deps);
  addFileRoutes(app, deps);
  addInstrumentRoutes(app, deps);
  addLogCheckRoutes(app, deps);
  addMeasureRoutes(app, deps);
  addOpenApiRoute(app, deps);
  app.all('/api/*', () => {
    throw notFound('There is no such address, or not with this method.');
  });
  app.get('*', async (context) => (deps.site === null ? context.notFound() : deps.site(context.req.raw)));
  app.notFound((context) => context.text('Not found\n', 404));
  app.onError((error, context) => answerError(deps, error, context));
  return app;
}

function answerError(deps: Deps, error: Error, context: AppContext): Response {
  const refusal = refusalFor(error, context.req.path);
  const facts = { status: refusal?.status ?? 500, method: context.req.method, path: context.req.path };
  if (refusal === null) {
    deps.logger.error({ ...facts, error }, 'request failed');
    return new Refusal(500, 'internal', { message: 'The server failed; nothing was stored.' }).toResponse();
  }
  if (refusal.status >= 500) deps.logger.error({ ...facts, error }, 'no room');
  else if ([401, 403, 429].includes(refusal.status)) {
    deps.logger.warn({ ...facts, code: refusal.code, address: socketAddress(context) }, 'request refused');
  }
  return refusal.toResponse();
}

function refusalFor(error: Error, path: string): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof ShelfFull) return diskFull();
  if (!(error instanceof StoreUnavailable)) return null;
  if (error.isFull && path.startsWith('/api/v1/files')) return diskFull();
  return new Refusal(503, 'unavailable', {
    message: 'The server cannot store anything now; what you sent is not stored. Keep it and try again.',
    headers: { 'retry-after': String(retryAfterS) },
  });
}
