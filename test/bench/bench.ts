import { randomUUID } from 'node:crypto';
import { createEndpoint } from '../../src/sync/endpoint.ts';
import { createTransport, type Fetch } from '../../src/sync/transport.ts';
import { linkFor, startEndpoint, type RunningEndpoint } from '../browser/endpoint.ts';
import { openFloor, type Floor } from './floor.ts';

/** What all goals measure with: the real server with the sample region, and the floor beside it. */
export type Bench = {
  endpoint: RunningEndpoint;
  floor: Floor;
  /** A fresh sign-in code for the admin of the OPD with the most rooms. */
  newCode: () => Promise<string>;
  /** Says on the terminal what is being done. */
  tell: (text: string) => void;
  close: () => Promise<void>;
};

const opdAdmin = 'yusuf';

export async function openBench(tell: Bench['tell']): Promise<Bench> {
  tell('starting a server with the sample region');
  const [endpoint, floor] = await Promise.all([startEndpoint(['--demo']), openFloor()]);
  const desk = await openDesk(endpoint);
  return {
    endpoint,
    floor,
    tell,
    newCode: async () => (await desk.makeCode({ user: opdAdmin })).code,
    close: async () => {
      await Promise.all([endpoint.close(), floor.close()]);
    },
  };
}

/** A coordinator without a browser. */
async function openDesk(endpoint: RunningEndpoint): Promise<ReturnType<typeof createEndpoint>> {
  let cookie = '';
  const fetchAsDesk: Fetch = async (input, init = {}) => {
    const response = await fetch(input, { ...init, headers: { ...headersOf(init), cookie } });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return response;
  };
  const deviceId = randomUUID();
  const baseUrl = `${endpoint.address}/`;
  const desk = createEndpoint(createTransport({ fetch: fetchAsDesk, baseUrl, deviceId }));
  const code = linkFor(endpoint, /Koordinator \(/).split('#kode=')[1] ?? '';
  const { kind } = await desk.enrol(code, deviceId, 'Bench');
  if (kind !== 'joined') throw new Error(`the coordinator could not sign in: ${kind}`);
  return desk;
}

const headersOf = ({ headers }: RequestInit): Record<string, string> =>
  Object.fromEntries(new Headers(headers).entries());
