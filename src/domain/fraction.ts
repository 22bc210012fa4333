/** An exact value as a quotient of integers; `den` is positive. Never reduced: the parts keep their meaning. */
export type Fraction = { num: number; den: number };

/** Half-up to two decimals, in hundredths: for display only (a rule of this project; the ministry states none for ties). */
export function toHundredths({ num, den }: Fraction): number {
  return Math.floor((200 * num + den) / (2 * den));
}

/** Two decimals and a point, half-up: `"1.40"`. Screens replace the point by the comma of their language. */
export function toPrinted(fraction: Fraction): string {
  return hundredthsToText(toHundredths(fraction));
}

export function hundredthsToText(hundredths: number): string {
  const whole = Math.floor(hundredths / 100);
  return `${whole}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** Negative, zero or positive as `one` is below, equal to or above `other`; exact, by cross-multiplying. */
export function compareFractions(one: Fraction, other: Fraction): number {
  return one.num * other.den - other.num * one.den;
}
