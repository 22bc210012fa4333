import type { FileRecords } from './file-records.ts';
import type { FileStore } from './file-store.ts';

/** Files as the endpoint keeps them: what is known of them, and their bytes. */
export type FileShelf = { records: FileRecords; store: FileStore };
