import * as fc from 'fast-check';
import { smallInstrument } from '../domain/small-instrument.ts';
import { offerOf, pdfOf } from './files/sample-files.ts';
import { hostileSegment, mutated, oddHeaders, packed } from './hostile.ts';
import { syncBody } from './hostile-exchange.ts';

/** One hostile request, and what came back. */
export type Shot = { method: string; path: string; headers: Record<string, string>; bytes?: Uint8Array };
export type Answer = { status: number; text: string };

/** Who shoots: cookies of people with different roles; the victim's session and rights may be lost on the way. */
export type Shooters = { cookies: readonly string[]; victim: { user: string; cookie: string } };

/** Never a failure of the server; a refusal says why in a sentence. */
export function requireSound(shot: Shot, { status, text }: Answer): void {
  const where = `${status} for ${shot.method} ${shot.path.slice(0, 200)}`;
  if (status >= 500) throw new Error(`${where}: ${text}`);
  const isReadable = shot.headers['accept-encoding'] === undefined && shot.method !== 'HEAD';
  if (status < 400 || !shot.path.startsWith('/api/') || !isReadable) return;
  const { error, message } = JSON.parse(text) as { error?: unknown; message?: unknown };
  if (typeof error === 'string' && typeof message === 'string' && /[.\w)”"]$/.test(message)) return;
  throw new Error(`${where} without a sentence: ${text.slice(0, 200)}`);
}

/** Without a cookie once in twenty times. */
const cookieOf = ({ cookies }: Shooters): fc.Arbitrary<Record<string, string>> =>
  fc
    .option(fc.constantFrom(...cookies), { freq: 20 })
    .map((cookie): Record<string, string> => (cookie === null ? {} : { cookie }));

export const syncShot = (shooters: Shooters, odd = oddHeaders): fc.Arbitrary<Shot> =>
  fc.tuple(cookieOf(shooters), syncBody, odd).map(([cookie, { bytes, headers }, more]) => ({
    method: 'POST',
    path: '/api/v1/sync',
    bytes,
    headers: { ...headers, ...cookie, ...more },
  }));

const pdf = pdfOf(5_000);
/** A file that is on the server before the first shot. */
export const keptFile = pdfOf(9_000);

const sha256 = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(offerOf(pdf).sha256, offerOf(keptFile).sha256) },
  hostileSegment,
);
const scope = fc.oneof(
  { weight: 9, arbitrary: fc.constant('opd/dinkes') },
  { weight: 3, arbitrary: fc.constantFrom('agency', 'indicator/2026/I1', 'period/2026') },
  hostileSegment,
);
const under = (path: string, segment: fc.Arbitrary<string>, rest = ''): fc.Arbitrary<string> =>
  segment.map((text) => `${path}/${text}${rest}`);
const filePath = fc
  .tuple(sha256, scope, fc.oneof(fc.nat(6_000).map(String), hostileSegment))
  .map(([hash, place, from]) => `/api/v1/files/${hash}?scope=${place}&from=${from}`);
const person = { roles: ['opd_admin'], opds: ['dinkes'], name: 'Siti' };

/** Every route but sync. */
export function otherShot(shooters: Shooters): fc.Arbitrary<Shot> {
  const cookie = cookieOf(shooters);
  const json = (method: string, path: string | fc.Arbitrary<string>, body: unknown): fc.Arbitrary<Shot> =>
    fc
      .tuple(
        typeof path === 'string' ? fc.constant(path) : path,
        packed(mutated(fc.constant(body))),
        cookie,
        oddHeaders,
      )
      .map(([to, { bytes, headers }, own, odd]) => ({
        method,
        path: to,
        bytes,
        headers: { ...headers, ...own, ...odd },
      }));
  const bare = (method: string, path: fc.Arbitrary<string>): fc.Arbitrary<Shot> =>
    fc
      .tuple(path, cookie, oddHeaders)
      .map(([to, own, odd]) => ({ method, path: to, headers: { ...own, ...odd } }));
  const { victim } = shooters;
  const users = under('/api/v1/users', fc.oneof(fc.constant(victim.user), hostileSegment));
  const reads = fc
    .constantFrom('health', 'session', 'users', 'devices', 'instruments', 'openapi.json')
    .map((at) => `/api/v1/${at}`);
  const places = ['', '/api/v1', '/assets'].map((path) => under(path, hostileSegment));
  const range = fc.tuple(filePath, cookie, oddHeaders, fc.nat(5_000)).map(([path, own, odd, cut]) => ({
    method: 'PUT',
    path,
    bytes: pdf.subarray(cut),
    headers: { 'content-type': 'application/octet-stream', ...own, ...odd },
  }));
  return fc.oneof(
    json('POST', '/api/v1/enrol', { code: 'AAAAAAAAAA', device: 'd1', deviceName: 'HP' }),
    json('POST', '/api/v1/codes', person),
    json('POST', '/api/v1/codes', { self: true }),
    json('POST', '/api/v1/users', { people: [{ ...person, id: victim.user, active: true, code: true }] }),
    json('PATCH', users, person),
    json('POST', '/api/v1/files', offerOf(pdf)),
    json('POST', under('/api/v1/files', sha256, '/done'), { scope: 'opd/dinkes' }),
    json('POST', '/api/v1/instruments', smallInstrument),
    bare('GET', under('/api/v1/instruments', hostileSegment)),
    json('POST', under('/api/v1', hostileSegment), {}),
    json('POST', '/api/v1/session/end', {}).map((shot) => ({
      ...shot,
      headers: { ...shot.headers, cookie: victim.cookie },
    })),
    bare('GET', filePath),
    bare('HEAD', filePath),
    bare('DELETE', under('/api/v1/devices', hostileSegment)),
    bare('GET', reads),
    bare('GET', fc.oneof(...places)),
    range,
  );
}
