/** Chance that can be repeated: the same seed gives the same run, on every machine. */
export type Random = {
  /** A whole number from 0 up to, and without, `below`. */
  below: (below: number) => number;
  isChance: (probability: number) => boolean;
  pick: <Item>(items: readonly Item[]) => Item;
  bytes: (count: number) => Uint8Array;
};

/** mulberry32: 32 bits of state, good enough to choose faults by. */
export function randomFrom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    isChance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  };
}
