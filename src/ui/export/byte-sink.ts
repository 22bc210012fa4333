import { saveFile } from '../kit/save-file.ts';

/** Where the bytes of one ZIP go, one piece after another. */
export type ByteSink = {
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Everything was written: the person has the file now, or the browser downloads it. */
  close: () => Promise<void>;
  /** Nothing of it is to stay. */
  abort: () => Promise<void>;
};

/**
 * Where ZIPs can go on this device.
 * - `chosen`: into a place that the person picks, written as it comes (Chrome, Edge)
 * - `browser`: into the browser's own store, then into the downloads (Firefox, Safari, phones)
 * - `memory`: nowhere but into memory; only small ones
 */
export type SinkKind = 'chosen' | 'browser' | 'memory';
export type OpenSink = (name: string) => Promise<ByteSink>;

/** What may stand in memory before it is handed over: a phone of our people has 2 GB for everything. */
export const memoryPartBytes = 150_000_000;

type Pickers = {
  showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
  showDirectoryPicker?: (options: object) => Promise<FileSystemDirectoryHandle>;
};
/** Chrome alone can take away a file that was picked; elsewhere an empty one stays. */
const removable = (handle: FileSystemFileHandle | undefined) =>
  handle as { remove?: () => Promise<void> } | undefined;
const pickers = (): Pickers => globalThis as Pickers;

export function sinkKind(): SinkKind {
  if (pickers().showSaveFilePicker !== undefined && pickers().showDirectoryPicker !== undefined)
    return 'chosen';
  // Of old Safari the handles can only be written by a worker.
  const canWrite = 'FileSystemFileHandle' in globalThis && 'createWritable' in FileSystemFileHandle.prototype;
  return canWrite && 'storage' in navigator && 'getDirectory' in navigator.storage ? 'browser' : 'memory';
}

/**
 * Asks where to, while the person's click still counts: a file, or a folder where there will be several. Null when the person
 * would rather not.
 */
export async function chooseSink(names: readonly string[], nowMs: number): Promise<OpenSink | null> {
  const kind = sinkKind();
  if (kind === 'memory') return async (name) => Promise.resolve(memorySink(name));
  if (kind === 'browser') return browserSink(String(nowMs));
  try {
    return await pickSink(names);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') return null;
    // Chrome in some offices forbids the dialog: the browser's own store does as well.
    return browserSink(String(nowMs));
  }
}

async function pickSink(names: readonly string[]): Promise<OpenSink> {
  const [first = 'ekspor.zip', ...others] = names;
  if (others.length === 0) {
    const types = [{ description: 'ZIP', accept: { 'application/zip': ['.zip'] } }];
    const handle = await pickers().showSaveFilePicker?.({ suggestedName: first, types });
    return async () => chosenFile(handle, () => removable(handle)?.remove?.());
  }
  const folder = await pickers().showDirectoryPicker?.({ mode: 'readwrite' });
  return async (name) =>
    chosenFile(await folder?.getFileHandle(name, { create: true }), async () => folder?.removeEntry(name));
}

/** `discard` takes away the name that was made for a file which then was not written; one that had content before keeps it. */
async function chosenFile(
  handle: FileSystemFileHandle | undefined,
  discard: () => Promise<void> | undefined,
): Promise<ByteSink> {
  if (handle === undefined) throw new Error('no place was chosen');
  const sink = writableSink(await handle.createWritable(), async () => Promise.resolve());
  return {
    ...sink,
    abort: async () => {
      await sink.abort();
      const isEmpty = (await handle.getFile()).size === 0;
      if (isEmpty) await discard();
    },
  };
}

/** The old content of a file stays until the new one is closed, so a cancelled export leaves nothing half. */
function writableSink(writable: FileSystemWritableFileStream, handOver: () => Promise<void>): ByteSink {
  return {
    write: async (bytes) => writable.write(bytes),
    close: async () => {
      await writable.close();
      await handOver();
    },
    abort: async () => writable.abort().catch(() => undefined),
  };
}

const exportFolder = 'ekspor';
/** The downloads read the file after it was handed over; a large one is copied within a few minutes. */
const keptMs = 600_000;

/**
 * A file of the browser's own store, in a folder of its own export: one that is made at once again does not touch what the
 * downloads are still reading.
 */
const browserSink =
  (exportName: string): OpenSink =>
  async (name) => {
    const root = await navigator.storage.getDirectory();
    const folder = await (
      await root.getDirectoryHandle(exportFolder, { create: true })
    ).getDirectoryHandle(exportName, { create: true });
    const handle = await folder.getFileHandle(name, { create: true });
    const discard = () => void folder.removeEntry(name).catch(() => undefined);
    const sink = writableSink(await handle.createWritable(), async () => {
      saveFile(await handle.getFile(), name);
      setTimeout(discard, keptMs);
    });
    return {
      ...sink,
      abort: async () => {
        await sink.abort();
        discard();
      },
    };
  };

/** Gives back the room of exports of earlier visits. */
export async function dropEarlierExports(): Promise<void> {
  if (sinkKind() === 'memory') return;
  try {
    await (await navigator.storage.getDirectory()).removeEntry(exportFolder, { recursive: true });
  } catch {
    // there was none
  }
}

const pieceBytes = 8_000_000;

/** Blobs of some megabytes: browsers put these on the disk where they can. */
function memorySink(name: string): ByteSink {
  const blobs: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let heldBytes = 0;
  const put = () => {
    blobs.push(new Blob(pieces));
    pieces = [];
    heldBytes = 0;
  };
  return {
    write: async (bytes) => {
      pieces.push(bytes);
      heldBytes += bytes.byteLength;
      if (heldBytes > pieceBytes) put();
      return Promise.resolve();
    },
    close: async () => {
      put();
      saveFile(new Blob(blobs, { type: 'application/zip' }), name);
      return Promise.resolve();
    },
    abort: async () => {
      blobs.length = 0;
      return Promise.resolve();
    },
  };
}
