import type { Device } from './device.ts';

const lookEveryMs = 100;
const megabyte = 1_000_000;

/** Looks again and again until it is ended; gives the most that was seen. */
export function watchMemory(device: Device): { end: () => Promise<number> } {
  const watch = { peak: 0, isEnded: false };
  const look = async (): Promise<void> => {
    while (!watch.isEnded) {
      watch.peak = Math.max(watch.peak, await heldMb(device));
      await device.page.waitForTimeout(lookEveryMs);
    }
  };
  const looking = look();
  return {
    end: async () => {
      watch.isEnded = true;
      await looking;
      return watch.peak;
    },
  };
}

/** The heap of the page and the bytes that its buffers hold, garbage not yet collected included. */
export async function heldMb({ devtools }: Device): Promise<number> {
  const { usedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage');
  return (usedSize + backingStorageSize) / megabyte;
}
