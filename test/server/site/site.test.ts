import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEndpoint, type TestEndpoint } from '../endpoint.ts';

let endpoint: TestEndpoint;
const script = `export const x = ${JSON.stringify('lumbung '.repeat(200))};`;

beforeAll(async () => {
  endpoint = await startEndpoint();
  const dist = join(endpoint.dataPath, 'dist');
  await mkdir(join(dist, 'assets'), { recursive: true });
  const files: Record<string, string | Uint8Array> = {
    'index.html': '<!doctype html><title>Lumbung</title>',
    'service-worker.js': 'self.x = 1;',
    'manifest.webmanifest': '{"name":"Lumbung"}',
    'assets/main-abc.js': script,
    'assets/ready-abc.css': 'a{}',
    'assets/ready-abc.css.br': brotliCompressSync('b{}'),
    'assets/pdf.worker-abc.mjs': 'x',
    'icon-512.png': new Uint8Array(20),
    '.secret': 'x',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(dist, name), text);
  await writeFile(join(dist, '..', 'outside.txt'), 'x');
});
afterAll(async () => endpoint.close());

const get = async (path: string, headers: Record<string, string> = {}) =>
  endpoint.app.request(path, { headers });

describe('the built app', () => {
  it('keeps hashed assets for ever and asks again for everything else', async () => {
    for (const path of ['/', '/index.html', '/service-worker.js', '/manifest.webmanifest', '/icon-512.png']) {
      const response = await get(path);
      expect([path, response.status, response.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
    }
    const asset = await get('/assets/main-abc.js');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('answers what is gone with plain text and 404, never with HTML in place of a script', async () => {
    for (const path of [
      '/assets/gone-abc.js',
      '/nothing',
      '/assets/',
      '/.secret',
      '/assets/ready-abc.css.br',
    ]) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(response.headers.get('content-type')).toContain('text/plain');
    }
  });

  it('never leaves its folder', async () => {
    for (const path of [
      '/..%2foutside.txt',
      '/%2e%2e/outside.txt',
      '/assets/..%5c..%5coutside.txt',
      '/%00',
      '/%ff',
      '//etc/passwd',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
  });

  it('comes compressed as the client likes it, from a ready file where there is one', async () => {
    const packed = await get('/assets/main-abc.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(packed.headers.get('vary')).toBe('Accept-Encoding');
    expect(brotliDecompressSync(await packed.arrayBuffer()).toString()).toBe(script);
    expect(
      (await get('/assets/main-abc.js', { 'accept-encoding': 'gzip' })).headers.get('content-encoding'),
    ).toBe('gzip');
    expect(
      (await get('/assets/main-abc.js', { 'accept-encoding': 'br;q=0' })).headers.get('content-encoding'),
    ).toBeNull();
    const ready = await get('/assets/ready-abc.css', { 'accept-encoding': 'br' });
    expect(brotliDecompressSync(await ready.arrayBuffer()).toString()).toBe('b{}');
    expect(
      (await get('/icon-512.png', { 'accept-encoding': 'br' })).headers.get('content-encoding'),
    ).toBeNull();
  });

  it('is not sent again while it is the same', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    const same = await get('/', { 'if-none-match': `"other", W/${etag}` });
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await get('/', { 'if-none-match': '"other"' })).status).toBe(200);
    const head = await endpoint.app.request('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('is served anew after a build, without a restart', async () => {
    const path = join(endpoint.dataPath, 'dist', 'index.html');
    const before = await (await get('/')).text();
    await writeFile(path, '<!doctype html><title>Lumbung baru</title>');
    expect(await (await get('/')).text()).not.toBe(before);
  });
});

describe('every answer', () => {
  it('carries the security headers; no inline script, no frame, no other host', async () => {
    for (const path of ['/', '/nothing', '/api/v1/health', '/api/v1/session', '/assets/main-abc.js']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect([path, policy.includes('unsafe'), policy.includes('*')]).toEqual([path, false, false]);
      for (const part of [
        "default-src 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "base-uri 'none'",
      ]) {
        expect(policy).toContain(part);
      }
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=(self)');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('names by hash the style that the build put into the page, and lets no script inside run', async () => {
    const style = 'a{color:red}';
    const html = `<!doctype html><script>alert(1)</script><style>${style}</style><script src="./a.js"></script>`;
    await writeFile(join(endpoint.dataPath, 'dist', 'index.html'), html);
    const page = await get('/');
    const policy = page.headers.get('content-security-policy') ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy.split('; ')).toContain(`style-src 'self' 'sha256-${hash}'`);
    expect(policy.split('; ')).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    const same = await get('/', { 'if-none-match': page.headers.get('etag') ?? '' });
    expect([same.status, same.headers.get('content-security-policy')]).toEqual([304, policy]);
  });

  it('lets only the worker of the PDF viewer compile WebAssembly', async () => {
    const { headers } = await get('/assets/pdf.worker-abc.mjs');
    expect(headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
  });

  it('of the API is stored by nobody, and unknown addresses are answered as JSON', async () => {
    expect((await get('/api/v1/health')).headers.get('cache-control')).toBe('no-store');
    for (const [method, path] of [
      ['GET', '/api/v1/nothing'],
      ['PUT', '/api/v1/sync'],
      ['GET', '/api/'],
      ['OPTIONS', '/api/v1/sync'],
    ] as const) {
      const response = await endpoint.app.request(path, { method });
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.json()).toMatchObject({ error: 'not_found', message: expect.any(String) });
    }
  });
});
