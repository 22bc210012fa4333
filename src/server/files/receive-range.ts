import { createHash } from 'node:crypto';
import type { ByteRange } from '../../domain/protocol.ts';
import type { Part } from './file-store.ts';

const recordEveryBytes = 256 * 1024;
/** A link that fell silent may be dead without saying so: what arrived is recorded before anybody notices. */
const recordAfterSilenceMs = 200;

export type Reception = {
  body: ReadableStream<Uint8Array>;
  part: Part;
  /** What has come, from the first byte on; its end moves on with each piece. */
  arrival: { readonly from: number; to: number };
  /** The first byte that may not be written. */
  end: number;
  /** Called after the bytes of the range survive a power cut. */
  record: (range: ByteRange) => Promise<void>;
};

/**
 * - `complete`: the body came whole · `broken`: the link broke · `overflow`: more came than may be written
 * Whatever came before is on disk and recorded, in each case.
 */
export type Received = { outcome: 'complete' | 'broken' | 'overflow'; to: number; sha256: string };

/** Writes a body at its place as it arrives. */
export async function receiveRange(reception: Reception): Promise<Received> {
  const { part, arrival, end } = reception;
  const reader = reception.body.getReader();
  const hash = createHash('sha256');
  const recorder = createRecorder(reception);

  async function take(chunk: Uint8Array): Promise<boolean> {
    const fitting = chunk.subarray(0, Math.max(0, end - arrival.to));
    await part.write(fitting, arrival.to);
    hash.update(fitting);
    arrival.to += fitting.length;
    recorder.note();
    return fitting.length === chunk.length;
  }

  async function takeAll(): Promise<Received['outcome']> {
    for (;;) {
      const next = await readOrBreak(reader, recorder.begin);
      if (next === 'broken') return 'broken';
      if (next === 'done') return 'complete';
      if (await take(next)) continue;
      await reader.cancel().catch(() => undefined);
      return 'overflow';
    }
  }

  let outcome: Received['outcome'];
  try {
    outcome = await takeAll();
    await recorder.finish();
  } catch (error) {
    await recorder.rest();
    await passOver(reader, end - arrival.to);
    throw error;
  }
  return { outcome, to: arrival.to, sha256: hash.digest('base64') };
}

/**
 * Records beside the reading: what a link holds ready goes with it when it breaks, so the reading waits for no disk. One record at a
 * time; why one failed is thrown at the next piece.
 */
function createRecorder({ part, arrival, record }: Reception) {
  let recordedTo = arrival.from;
  let underWay: Promise<void> | null = null;
  let isAskedAgain = false;
  let failure: { error: unknown } | null = null;

  async function recordAll(): Promise<void> {
    const { to } = arrival;
    if (to === recordedTo) return;
    await part.sync();
    await record([recordedTo, to]);
    recordedTo = to;
  }

  async function recordWhileAsked(): Promise<void> {
    do {
      isAskedAgain = false;
      await recordAll();
    } while (isAskedAgain);
  }

  function begin(): void {
    isAskedAgain = true;
    underWay ??= recordWhileAsked()
      .catch((error: unknown) => void (failure = { error }))
      .finally(() => (underWay = null));
  }

  const rest = async (): Promise<void> => {
    await underWay;
  };

  return {
    begin,
    /** Called after each piece. */
    note: (): void => {
      if (failure !== null) throw failure.error;
      if (underWay === null && arrival.to - recordedTo >= recordEveryBytes) begin();
    },
    rest,
    /** Resolves once all of it is recorded. */
    finish: async (): Promise<void> => {
      await rest();
      if (failure !== null) throw failure.error;
      await recordAll();
    },
  };
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Reads what is still being sent: whoever is cut off in the middle hears no answer, and takes a full disk for a lost link. */
async function passOver(reader: Reader, atMostBytes: number): Promise<void> {
  let left = atMostBytes;
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
    left -= value?.length ?? 0;
    if (done || left <= 0) return;
  }
}

async function readOrBreak(reader: Reader, onSilence: () => void): Promise<Uint8Array | 'done' | 'broken'> {
  const reading = reader.read().then(
    ({ done, value }) => (done ? 'done' : value),
    () => 'broken' as const,
  );
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<'silent'>((resolve) => {
    timer = setTimeout(() => resolve('silent'), recordAfterSilenceMs);
  });
  const first = await Promise.race([reading, silence]);
  clearTimeout(timer);
  if (first !== 'silent') return first;
  onSilence();
  return reading;
}
