import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * `cut`: every connection breaks, new ones too · `silent`: nothing passes and nobody is told ·
 * `deaf`: what is sent arrives, the answers do not.
 */
export const troubles = ['cut', 'silent', 'deaf'] as const;
export type LinkState = 'sound' | (typeof troubles)[number];

/** One device's network: a TCP link to the endpoint that the run damages and repairs. */
export type RoughLink = { address: string; set: (state: LinkState) => void; close: () => Promise<void> };

export async function openRoughLink(endpoint: string): Promise<RoughLink> {
  const port = Number(new URL(endpoint).port);
  let state: LinkState = 'sound';
  const sockets = new Set<Socket>();
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const join = (from: Socket, to: Socket, passes: () => boolean): void => {
    sockets.add(from);
    from.on('data', (bytes) => {
      if (passes()) to.write(bytes);
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const server = createServer((near) => {
    if (state === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    join(near, far, () => state !== 'silent');
    join(far, near, () => state === 'sound');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (next) => {
      // A connection that has swallowed bytes can never be whole again.
      if (next === 'cut' || next === 'sound') breakAll();
      state = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        breakAll();
      }),
  };
}
