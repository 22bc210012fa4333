import { linkFor, startEndpoint, type RunningEndpoint } from '../browser/endpoint.ts';
import { joinWithoutBrowser } from './desk.ts';
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
  const code = codeIn(linkFor(endpoint, /Koordinator \(/));
  const desk = await joinWithoutBrowser(endpoint.address, code);
  return {
    endpoint,
    floor,
    tell,
    newCode: async () => (await desk.endpoint.makeCode({ user: opdAdmin })).code,
    close: async () => {
      await Promise.all([endpoint.close(), floor.close()]);
    },
  };
}

/** The sign-in code that a link carries. */
export const codeIn = (link: string): string => link.split('#kode=')[1] ?? '';
