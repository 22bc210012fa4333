import { describe, expect, it } from 'vitest';
import { clientAddress } from '../../src/server/http/client-address.ts';

const addressOf = (socket: string | undefined, forwarded?: string, trustProxy = false): string =>
  clientAddress(
    new Request('http://x/', forwarded === undefined ? {} : { headers: { 'x-forwarded-for': forwarded } }),
    socket,
    { trustProxy },
  );

describe('the address that failed codes count against', () => {
  it('is that of the socket, whatever a client says, unless a proxy is trusted', () => {
    expect(addressOf('10.0.0.1', '1.2.3.4')).toBe('10.0.0.1');
    expect(addressOf('10.0.0.1', '1.2.3.4', true)).toBe('1.2.3.4');
    expect(addressOf('10.0.0.1', 'forged, 1.2.3.4 ', true)).toBe('1.2.3.4');
    expect(addressOf('10.0.0.1', '', true)).toBe('10.0.0.1');
    expect(addressOf(undefined)).toBe('unknown');
  });

  it('is one for IPv4 in both spellings, and one for a whole network of IPv6', () => {
    expect(addressOf('::ffff:10.0.0.1')).toBe('10.0.0.1');
    expect(addressOf('2001:db8:1:2:aaaa::1')).toBe(addressOf('2001:db8:1:2:bbbb:0:0:2'));
    expect(addressOf('2001:db8:1:2::1')).not.toBe(addressOf('2001:db8:1:3::1'));
    expect(addressOf('2001:db8::1')).toBe(addressOf('2001:db8:0:0:9::9'));
    expect(addressOf('::1')).toBe('0:0:0:0');
  });
});
