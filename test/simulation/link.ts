import type { Random } from './random.ts';

/** What befalls one request. `late`: it reaches the server when its device has long given it up. */
export type Fault =
  | { kind: 'none' }
  | { kind: 'request-lost' }
  | { kind: 'response-lost' }
  | { kind: 'repeated' }
  | { kind: 'late' }
  | { kind: 'request-cut'; share: number }
  | { kind: 'response-cut'; share: number }
  | { kind: 'portal' }
  | { kind: 'server-killed' };

/** A request as it travels; bodies are bytes, so that they can be cut. */
export type Request = {
  path: string;
  method: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | null;
};

const faults: readonly ((random: Random) => Fault)[] = [
  () => ({ kind: 'request-lost' }),
  () => ({ kind: 'response-lost' }),
  () => ({ kind: 'response-lost' }),
  () => ({ kind: 'repeated' }),
  () => ({ kind: 'late' }),
  (random) => ({ kind: 'request-cut', share: random.below(100) }),
  (random) => ({ kind: 'response-cut', share: random.below(100) }),
  () => ({ kind: 'portal' }),
  () => ({ kind: 'server-killed' }),
];

export const pickFault = (random: Random): Fault => random.pick(faults)(random);

export function cut(bytes: Uint8Array<ArrayBuffer>, share: number): Uint8Array<ArrayBuffer> {
  return bytes.slice(0, Math.floor((bytes.length * share) / 100));
}

export const unreachable = (): TypeError => new TypeError('network');
