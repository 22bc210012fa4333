declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type OpId = Branded<'OpId'>;
export type OpdId = Branded<'OpdId'>;
export type UserId = Branded<'UserId'>;
export type DeviceId = Branded<'DeviceId'>;
export type PeriodId = Branded<'PeriodId'>;
export type IndicatorId = Branded<'IndicatorId'>;

/** What a maker of ids needs from outside: milliseconds since 1970 and random bytes. */
export type IdSource = {
  nowMs: () => number;
  randomBytes: (count: number) => Uint8Array;
};

/**
 * A UUIDv7 (RFC 9562): time-ordered, so that ids made on one device sort by creation.
 * Only uniqueness matters to sync; a wrong clock does no harm.
 */
export function makeUuid(source: IdSource): string {
  const bytes = source.randomBytes(16);
  const time = Math.max(0, Math.floor(source.nowMs()));
  for (let index = 0; index < 6; index += 1) {
    bytes[index] = Math.floor(time / 2 ** (8 * (5 - index))) % 256;
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Ids of OPDs, periods, indicators, documents, ties and requirement codes. */
export const namePattern = /^[A-Za-z0-9-]{1,40}$/;
