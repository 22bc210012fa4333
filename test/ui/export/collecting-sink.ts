import type { ByteSink, OpenSink } from '../../../src/ui/export/byte-sink.ts';

/** Keeps what is written, by the name of each ZIP; what is not closed is not kept. */
export function collectZips(): { open: OpenSink; zips: Map<string, Uint8Array>; aborted: string[] } {
  const zips = new Map<string, Uint8Array>();
  const aborted: string[] = [];
  const open: OpenSink = async (name) => {
    const pieces: Uint8Array[] = [];
    const sink: ByteSink = {
      write: async (bytes) => void pieces.push(bytes.slice()),
      close: async () => void zips.set(name, Buffer.concat(pieces)),
      abort: async () => void aborted.push(name),
    };
    return Promise.resolve(sink);
  };
  return { open, zips, aborted };
}
