import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);
const worthwhileBytes = 256;

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding that the client takes; `q=0` refuses one. */
export function acceptedEncoding(header: string | null): Encoding {
  const accepted = new Set(
    (header ?? '')
      .split(',')
      .map((part) => part.trim().toLowerCase().split(';'))
      .filter(([, q]) => q === undefined || Number(q.trim().replace('q=', '')) > 0)
      .map(([name]) => name?.trim()),
  );
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : 'identity';
}

/** `thorough` is for what is compressed once and sent often. */
export async function compress(
  bytes: Uint8Array,
  encoding: 'br' | 'gzip',
  effort: 'quick' | 'thorough',
): Promise<Buffer> {
  if (encoding === 'gzip') return gzipAsync(bytes, { level: effort === 'quick' ? 5 : 9 });
  const quality = effort === 'quick' ? 4 : 11;
  return brotliAsync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

/** The same answer, compressed where the client takes it and it is worth it. */
export async function compressAnswer(request: Request, response: Response): Promise<Response> {
  const encoding = acceptedEncoding(request.headers.get('accept-encoding'));
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  if (encoding === 'identity' || !isJson) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.append('vary', 'Accept-Encoding');
  if (bytes.length < worthwhileBytes) return new Response(bytes, { status: response.status, headers });
  headers.set('content-encoding', encoding);
  headers.delete('content-length');
  return new Response(new Uint8Array(await compress(bytes, encoding, 'quick')), {
    status: response.status,
    headers,
  });
}
