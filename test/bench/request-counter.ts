import { createServer } from 'node:http';

export type RequestCounter = {
  /** What was asked for before this moment (milliseconds since 1970), and forgets all. */
  takeBefore: (moment: number) => string[];
  close: () => Promise<void>;
};

/** Stands where a server was, answers nothing and notes what is asked for. */
export async function countRequests(address: string): Promise<RequestCounter> {
  let seen: { atMs: number; what: string }[] = [];
  const server = createServer(({ method, url, socket }) => {
    seen.push({ atMs: Date.now(), what: `${method ?? ''} ${url ?? ''}` });
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(address).port), '127.0.0.1', resolve));
  return {
    takeBefore: (moment) => {
      const early = seen.filter(({ atMs }) => atMs < moment);
      seen = [];
      return early.map(({ what }) => what);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
