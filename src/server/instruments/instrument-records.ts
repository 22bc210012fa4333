/** An instrument that a coordinator imported, as it lies in the database: never changed, never removed. */
export type ImportedInstrument = {
  id: string;
  /** The canonical text of its source; what the hash is taken from. */
  body: string;
  sha256: string;
  addedBy: string;
  /** ISO 8601 in UTC. */
  addedAt: string;
  mac: string;
};

export type InstrumentRecords = {
  /** One after another, because their texts together may be large; nothing else is asked of the database meanwhile. */
  all: () => Iterable<ImportedInstrument>;
  /** The text of one; null when it is not there. */
  body: (id: string) => string | null;
  /** False when the id is there already; then nothing changes. */
  add: (instrument: ImportedInstrument) => Promise<boolean>;
};
