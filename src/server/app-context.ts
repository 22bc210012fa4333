import type { Context } from 'hono';
import type { IdSource } from '../domain/ids.ts';
import type { AccessStore } from './access/access-store.ts';
import type { FailedAttempts } from './access/failed-attempts.ts';
import type { LiveLogCheck } from './backup/live-log-check.ts';
import type { FileShelf } from './files/file-shelf.ts';
import type { InstrumentShelf } from './instruments/instrument-shelf.ts';
import type { Rules } from './log/decide.ts';
import type { OpLogStore } from './log/op-log-store.ts';
import type { Logger } from './logger.ts';
import type { Settings } from './settings.ts';
import type { Site } from './site/site.ts';

/** Everything that the endpoint works with; comes in from `main.ts` or from a test. */
export type Deps = {
  log: OpLogStore;
  access: AccessStore;
  shelf: FileShelf;
  instruments: InstrumentShelf;
  rules: Rules;
  ids: IdSource;
  settings: Settings;
  logger: Logger;
  attempts: FailedAttempts;
  logCheck: LiveLogCheck;
  site: Site | null;
};

/** What a request brings besides itself: the address of its socket. */
export type AppEnv = { Bindings: { address?: string } };
export type AppContext = Context<AppEnv>;

export const nowIso = ({ ids }: Pick<Deps, 'ids'>): string => new Date(ids.nowMs()).toISOString();

/** Absent where the app is called in the same process. */
export function socketAddress({ env }: AppContext): string | undefined {
  return (env as AppEnv['Bindings'] | undefined)?.address;
}
