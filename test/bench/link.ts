import { createServer, connect, type Socket } from 'node:net';
import { createLane, type LinkModel } from './lane.ts';

/** What people have far from the towns (project goal): both ways 400 kbit/s, 400 ms there and back, TCP and TLS to begin with. */
export const slowLink: LinkModel = {
  bitsPerSecond: 400_000,
  roundTripMs: 400,
  connectRoundTrips: 2,
  initialWindow: 10,
};

export type Link = {
  /** Where the far side is reached through this link. */
  address: string;
  /** Bytes on the wire so far, headers included. */
  bytes: () => { down: number; up: number };
  /** From now on bytes go through as they come. */
  unshape: () => void;
  close: () => Promise<void>;
};

/**
 * A proxy on this machine that makes every connection as slow as the model says. Shaping bytes here and not in the browser
 * models handshake and slow start, which the browser's own throttling leaves out.
 */
export async function openLink(target: string, model: LinkModel): Promise<Link> {
  const lanes = { down: createLane(model), up: createLane(model) };
  const passed = { down: 0, up: 0 };
  const sockets = new Set<Socket>();
  let isShaped = true;

  const shape = (near: Socket, far: Socket): void => {
    const notBeforeMs = performance.now() + model.connectRoundTrips * model.roundTripMs;
    join(near, lanes.up.open({ deliver: (bytes) => far.write(bytes), onEnd: () => far.end(), notBeforeMs }));
    join(
      far,
      lanes.down.open({ deliver: (bytes) => near.write(bytes), onEnd: () => near.end(), notBeforeMs }),
    );
  };
  const pass = (near: Socket, far: Socket): void => {
    near.on('data', (bytes) => (passed.up += bytes.length)).pipe(far);
    far.on('data', (bytes) => (passed.down += bytes.length)).pipe(near);
  };

  const server = createServer((near) => {
    const far = connect(Number(new URL(target).port), '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => sockets.delete(one));
    }
    if (isShaped) shape(near, far);
    else pass(near, far);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    bytes: () => ({ down: lanes.down.sentBytes() + passed.down, up: lanes.up.sentBytes() + passed.up }),
    unshape: () => {
      isShaped = false;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function join(socket: Socket, flow: { push: (bytes: Buffer) => void; end: () => void }): void {
  socket.on('data', (bytes) => flow.push(bytes));
  socket.on('end', flow.end);
}
