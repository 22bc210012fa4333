/** A request that takes about this long is worth losing to a cut. */
const requestMs = 20_000;
const firstBytes = 256 * 1024;
const smallestBytes = 64 * 1024;
const largestBytes = 4 * 1024 * 1024;

const mostEdits = 500;
const fewestEdits = 10;
/** Above this a request that broke may have been too large to get through before the link dies. */
const largeBytes = 16 * 1024;

/** How many bytes a request should carry on this link: about 20 s at the speed last measured. */
export type Pace = {
  requestBytes: () => number;
  /** So many bytes were answered after so long. */
  arrived: (bytes: number, tookMs: number) => void;
  /** The link broke or fell silent under a request of so many bytes. */
  broke: (bytes: number) => void;
  /** Something on the way takes no body of that size; it will not next time either. */
  tooLarge: (bytes: number) => void;
  /** How many edits may travel in one piece, either way: an answer is of use only when it comes whole. */
  edits: () => number;
  /** An answer came whole. */
  answered: () => void;
  /** The link broke under an answer that had begun. */
  answerBroke: () => void;
};

export function createPace(): Pace {
  let current = firstBytes;
  let ceiling = largestBytes;
  let edits = mostEdits;
  const set = (bytes: number): void => {
    current = Math.floor(Math.min(ceiling, Math.max(smallestBytes, bytes)));
  };
  const fewer = (): void => {
    edits = Math.max(fewestEdits, Math.floor(edits / 2));
  };
  return {
    requestBytes: () => current,
    arrived: (bytes, tookMs) => {
      // What is small says more about the delay of the link than about its speed.
      if (bytes >= smallestBytes) set((bytes / Math.max(1, tookMs)) * requestMs);
    },
    broke: (bytes) => {
      if (bytes >= smallestBytes) set(bytes / 2);
      if (bytes >= largeBytes) fewer();
    },
    tooLarge: (bytes) => {
      if (bytes <= smallestBytes) return;
      ceiling = Math.max(smallestBytes, Math.floor(bytes / 2));
      set(ceiling);
    },
    edits: () => edits,
    answered: () => {
      edits = Math.min(mostEdits, edits + fewestEdits);
    },
    answerBroke: fewer,
  };
}
