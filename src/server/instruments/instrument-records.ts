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
  all: () => ImportedInstrument[];
  /** False when the id is there already; then nothing changes. */
  add: (instrument: ImportedInstrument) => Promise<boolean>;
};
