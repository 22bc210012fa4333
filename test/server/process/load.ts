import { randomUUID } from 'node:crypto';
import { op, sync, type Device } from './server-process.ts';

const requestsAtOnce = 6;

export type Load = {
  /** Ids that the server said it has. */
  acknowledged: string[];
  /** Resolves once no request is under way: after `stop`, or when the server is gone. */
  ended: Promise<unknown>;
  stop: () => void;
};

/** Six requests at a time, each with an edit of a fresh field and one of a field that all of them edit. */
export function startLoad(device: Device): Load {
  const acknowledged: string[] = [];
  const ending = new AbortController();
  const push = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const ops = [
        op('catalogue', ['comment', randomUUID(), 'text'], 'x'),
        op('agency', ['opd', 'x', 'code'], 'x'),
      ];
      const { results } = await sync(device, ops);
      acknowledged.push(...results.filter(({ status }) => status === 'ok').map(({ id }) => id));
    }
  };
  const ended = Promise.all(
    Array.from({ length: requestsAtOnce }, async () => push().catch(() => undefined)),
  );
  return {
    acknowledged,
    ended,
    stop: () => ending.abort(),
  };
}

/** Waits until a condition holds; for at most half a minute. */
export async function until(holds: () => boolean): Promise<void> {
  const endMs = performance.now() + 30_000;
  while (!holds()) {
    if (performance.now() > endMs) throw new Error('It did not happen within half a minute.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
