/** About what a readable page of text needs; more only costs the person's signal. */
const pageBytes = { least: 150_000, most: 300_000 };

const bestQuality = 0.85;
const worstQuality = 0.4;
const tries = 5;

export type EncodeJpeg = (quality: number) => Promise<ArrayBuffer>;

/**
 * The best quality that keeps a page within its bytes, by halving. A page that is small at the best quality stays small;
 * one that is large even at the worst stays readable rather than small.
 */
export async function encodeWithin(encode: EncodeJpeg): Promise<ArrayBuffer> {
  const best = await encode(bestQuality);
  if (best.byteLength <= pageBytes.most) return best;
  let found = await encode(worstQuality);
  let low = worstQuality;
  let high = bestQuality;
  for (let round = 0; round < tries && found.byteLength < pageBytes.least; round += 1) {
    const middle = (low + high) / 2;
    const attempted = await encode(middle);
    if (attempted.byteLength <= pageBytes.most) {
      found = attempted;
      low = middle;
    } else {
      high = middle;
    }
  }
  return found;
}
