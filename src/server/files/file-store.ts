/** Where the bytes are. Parts belong to one scope until they are verified; then they are kept by content, once. */
export type FileStore = {
  /** Opens the growing part of an upload, creating it when it is not there. */
  openPart: (scope: string, sha256: string) => Promise<Part>;
  /**
   * Copies a part and hashes what was copied, so that nobody who is still writing can change what was checked.
   * Null when the part is not there.
   */
  copyPart: (scope: string, sha256: string) => Promise<Candidate | null>;
  dropPart: (scope: string, sha256: string) => Promise<void>;
  /** The kept bytes; null when they are not there. */
  read: (sha256: string) => Promise<Bytes | null>;
  freeBytes: () => Promise<number>;
};

export type Candidate = {
  /** The hash of the copied bytes, as hex. */
  sha256: string;
  bytes: Bytes;
  /** Keeps the copy under its hash: on disk, name included, when this resolves. Safe to repeat. */
  keep: () => Promise<void>;
  discard: () => Promise<void>;
};

export type Part = {
  write: (bytes: Uint8Array, position: number) => Promise<void>;
  /** After this, what was written survives a power cut. */
  sync: () => Promise<void>;
  close: () => Promise<void>;
};

export type Bytes = {
  sizeBytes: number;
  readAt: (from: number, to: number) => Promise<Uint8Array>;
  stream: (from: number, to: number) => ReadableStream<Uint8Array>;
  close: () => Promise<void>;
};

/** The disk (or quota) behind the files is full. */
export class ShelfFull extends Error {
  constructor(cause: unknown) {
    super('The disk is full.', { cause });
    this.name = 'ShelfFull';
  }
}
