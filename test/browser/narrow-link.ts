import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Transform } from 'node:stream';

export type NarrowLink = {
  /** What a device uses in place of the endpoint's own address. */
  address: string;
  /** Bytes of a file that have crossed to the endpoint so far, those that were sent again counted again. */
  crossed: (sha256: string) => number;
  /** Where each range of a file began of which anything crossed. */
  rangeStarts: (sha256: string) => readonly number[];
  /** Resolves in the moment in which so many bytes of a file have crossed. */
  whenCrossed: (sha256: string, bytes: number) => Promise<void>;
  /** From now on nothing moves on the connections there are, and neither side hears that they are dead; new ones work. */
  freeze: () => void;
  close: () => Promise<void>;
};

const pieceBytes = 4 * 1024;
/** So that a file of a few MB has a middle. */
const usualBytesPerS = 340_000;

/**
 * A link to an endpoint that lets the ranges of files through in small pieces and counts them; all else passes as it is.
 * With `breakEveryBytes` every connection there is breaks each time so much of a file has crossed; new ones are let in.
 */
export async function openNarrowLink(
  endpoint: string,
  {
    breakEveryBytes = Infinity,
    bytesPerS = usualBytesPerS,
  }: { breakEveryBytes?: number; bytesPerS?: number } = {},
): Promise<NarrowLink> {
  const pieceMs = (pieceBytes / bytesPerS) * 1000;
  let era = { isFrozen: false };
  const passed = new Map<string, number>();
  const starts = new Map<string, number[]>();
  const rangeStarts = (sha256: string): readonly number[] => starts.get(sha256) ?? [];
  const watchers = new Set<() => void>();
  const crossed = (sha256: string): number => passed.get(sha256) ?? 0;
  const count = ({ sha256, from, bytes, isFirst }: Piece): void => {
    if (isFirst) starts.set(sha256, [...rangeStarts(sha256), from]);
    const before = crossed(sha256);
    passed.set(sha256, before + bytes);
    if (Math.floor(before / breakEveryBytes) < Math.floor((before + bytes) / breakEveryBytes)) {
      server.closeAllConnections();
    }
    for (const watch of watchers) watch();
  };
  const server = createServer((incoming, answer) =>
    carry({ endpoint, incoming, answer, count, era, pieceMs }),
  );
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    crossed,
    rangeStarts,
    whenCrossed: (sha256, bytes) =>
      new Promise((resolve) => {
        const watch = (): void => {
          if (crossed(sha256) < bytes) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
      }),
    freeze: () => {
      era.isFrozen = true;
      era = { isFrozen: false };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What has crossed of a range that begins at `from`. */
type Piece = { sha256: string; from: number; bytes: number; isFirst: boolean };

type Crossing = {
  endpoint: string;
  incoming: IncomingMessage;
  answer: ServerResponse;
  count: (piece: Piece) => void;
  /** Shared by the connections that freeze together. */
  era: { isFrozen: boolean };
  pieceMs: number;
};

/** A connection that breaks on one side breaks on the other. */
function carry({ endpoint, incoming, answer, count, era, pieceMs }: Crossing): void {
  const { method, headers } = incoming;
  const url = new URL(incoming.url ?? '/', endpoint);
  const onward = request(url, { method, headers });
  onward.on('response', (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.on('error', () => answer.destroy());
    response.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => {
    if (!era.isFrozen) onward.destroy();
  });
  const sha256 = method === 'PUT' ? /\/files\/([0-9a-f]{64})$/.exec(url.pathname)?.[1] : undefined;
  if (sha256 === undefined) {
    incoming.pipe(onward);
    return;
  }
  const from = Number(url.searchParams.get('from'));
  let isFirst = true;
  const narrow = incoming.pipe(pieces(pieceMs, era));
  narrow.on('data', (piece: Buffer) => {
    onward.write(piece, (error) => {
      if (error) return;
      count({ sha256, from, bytes: piece.length, isFirst });
      isFirst = false;
    });
  });
  narrow.on('end', () => onward.end());
}

/** Lets a stream through piece by piece. */
function pieces(pieceMs: number, era: Crossing['era']): Transform {
  return new Transform({
    highWaterMark: pieceBytes,
    transform(chunk: Buffer, _encoding, done) {
      let at = 0;
      const next = (): void => {
        if (era.isFrozen) return;
        if (at >= chunk.length) return done();
        this.push(chunk.subarray(at, at + pieceBytes));
        at += pieceBytes;
        setTimeout(next, pieceMs);
      };
      next();
    },
  });
}
