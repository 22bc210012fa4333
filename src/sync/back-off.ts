const firstMs = 2_000;
const longestMs = 5 * 60_000;

/** How long to wait after so many failures in a row: doubling, with jitter, so that a hundred devices do not come back at once. */
export function backOffMs(failures: number, random: number): number {
  const fullMs = Math.min(longestMs, firstMs * 2 ** Math.max(0, failures - 1));
  return Math.round(fullMs * (0.5 + random / 2));
}
