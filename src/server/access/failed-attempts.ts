const freeFailures = 20;
const msPerFurtherTry = 10_000;
const maxAddresses = 20_000;

/** Limits failed sign-in codes: 20 per address, then one try per 10 s. Successes never count. */
export type FailedAttempts = {
  /** Takes a try before the code is looked at; the seconds to wait when there is none. */
  begin: (address: string) => { ok: true } | { ok: false; retryAfterS: number };
  /** The code was right, or nobody looked at it. */
  giveBack: (address: string) => void;
};

type Bucket = { tries: number; at: number };

/** Buckets that have filled up again are forgotten, so that memory is bounded by the failures of the last minutes. */
export function countFailedAttempts(nowMs: () => number): FailedAttempts {
  const buckets = new Map<string, Bucket>();

  function bucketOf(address: string): Bucket {
    const now = nowMs();
    const { tries, at } = buckets.get(address) ?? { tries: freeFailures, at: now };
    const gained = Math.max(0, now - at) / msPerFurtherTry;
    return { tries: Math.min(freeFailures, tries + gained), at: now };
  }

  function forgetFull(): void {
    if (buckets.size < maxAddresses) return;
    for (const address of buckets.keys()) {
      if (bucketOf(address).tries >= freeFailures) buckets.delete(address);
    }
    const oldest = buckets.keys().next();
    if (buckets.size >= maxAddresses && oldest.done !== true) buckets.delete(oldest.value);
  }

  return {
    begin: (address) => {
      const bucket = bucketOf(address);
      if (bucket.tries < 1) {
        const retryAfterS = Math.ceil(((1 - bucket.tries) * msPerFurtherTry) / 1000);
        return { ok: false, retryAfterS: Math.max(1, retryAfterS) };
      }
      forgetFull();
      buckets.set(address, { ...bucket, tries: bucket.tries - 1 });
      return { ok: true };
    },
    giveBack: (address) => {
      const bucket = bucketOf(address);
      buckets.set(address, { ...bucket, tries: Math.min(freeFailures, bucket.tries + 1) });
    },
  };
}
