import { pino } from 'pino';
import { createServer } from 'vite';
import { codeForFirstCoordinator } from '../access/first-coordinator.ts';
import { codeLink } from '../access/make-code.ts';
import { reasonOf } from '../data-directory.ts';
import { listen } from '../listen.ts';
import { openEndpoint } from '../open-endpoint.ts';
import { addressOf } from '../server-address.ts';
import { readSettings } from '../settings.ts';

/** `npm run dev`: Vite with the endpoint behind `/api`, in one process. The flags are those of the server. */

const defaultApiPort = '8081';

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), { LUMBUNG_PORT: defaultApiPort, ...process.env });
  const endpoint = await openEndpoint({ settings, logger: pino({ level: 'warn', base: null }) });
  const { server: api } = await listen(endpoint.deps);
  const vite = await createServer({ server: { proxy: { '/api': { target: addressOf(settings) } } } });
  await vite.listen();
  vite.printUrls();
  const code = await codeForFirstCoordinator(endpoint.deps);
  const address = vite.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? addressOf(settings);
  if (code !== null) console.log(codeLink(address, code));
  process.once('SIGINT', () => {
    api.close();
    void vite
      .close()
      .then(endpoint.close)
      .then(() => process.exit(0));
  });
}

await main().catch((error: unknown) => {
  console.error(`Lumbung: ${reasonOf(error)}`);
  process.exitCode = 1;
});
