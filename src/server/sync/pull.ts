import type { OpLogStore } from '../log/op-log-store.ts';

const maxBytesPerAnswer = 1024 * 1024;

export type Pull = {
  cursors: Readonly<Record<string, number>>;
  limit: number;
  readable: ReadonlySet<string>;
};

/**
 * The pages after the cursors, as JSON text. The limit counts ops over all pages, in the order in which the request names
 * the scopes; those that the session may not read are left out.
 */
export async function pull(log: OpLogStore, { cursors, limit, readable }: Pull): Promise<string> {
  const pages: string[] = [];
  let [opsLeft, bytesLeft] = [limit, maxBytesPerAnswer];
  for (const [scope, after] of Object.entries(cursors)) {
    if (!readable.has(scope)) continue;
    const maxOps = bytesLeft > 0 ? opsLeft : 0;
    const page = await log.readPage({ scope, after, maxOps, maxBytes: bytesLeft });
    opsLeft -= page.ops.length;
    for (const op of page.ops) bytesLeft -= op.length;
    const more = page.head > page.lastSeq;
    pages.push(
      `{"scope":${JSON.stringify(scope)},"ops":[${page.ops.join(',')}],"head":${page.head},"more":${more}}`,
    );
  }
  return `[${pages.join(',')}]`;
}
