import type { ByteRange } from '../../domain/protocol.ts';

/** What one scope has shown of one file. Verified: on disk, hash and type checked. */
export type FileRecord = {
  scope: string;
  sha256: string;
  size: number;
  mime: string;
  name: string;
  ranges: ByteRange[];
  verifiedAt: string | null;
};

/** Knowledge about files, by scope: that another scope has a file is never told. */
export type FileRecords = {
  find: (scope: string, sha256: string) => Promise<FileRecord | null>;
  put: (record: FileRecord, at: string) => Promise<void>;
  /**
   * Notes that a file is coming and returns how it stands: ranges of an upload of this size that is under way are kept,
   * whoever adds to them at this moment. What was verified meanwhile stays verified, unless its bytes are lost.
   */
  begin: (
    file: Omit<FileRecord, 'ranges' | 'verifiedAt'>,
    how: { at: string; isLost: boolean },
  ) => Promise<FileRecord>;
  /** Forgets all ranges, unless somebody else brought the file to its end meanwhile; returns how it stands. */
  restart: (where: { scope: string; sha256: string; at: string }) => Promise<FileRecord | null>;
  /** Adds to (or takes from) the ranges on disk and returns all of them; null when the record is gone or verified. */
  changeRanges: (
    where: { scope: string; sha256: string; at: string },
    change: (ranges: readonly ByteRange[]) => ByteRange[],
  ) => Promise<ByteRange[] | null>;
  remove: (scope: string, sha256: string) => Promise<void>;
  /** The type under which the content was verified. */
  mimeOf: (sha256: string) => Promise<string | null>;
  /** Unfinished uploads that nobody touched since then. */
  idleSince: (at: string) => Promise<{ scope: string; sha256: string }[]>;
};
