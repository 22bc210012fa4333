import type { Json } from '../../../domain/op.ts';

/** What is shown of a stored number: as people here write it, money with points between thousands. */
export function textFromNumber(value: Json | undefined, isMoney: boolean): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return '';
  if (!isMoney) return String(value).replace('.', ',');
  return value.toLocaleString('id-ID', { maximumFractionDigits: 2 });
}
