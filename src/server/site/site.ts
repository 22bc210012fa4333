import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { acceptedEncoding, compress, type Encoding } from '../http/compress-answer.ts';
import { policyOf } from '../http/security-headers.ts';

/** The built app, as a function from a request to an answer; 404 in plain text for what is not there. */
export type Site = (request: Request) => Promise<Response>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const incompressible = new Set(['.png', '.webp', '.ico', '.woff2']);

type Asset = {
  modifiedMs: number;
  bytes: Buffer;
  etag: string;
  type: string;
  extension: string;
  /** The security policy of a page; other files have that of every answer. */
  policy: string | null;
  packed: Map<Encoding, Promise<Buffer>>;
};

/** Serves the folder as it is at each request; what was read and compressed stays in memory until the file changes. */
export function openSite(root: string): Site {
  const assets = new Map<string, Asset>();
  return async (request) => {
    const path = pathWithin(root, new URL(request.url).pathname);
    const asset = path === null ? null : await findAsset(assets, path);
    if (path === null || asset === null) return notThere();
    return answer(request, { asset, path, isImmutable: path.startsWith(join(root, 'assets') + sep) });
  };
}

/** Never HTML in place of a script: an old tab that asks for a chunk of the build before learns that it is gone. */
function notThere(): Response {
  return new Response('Not found\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}

function pathWithin(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.split(/[/\\]/).some((part) => part.startsWith('.'))) return null;
  const path = normalize(join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded));
  return path.startsWith(root + sep) && !path.endsWith('.br') ? path : null;
}

async function findAsset(assets: Map<string, Asset>, path: string): Promise<Asset | null> {
  const facts = await stat(path).catch(() => null);
  if (facts?.isFile() !== true) return null;
  const known = assets.get(path);
  if (known?.modifiedMs === facts.mtimeMs && known.bytes.length === facts.size) return known;
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return null;
  const extension = extname(path);
  const asset: Asset = {
    modifiedMs: facts.mtimeMs,
    bytes,
    etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 24),
    type: types[extension] ?? 'application/octet-stream',
    extension,
    policy: extension === '.html' ? policyOf(bytes.toString()) : null,
    packed: new Map(),
  };
  assets.set(path, asset);
  return asset;
}

async function answer(
  request: Request,
  { asset, path, isImmutable }: { asset: Asset; path: string; isImmutable: boolean },
): Promise<Response> {
  const encoding = incompressible.has(asset.extension)
    ? 'identity'
    : acceptedEncoding(request.headers.get('accept-encoding'));
  const etag = `"${asset.etag}-${encoding}"`;
  const headers = new Headers({
    'content-type': asset.type,
    'cache-control': isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    vary: 'Accept-Encoding',
  });
  if (asset.policy !== null) headers.set('content-security-policy', asset.policy);
  const known = (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  const bytes = encoding === 'identity' ? asset.bytes : await pack(asset, path, encoding);
  if (encoding !== 'identity') headers.set('content-encoding', encoding);
  headers.set('content-length', String(bytes.length));
  const isHead = request.method === 'HEAD';
  return new Response(isHead ? null : new Uint8Array(bytes), { status: 200, headers });
}

/** A `.br` beside the file is taken when it is not older; else the file is compressed once. */
async function pack(asset: Asset, path: string, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const packed = asset.packed.get(encoding) ?? packNow(asset, path, encoding);
  asset.packed.set(encoding, packed);
  return packed;
}

async function packNow(asset: Asset, path: string, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'br') {
    const facts = await stat(`${path}.br`).catch(() => null);
    const ready =
      facts !== null && facts.mtimeMs >= asset.modifiedMs
        ? await readFile(`${path}.br`).catch(() => null)
        : null;
    if (ready !== null) return ready;
  }
  return compress(asset.bytes, encoding, 'thorough');
}
