import type { Hono } from 'hono';
import type { AppEnv, Deps } from '../app-context.ts';
import { describeSession, hashToken, requireSession } from './session.ts';
import { sessionCookie, sessionToken } from './session-cookie.ts';

export function addSessionRoutes(app: Hono<AppEnv>, deps: Deps): void {
  app.get('/api/v1/session', async (context) =>
    context.json(describeSession(deps, await requireSession(deps, context))),
  );

  /** Repeatable: a session that is gone already has ended too. */
  app.post('/api/v1/session/end', async (context) => {
    const sent = sessionToken(context.req.raw.headers, deps.settings);
    if (sent !== null) {
      await deps.access.endSession(hashToken(sent.token));
      context.header('set-cookie', sessionCookie(sent.device, null, deps.settings), { append: true });
    }
    return context.body(null, 204);
  });
}
