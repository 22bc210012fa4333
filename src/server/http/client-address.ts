import { isIPv6 } from 'node:net';
import type { Settings } from '../settings.ts';

/** Who the failed codes are counted against. `X-Forwarded-For` (its last hop) counts only behind a trusted proxy. */
export function clientAddress(
  request: Request,
  socketAddress: string | undefined,
  { trustProxy }: Pick<Settings, 'trustProxy'>,
): string {
  const forwarded = trustProxy ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : '';
  return network(forwarded || socketAddress || 'unknown');
}

/** One IPv6 household owns 2^64 addresses: they count as one. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  if (tail === undefined) return groups.slice(0, 4).join(':');
  const last = tail.split(':').filter((group) => group !== '');
  const zeros = Array.from({ length: 8 - groups.length - last.length }, () => '0');
  return [...groups, ...zeros, ...last].slice(0, 4).join(':');
}
