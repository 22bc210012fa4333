import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from './app.ts';
import type { Deps } from './app-context.ts';
import { reasonOf } from './data-directory.ts';
import { StartFailure } from './start-failure.ts';

/** A link that is silent for so long is dead; a slow one that moves may take its time. */
const silentSocketMs = 120_000;
const settleStepMs = 20;

export type Listening = {
  server: Server;
  /** Resolves when no request is being worked on: one that broke off may still be recording what came. */
  settled: () => Promise<void>;
};

/** Serves the app on the host and port of the settings. Throws a `StartFailure` when they cannot be had. */
export async function listen(deps: Deps): Promise<Listening> {
  const { host, port } = deps.settings;
  const app = createApp(deps);
  let atWork = 0;
  const server = createAdaptorServer({
    fetch: async (request, env) => {
      const address = env.incoming.socket.remoteAddress;
      atWork += 1;
      try {
        return await app.fetch(request, address === undefined ? {} : { address });
      } finally {
        atWork -= 1;
      }
    },
    serverOptions: { requestTimeout: 0 },
  }) as Server;
  server.setTimeout(silentSocketMs);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new StartFailure(whyNotListening(error, { host, port }))));
    server.listen(port, host, resolve);
  });
  server.on('error', (error) => deps.logger.error({ error }, 'server error'));
  const isAtWork = (): boolean => atWork > 0;
  const settled = async (): Promise<void> => {
    while (isAtWork()) await sleep(settleStepMs);
  };
  return { server, settled };
}

function whyNotListening(error: Error, { host, port }: { host: string; port: number }): string {
  const code = 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is in use. Choose another with --port.`;
  return `Cannot listen on ${host}:${port}: ${reasonOf(error)}.`;
}

/** A port that is free now: the address must be known, and printed, before the server listens. */
export async function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(new StartFailure(whyNotListening(error, { host, port: 0 }))));
    probe.listen(0, host, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
