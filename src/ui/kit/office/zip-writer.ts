import { Zip, ZipDeflate } from 'fflate';

/**
 * A ZIP that is written as its contents come, so that only what is already compressed stands in memory. It carries no clock: each
 * entry has the first day that the format knows (read in local time by the library, hence a local date), and equal contents in
 * equal order give equal bytes.
 */
export type ZipWriter = {
  /** Begins the next entry; the one before must have ended. */
  entry: (name: string) => ZipEntry;
  /** Ends the ZIP. */
  finish: (mime: string) => Blob;
};
export type ZipEntry = { write: (text: string) => void; end: () => void };

/** Text waits until so much of it is worth compressing. */
const writtenAtOnce = 64 * 1024;

export function zipWriter(): ZipWriter {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  return {
    entry: (name) => {
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = new Date(1980, 0, 1);
      zip.add(file);
      return entryOf(file);
    },
    finish: (mime) => {
      zip.end();
      return new Blob(chunks, { type: mime });
    },
  };
}

function entryOf(file: ZipDeflate): ZipEntry {
  const encoder = new TextEncoder();
  let waiting = '';
  return {
    write: (text) => {
      waiting += text;
      if (waiting.length < writtenAtOnce) return;
      file.push(encoder.encode(waiting));
      waiting = '';
    },
    end: () => file.push(encoder.encode(waiting), true),
  };
}

/** A whole small file at once. */
export function writeEntry(zip: ZipWriter, name: string, text: string): void {
  const entry = zip.entry(name);
  entry.write(text);
  entry.end();
}

/** Lets the browser draw and hear its person; whoever writes much stops for it again and again. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
