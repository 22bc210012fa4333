/** The published value of one indicator as it was pasted; `value` as the wire has it: a point, no thousands. */
export type OfficialLine = { line: number; code: string; value: string };

/** `no-value`: nothing that is a number after the code · `out-of-range`: not from 1 to 5 · `twice`: the code stands above already */
export type OfficialFaultKind = 'no-code' | 'no-value' | 'out-of-range' | 'twice';
export type OfficialFault = { line: number; text: string; kind: OfficialFaultKind };

const codePattern = /^[A-Z]{1,3}\d{1,3}$/;

/**
 * Reads pasted lines of `I1; 3`, or columns copied from a sheet, in either decimal sign: the first word is the code, the last one the
 * value. Empty lines are passed over.
 */
export function readOfficialLines(text: string): { values: OfficialLine[]; faults: OfficialFault[] } {
  const values: OfficialLine[] = [];
  const faults: OfficialFault[] = [];
  for (const [place, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue;
    const line = place + 1;
    const [code = '', ...rest] = raw.trim().split(/[;\s]+/);
    const found = { line, code: code.toUpperCase(), value: readDecimal(rest.at(-1) ?? '') };
    const kind = faultOf(found, values);
    if (kind !== null) faults.push({ line, text: raw.trim(), kind });
    else values.push({ ...found, value: found.value ?? '' });
  }
  return { values, faults };
}

type Found = { code: string; value: string | null };

function faultOf({ code, value }: Found, above: readonly OfficialLine[]): OfficialFaultKind | null {
  if (!codePattern.test(code)) return 'no-code';
  if (value === null) return 'no-value';
  if (!isOnScale(value)) return 'out-of-range';
  return above.some((line) => line.code === code) ? 'twice' : null;
}

/** "3,45" and "3.45" as `3.45`; null for what is no number of at most four decimals. */
export function readDecimal(typed: string): string | null {
  const text = typed.trim().replace(',', '.');
  return /^\d{1,3}(\.\d{1,4})?$/.test(text) ? text : null;
}

/** Whether it lies on the ministry's scale from 1 to 5. */
export const isOnScale = (value: string): boolean => Number(value) >= 1 && Number(value) <= 5;
