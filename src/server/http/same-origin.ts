import type { Settings } from '../settings.ts';
import { forbidden } from './refusal.ts';

/**
 * Refuses writes that a page of another site caused: `Origin` must be our own (or the public address), and
 * `Sec-Fetch-Site` must say same-origin, each where the client sends it. Programs outside browsers send neither.
 */
export function requireSameOrigin(request: Request, settings: Settings): void {
  const origin = request.headers.get('origin');
  if (origin !== null && !ownOrigins(request, settings).includes(origin)) {
    throw forbidden(
      'This request comes from another address. Behind a proxy, start with --public-url and the address that people open.',
    );
  }
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') throw forbidden('This request comes from another site.');
}

function ownOrigins(request: Request, { publicUrl, trustProxy }: Settings): string[] {
  const url = new URL(request.url);
  const forwarded = trustProxy ? request.headers.get('x-forwarded-proto') : null;
  const origins = [forwarded === 'https' ? `https://${url.host}` : url.origin];
  if (publicUrl !== null) origins.push(new URL(publicUrl).origin);
  return origins;
}
