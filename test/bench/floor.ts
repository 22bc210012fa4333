import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { floorPage, floorWorker } from './floor-page.ts';

export type Floor = { address: string; pageBytes: number; close: () => Promise<void> };

/** Serves the floor on this machine, compressed beforehand. */
export async function openFloor(): Promise<Floor> {
  const page = brotliCompressSync(floorPage());
  const worker = brotliCompressSync(floorWorker);
  const server = createServer((request, response) => {
    const isWorker = request.url === '/worker.js';
    const bytes = isWorker ? worker : page;
    response.writeHead(200, {
      'content-type': isWorker ? 'text/javascript' : 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'content-length': bytes.length,
      'cache-control': 'no-cache',
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    pageBytes: page.length,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
