import { logCheckSchema, type LogCheck } from '../domain/log-check.ts';
import { parserOf, type Endpoint } from './endpoint.ts';

const pollMs = 700;

type Watch = {
  signal: AbortSignal;
  onProgress: (check: LogCheck) => void;
  /** Between two questions; a test does not wait. */
  wait?: (ms: number) => Promise<void>;
};

/**
 * Has the endpoint check its log and waits for what it finds. Rejects with an `EndpointError`; giving up leaves the check to the
 * endpoint, and the next who asks gets what it found.
 */
export async function checkServerLog(
  endpoint: Pick<Endpoint, 'ask'>,
  { signal, onProgress, wait = sleep }: Watch,
): Promise<LogCheck> {
  const parse = parserOf(logCheckSchema);
  let check = await endpoint.ask({ path: 'log-check', method: 'POST', parse });
  while (check.state === 'running' && !signal.aborted) {
    onProgress(check);
    await wait(pollMs);
    check = await endpoint.ask({ path: 'log-check', parse });
  }
  return check;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
