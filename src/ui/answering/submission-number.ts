const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number that people can read out, from the id of the op that submitted: `LB-7K2M-94QD`. The same on every device. */
export function submissionNumber(opId: string): string {
  let rest = BigInt(`0x${opId.replaceAll('-', '').slice(-12) || '0'}`);
  let text = '';
  for (let index = 0; index < 8; index += 1) {
    text = (alphabet[Number(rest % 32n)] ?? '0') + text;
    rest /= 32n;
  }
  return `LB-${text.slice(0, 4)}-${text.slice(4)}`;
}
