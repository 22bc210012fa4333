import type { Fault } from './check-record.ts';
import type { CellReading } from './read-cell.ts';
import type { FormRecord } from './record.ts';
import type { Values } from './value.ts';
import type { Naming } from './write-cell.ts';

/** The rows of a sheet. */
export type ImportTable = { lines: readonly ImportLine[] };

/** One row of a sheet, its cells by the name of the field or a key of `fixedKeys`. */
export type ImportLine = { sheet: string; row: number; cells: Readonly<Record<string, string>> };

/** What a file holds for a form: the rows of the records, and those of its tables by field. A column that is missing changes nothing. */
export type ImportFile = {
  data: ImportTable;
  tables: ReadonlyMap<string, ImportTable>;
};

export type ImportWith = CellReading & {
  naming: Naming;
  /** The records of the form that this person sees. */
  records: readonly FormRecord[];
  /** Whose new records are where no column says so. */
  ownOpd: string | null;
  mayName: (opd: string) => boolean;
  /** What a new record starts with. */
  start: Values;
  makeId: () => string;
};

/** Why nothing of the file is taken, at a row of it; `text` is what stands there. */
export type ImportFault = { sheet: string; row: number; text: string } & (
  | { kind: 'value'; fault: Fault }
  /** No record has this number here, or it was removed. */
  | { kind: 'unknown-number' }
  | { kind: 'twice' }
  /** It was handed in: it changes only by being given back. */
  | { kind: 'closed' }
  | { kind: 'no-opd' }
  | { kind: 'unknown-opd' }
  /** A row of a table whose record does not stand in the sheet of records. */
  | { kind: 'lost-row' }
  | { kind: 'unknown-row' }
);

/** A fault apart from where it stands. */
type FaultKind<One = ImportFault> = One extends unknown ? Omit<One, 'sheet' | 'row' | 'text'> : never;

export const faultAt = ({ sheet, row }: ImportLine, text: string, fault: FaultKind): ImportFault => ({
  sheet,
  row,
  text,
  ...fault,
});
