/** The part of the browser's locks that is used: one cycle at a time in all tabs of a person. */
export type Locks = {
  request: (
    name: string,
    options: { ifAvailable: true } | { steal: true },
    work: (lock: unknown) => Promise<void>,
  ) => Promise<void>;
};

type Turn<End> = { locks: Locks; name: string; work: () => Promise<End> };

/** A tab that is awake answers within milliseconds; one that is busy, within seconds. */
const patienceMs = 10_000;

/**
 * Does the work while no other tab of the person does such work; null where one is at it. Browsers freeze tabs that nobody looks
 * at, and a frozen tab keeps its lock: the tab that is looked at takes it over from one that does not answer. Should that one wake
 * up and go on, two sync at once, which costs a few bytes and harms nothing.
 */
export async function takeTurn<End>(turn: Turn<End>, isVisible: () => boolean): Promise<End | null> {
  const end = await hold(turn, { ifAvailable: true });
  if (end !== null || !isVisible() || (await isHolderAwake(turn.name))) return end;
  return hold(turn, { steal: true });
}

async function hold<End>(
  { locks, name, work }: Turn<End>,
  options: Parameters<Locks['request']>[1],
): Promise<End | null> {
  let working: Promise<End> | null = null;
  try {
    await locks.request(name, options, async (lock) => {
      if (lock === null) return;
      working = answering(name, work);
      await working;
    });
  } catch (error) {
    // Taken over by another tab: what was begun goes on to its end.
    if (working === null) throw error;
  }
  return working;
}

async function answering<End>(name: string, work: () => Promise<End>): Promise<End> {
  const channel = new BroadcastChannel(name);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel, no window
  channel.onmessage = ({ data }) => data === 'awake?' && channel.postMessage('awake');
  try {
    return await work();
  } finally {
    channel.close();
  }
}

function isHolderAwake(name: string): Promise<boolean> {
  const channel = new BroadcastChannel(name);
  return new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), patienceMs);
    channel.onmessage = ({ data }) => {
      if (data !== 'awake') return;
      clearTimeout(timer);
      resolve(true);
    };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel, no window
    channel.postMessage('awake?');
  }).finally(() => channel.close());
}
