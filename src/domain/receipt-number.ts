const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A number that can be read out, from the random end of an id: `LB-7K2M-94QD`.
 * The same on every device and on the server's side, because the id is.
 */
export function receiptNumber(id: string): string {
  const digits = BigInt(`0x${id.replaceAll(/[^0-9a-f]/g, '').slice(-12)}`);
  const letters = Array.from({ length: 8 }, (_letter, place) => {
    const value = Number((digits >> BigInt(place * 5)) & 31n);
    return alphabet[value] ?? '0';
  });
  const text = letters.toReversed().join('');
  return `LB-${text.slice(0, 4)}-${text.slice(4)}`;
}
