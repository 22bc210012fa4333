/** A request that takes about this long is worth losing to a cut. */
const requestMs = 20_000;
const firstBytes = 256 * 1024;
const smallestBytes = 64 * 1024;
const largestBytes = 4 * 1024 * 1024;

/** How many bytes a request should carry on this link: about 20 s at the speed last measured. */
export type Pace = {
  requestBytes: () => number;
  /** So many bytes were answered after so long. */
  arrived: (bytes: number, tookMs: number) => void;
  /** The link broke or fell silent under a request of so many bytes. */
  broke: (bytes: number) => void;
  /** Something on the way takes no body of that size; it will not next time either. */
  tooLarge: (bytes: number) => void;
};

export function createPace(): Pace {
  let current = firstBytes;
  let ceiling = largestBytes;
  const set = (bytes: number): void => {
    current = Math.floor(Math.min(ceiling, Math.max(smallestBytes, bytes)));
  };
  return {
    requestBytes: () => current,
    arrived: (bytes, tookMs) => {
      // What is small says more about the delay of the link than about its speed.
      if (bytes >= smallestBytes) set((bytes / Math.max(1, tookMs)) * requestMs);
    },
    broke: (bytes) => {
      if (bytes >= smallestBytes) set(bytes / 2);
    },
    tooLarge: (bytes) => {
      if (bytes <= smallestBytes) return;
      ceiling = Math.max(smallestBytes, Math.floor(bytes / 2));
      set(ceiling);
    },
  };
}
