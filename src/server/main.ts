import { pino } from 'pino';
import { codeForFirstCoordinator } from './access/first-coordinator.ts';
import { codeLink } from './access/make-code.ts';
import type { Deps } from './app-context.ts';
import { reasonOf } from './data-directory.ts';
import { startSweeping } from './files/sweep-uploads.ts';
import { freePort, listen, type Listening } from './listen.ts';
import { openEndpoint, type Endpoint } from './open-endpoint.ts';
import { addressOf, noteAddress } from './server-address.ts';
import { readSettings, settingsHelp } from './settings.ts';
import { StartFailure } from './start-failure.ts';

const graceMs = 8_000;

const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(`${settingsHelp}\n`);
    return;
  }
  const read = readSettings(args, process.env);
  const settings = { ...read, port: read.port === 0 ? await freePort(read.host) : read.port };
  const endpoint = await openEndpoint({ settings, logger });
  try {
    await announce(endpoint.deps);
    const listening = await listen(endpoint.deps);
    noteAddress(settings);
    stopOnSignal(listening, endpoint, startSweeping(endpoint.deps));
    // Whoever reads this may end it in the same moment.
    logger.info({ host: settings.host, port: settings.port }, 'listening');
  } catch (error) {
    await endpoint.close();
    throw error;
  }
}

/** Before it listens: whoever reads the terminal finds the way in first. */
async function announce(deps: Deps): Promise<void> {
  const address = addressOf(deps.settings);
  process.stdout.write(`Lumbung SPBE: ${address}\n`);
  // The region of the demo has its own coordinator: one link for each role is enough.
  if (deps.settings.demo) return fillDemo(deps, address);
  const code = await codeForFirstCoordinator(deps);
  if (code === null) return;
  process.stdout.write(`Koordinator pertama masuk lewat alamat ini:\n${codeLink(address, code)}\n`);
}

async function fillDemo(deps: Deps, address: string): Promise<void> {
  const [{ fillDemo: fill }, { createSeed }] = await Promise.all([
    import('./demo/fill.ts'),
    import('./seed.ts'),
  ]);
  const links = await fill(createSeed(deps));
  process.stdout.write('Data contoh (Kabupaten Contoh), bukan data sungguhan. Masuk sebagai:\n');
  for (const { label, code } of links) process.stdout.write(`${label}: ${codeLink(address, code)}\n`);
}

/** Finishes the requests under way, brings the log into the database file, and goes. */
function stopOnSignal({ server, settled }: Listening, endpoint: Endpoint, stopSweeping: () => void): void {
  let isStopping = false;
  const stop = (signal: string): void => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ signal }, 'stopping');
    stopSweeping();
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      void settled()
        .then(endpoint.close)
        .then(
          () => process.exit(0),
          (error: unknown) => {
            // A full disk, mostly: the log beside the database holds what was acknowledged, and the next start brings it over.
            logger.error({ error }, 'could not close the database; nothing that was acknowledged is lost');
            process.exit(1);
          },
        );
    });
    server.closeIdleConnections();
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
}

function fail(error: unknown): void {
  const isExpected = error instanceof StartFailure;
  process.stderr.write(`Lumbung: ${isExpected ? error.message : reasonOf(error)}\n`);
  process.exitCode = isExpected ? error.exitCode : 1;
  // Timers and sockets of a start that failed halfway hold nothing worth waiting for.
  process.exit();
}

await main().catch(fail);
