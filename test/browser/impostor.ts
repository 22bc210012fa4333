import { createServer } from 'node:http';

export type Impostor = { asked: () => number; close: () => Promise<void> };

/** What stands on the endpoint's address in its place and answers every request alike, as a captive portal or a stale proxy does. */
export async function openImpostor(
  address: string,
  answer: { type: string; body: string },
): Promise<Impostor> {
  let asked = 0;
  const server = createServer((request, response) => {
    request.resume();
    if (request.url?.includes('/api/') === true) asked += 1;
    response.writeHead(200, { 'content-type': answer.type, 'cache-control': 'public, max-age=3600' });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(address).port), '127.0.0.1', resolve));
  return {
    asked: () => asked,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
