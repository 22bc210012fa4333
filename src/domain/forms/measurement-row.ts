import type { LinkSpeed } from '../link-measure.ts';
import { isUnknown, numberOf, rowsOf, textOf, type Row, type Values } from './value.ts';

/** What is told with a measurement: its id, the moment (ISO 8601), the place as the person names it, and the provider in use. */
export type MeasuredWhere = { id: string; at: string; place: string; link: string };

/** The row of a measurement that the app made itself; without a speed it is one that failed. */
export function measurementRow({ id, at, place, link }: MeasuredWhere, speed: LinkSpeed | null): Row {
  const row = { id, measuredAt: at, method: 'app', place, link, failed: speed === null ? 'yes' : 'no' };
  return speed === null ? row : { ...row, ...speed };
}

/** One measurement as it is drawn and counted; null where it failed or nobody knows. */
export type Measurement = {
  id: string;
  at: string;
  place: string;
  failed: boolean;
  down: number | null;
  up: number | null;
};

/** The measurements of an office, oldest first; rows without a moment are left out. */
export function measurementsOf(values: Values): Measurement[] {
  return rowsOf(values['measurements'])
    .filter(({ measuredAt }) => !isUnknown(measuredAt) && !Number.isNaN(Date.parse(textOf(measuredAt))))
    .map((row) => {
      const failed = row['failed'] === 'yes';
      return {
        id: row.id,
        at: textOf(row['measuredAt']),
        place: textOf(row['place']),
        failed,
        down: failed ? null : numberOf(row['downMbps']),
        up: failed ? null : numberOf(row['upMbps']),
      };
    })
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The providers that the office named, for choosing the one in use. */
export const providersOf = (values: Values): string[] =>
  [...new Set(rowsOf(values['links']).map(({ provider }) => textOf(provider).trim()))].filter(
    (name) => name !== '' && !isUnknown(name),
  );
