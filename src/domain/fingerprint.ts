/**
 * A text in a few characters, to tell whether it is still the same: its length and 53 bits mixed from its letters (cyrb53).
 * Against oversight, not against forgery: whoever may sign may also write the text. The text itself stays in the history.
 */
export function fingerprintOf(text: string): string {
  let high = 0xde_ad_be_ef;
  let low = 0x41_c6_ce_57;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  const first = mix(high, low);
  const second = mix(low, first);
  const bits = 2 ** 32 * (second & 0x1f_ff_ff) + (first >>> 0);
  return `${text.length}-${bits.toString(36)}`;
}

function mix(one: number, other: number): number {
  const mixed = Math.imul(one ^ (one >>> 16), 2_246_822_507);
  return mixed ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
}
