import type { Hono } from 'hono';
import { requireCoordinator } from '../access/session.ts';
import type { AppEnv, Deps } from '../app-context.ts';

/** Whether the log is whole, for coordinators: `POST` begins a check, `GET` tells how far it is and what it found. */
export function addLogCheckRoutes(app: Hono<AppEnv>, deps: Deps): void {
  app.post('/api/v1/log-check', async (context) => {
    await requireCoordinator(deps, context);
    deps.logCheck.begin();
    return context.json(deps.logCheck.present(), 202);
  });

  app.get('/api/v1/log-check', async (context) => {
    await requireCoordinator(deps, context);
    return context.json(deps.logCheck.present());
  });
}
