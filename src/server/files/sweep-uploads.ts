import type { Deps } from '../app-context.ts';

const dayMs = 24 * 60 * 60 * 1000;
const idleDays = 30;

/** Drops uploads that nobody went on with for 30 days: now and once a day. Returns how to stop. */
export function startSweeping(deps: Deps): () => void {
  const sweep = (): void => {
    sweepUploads(deps).catch((error: unknown) => deps.logger.error({ error }, 'sweep failed'));
  };
  sweep();
  const timer = setInterval(sweep, dayMs).unref();
  return () => clearInterval(timer);
}

export async function sweepUploads({
  shelf,
  ids,
  logger,
}: Pick<Deps, 'shelf' | 'ids' | 'logger'>): Promise<void> {
  const idle = await shelf.records.idleSince(new Date(ids.nowMs() - idleDays * dayMs).toISOString());
  for (const { scope, sha256 } of idle) {
    await shelf.records.remove(scope, sha256);
    await shelf.store.dropPart(scope, sha256);
  }
  if (idle.length > 0) logger.info({ count: idle.length }, 'idle uploads dropped');
}
