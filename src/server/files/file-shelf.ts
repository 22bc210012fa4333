import type { FileRecords } from './file-records.ts';
import type { FileStore } from './file-store.ts';

/** Bytes `[from, to)` of a file that a request has brought and that may not be recorded yet. */
export type Arrival = { scope: string; sha256: string; from: number; to: number };

/** Files as the endpoint keeps them: what is known of them, their bytes, and what is arriving in this process. */
export type FileShelf = { records: FileRecords; store: FileStore; arrivals: Set<Arrival> };
