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

/**
 * The policy of a page that brings its first script and style inside itself: those that the build put there are named by their
 * hash, and still nothing else inline is run.
 */
export function policyOf(html: string): string {
  const named = (tag: 'script' | 'style'): string =>
    [...html.matchAll(new RegExp(`<${tag}(?: type="module")?>(.*?)</${tag}>`, 'gs'))]
      .map(([, content = '']) => ` 'sha256-${createHash('sha256').update(content).digest('base64')}'`)
      .join('');
  return page
    .replace("script-src 'self'", `script-src 'self'${named('script')}`)
    .replace("style-src 'self'", `style-src 'self'${named('style')}`);
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

/** Sets what an answer does not set itself; the API is never stored by anybody. */
export function setSecurityHeaders(headers: Headers, path: string): void {
  if (/\/assets\/pdf[.-]worker[^/]*\.m?js$/.test(path)) headers.set('content-security-policy', pdfWorker);
  for (const [name, value] of Object.entries(everywhere)) {
    if (!headers.has(name)) headers.set(name, value);
  }
  if (path.startsWith('/api/')) headers.set('cache-control', 'no-store');
}
