/** `2026-03-01T09:30:00.000+08:00` as an input for local moments takes it, in the offset with which it was stored. */
export const localMoment = (moment: string): string => moment.slice(0, 16);

/** A local moment with the offset of the device, which the present moment (ISO 8601) carries; null for an empty input. */
export function momentFromLocal(local: string, now: string): string | null {
  if (local === '') return null;
  const offset = /(Z|[+-]\d{2}:\d{2})$/.exec(now)?.[1] ?? 'Z';
  return `${local.slice(0, 16)}:00${offset}`;
}
