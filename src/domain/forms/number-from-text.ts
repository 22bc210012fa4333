import type { Json } from '../op.ts';

/**
 * What a typed number is stored as: a number where it is one, the text itself where it is not, so that nothing typed is lost and the
 * check can say what to do. Indonesian writing: a comma before decimals, points between thousands; "1.500" is one thousand five
 * hundred and "1.5" one and a half.
 */
export function numberFromText(text: string): Json {
  const plain = text.replaceAll(/\s|^Rp\.?/gi, '');
  if (plain === '') return null;
  const thousands = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/;
  const dotted = thousands.test(plain) ? plain.replaceAll('.', '') : plain;
  const number = dotted.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(number) ? Number(number) : text;
}
