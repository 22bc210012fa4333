const kinds: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android.*Mobile/, 'HP Android'],
  [/Android/, 'Tablet Android'],
  [/CrOS/, 'Chromebook'],
  [/Windows/, 'Laptop Windows'],
  [/Macintosh/, 'Mac'],
  [/Linux/, 'Laptop Linux'],
];

/** A first name for this device, from what the browser says of itself; the person may change it. */
export function deviceName(userAgent: string): string {
  return kinds.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'Perangkat';
}
