import type { Hono } from 'hono';
import { requireCoordinator } from '../access/session.ts';
import { nowIso, type AppEnv, type Deps } from '../app-context.ts';
import { openLiveLogCheck } from './live-log-check.ts';

/** Whether the log is whole, for coordinators: `POST` begins a check, `GET` tells how far it is and what it found. */
export function addLogCheckRoutes(app: Hono<AppEnv>, deps: Deps): void {
  const check = openLiveLogCheck({
    dataPath: deps.settings.dataPath,
    seal: deps.rules.seal,
    nowIso: () => nowIso(deps),
    logger: deps.logger,
  });

  app.post('/api/v1/log-check', async (context) => {
    await requireCoordinator(deps, context);
    check.begin();
    return context.json(check.present(), 202);
  });

  app.get('/api/v1/log-check', async (context) => {
    await requireCoordinator(deps, context);
    return context.json(check.present());
  });
}
