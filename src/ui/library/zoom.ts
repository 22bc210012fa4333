/** Steps of size, as multiples of "as wide as there is room". */
const zoomSteps = [1, 1.25, 1.5, 2, 3, 4] as const;

/** One step larger or smaller; stays at the ends. */
export function zoomBy(zoom: number, by: -1 | 1): number {
  const now = zoomSteps.findIndex((step) => step >= zoom);
  const next = Math.min(zoomSteps.length - 1, Math.max(0, (now < 0 ? 0 : now) + by));
  return zoomSteps[next] ?? 1;
}
