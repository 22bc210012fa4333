import { createHash } from 'node:crypto';

const page = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** The policy of a page that brings its first style inside itself: it is named by its hash. No script inside ever runs. */
export function policyOf(html: string): string {
  const hashes = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, style = '']) => ` 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  return page.replace("style-src 'self'", `style-src 'self'${hashes.join('')}`);
}

/** A worker has the policy of its own script: the PDF viewer decodes scanned pages in WebAssembly, pages never do. */
const pdfWorker = page.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

const everywhere: Readonly<Record<string, string>> = {
  'content-security-policy': page,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Sets what an answer does not set itself; the API is stored by nobody, but for what says of itself that it never changes. */
export function setSecurityHeaders(headers: Headers, path: string): void {
  if (/\/assets\/pdf[.-]worker[^/]*\.m?js$/.test(path)) headers.set('content-security-policy', pdfWorker);
  for (const [name, value] of Object.entries(everywhere)) {
    if (!headers.has(name)) headers.set(name, value);
  }
  const isImmutable = headers.get('cache-control')?.includes('immutable') === true;
  if (path.startsWith('/api/') && !isImmutable) headers.set('cache-control', 'no-store');
}
