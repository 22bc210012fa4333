import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { utf8Bytes } from '../../domain/safe-name.ts';
import type { ByteSink } from './byte-sink.ts';

/** Entries and bytes of a ZIP without the 64-bit extension, which not every tool of an office reads and fflate does not write. */
const mostEntries = 65_535;
const mostBytes = 4_294_967_295;

/** What would make a ZIP that cannot be read; plans are cut so that it never comes to this. */
export class ZipTooLarge extends Error {}

export type ZipStream = {
  /** Writes a whole entry; text is compressed, evidence is so already. Resolves once the sink has taken it. */
  add: (name: string, bytes: Uint8Array<ArrayBuffer>, how: 'stored' | 'compressed') => Promise<void>;
  end: () => Promise<void>;
};

/** Every entry of every export has the first moment that ZIP can name: the same data makes the same bytes. */
const fixedDate = new Date(1980, 0, 1);

/** As if made on Unix: Info-ZIP takes names of any other system for old Windows letters, whatever their flag says. */
const unix = 3;
/** A plain file that its owner may write and everyone read. */
const readable = 0o100644 * 2 ** 16;

/** Compressing goes on in slices: between them the page can answer a touch. */
const sliceBytes = 256 * 1024;

/** A ZIP that is written while it is made: no more than one entry stands in memory. */
export function createZipStream(sink: ByteSink): ZipStream {
  const size = { entries: 0, bytes: 0, directoryBytes: 22 };
  const made = collector();
  const zip = new Zip(made.take);
  const handOver = async () => {
    for (const piece of made.give()) {
      size.bytes += piece.byteLength;
      await sink.write(piece);
    }
  };
  return {
    add: async (name, bytes, how) => {
      size.entries += 1;
      size.directoryBytes += 46 + utf8Bytes(name);
      const comesTo = size.bytes + size.directoryBytes + bytes.byteLength + 200;
      if (size.entries > mostEntries || comesTo > mostBytes) throw new ZipTooLarge(`${size.entries} entries`);
      const entry = how === 'stored' ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
      entry.mtime = fixedDate;
      entry.os = unix;
      entry.attrs = readable;
      zip.add(entry);
      const pushBytes = how === 'stored' ? Math.max(1, bytes.byteLength) : sliceBytes;
      for (let from = 0; from === 0 || from < bytes.byteLength; from += pushBytes) {
        const to = from + pushBytes;
        entry.push(bytes.subarray(from, to), to >= bytes.byteLength);
        await handOver();
        if (to < bytes.byteLength) await breathe();
      }
    },
    end: async () => {
      zip.end();
      await handOver();
    },
  };
}

/** What fflate has made since it was last asked for. */
function collector() {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  return {
    take: (error: Error | null, piece: Uint8Array) => {
      if (error === null) pieces.push(piece as Uint8Array<ArrayBuffer>);
      else failure = error;
    },
    give: () => {
      if (failure !== null) throw failure;
      const given = pieces;
      pieces = [];
      return given;
    },
  };
}

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
