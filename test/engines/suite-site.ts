import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

export type SuiteSite = { address: string; close: () => void };

const pageFile = (name: string): string => fileURLToPath(new URL(`page/${name}`, import.meta.url));

const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Storage suite</title>
<script type="module">import * as suite from './suite.js'; globalThis.suite = suite;</script>`;

/** Serves a page with the storage suite in it: the code under test as the browser runs it, on the browser's own IndexedDB. */
export async function openSuiteSite(): Promise<SuiteSite> {
  const files = new Map([['/', html], ...(await builtFiles())]);
  const server = createServer(({ url = '' }, answer) => {
    const body = files.get(url);
    const type = url === '/' ? 'text/html' : 'text/javascript';
    answer.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

async function builtFiles(): Promise<[string, string][]> {
  const built = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: {
      alias: {
        'fake-indexeddb': pageFile('browser-indexeddb.ts'),
        'node:crypto': pageFile('browser-crypto.ts'),
      },
    },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: pageFile('suite-page.ts'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'suite.js' },
      },
    },
  })) as Rolldown.RolldownOutput;
  return built.output.map((file) => [
    `/${file.fileName}`,
    file.type === 'chunk' ? file.code : String(file.source),
  ]);
}
