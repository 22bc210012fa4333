import { onDevice, type Device } from './device.ts';
import { openLink, slowLink } from './link.ts';

/** How much slower the processor is than this machine's. */
export const phoneSlowdown = 4;

export type FirstLoad<T> = T & { firstPaintS: number; downKb: number };

/**
 * Opens an address of a server through the slow link with a fresh profile, as someone does who taps a link in a message.
 * `path` is what comes after the server's address.
 */
export async function loadOverLink<T extends object>(
  server: { address: string; path: string },
  visit: (device: Device, address: string) => Promise<T>,
): Promise<FirstLoad<T>> {
  const link = await openLink(server.address, slowLink);
  try {
    return await onDevice(phoneSlowdown, async (device) => {
      const found = await visit(device, link.address + server.path);
      const painted = await device.page.waitForFunction(firstPaintMs);
      const firstPaintS = ((await painted.jsonValue()) ?? Number.NaN) / 1000;
      return { ...found, firstPaintS, downKb: link.bytes().down / 1000 };
    });
  } finally {
    await link.close();
  }
}

function firstPaintMs(): number | undefined {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
}

/** Seconds from the tap until the floor has opened its database and shows what was answered. */
export async function floorReactsS({ page }: Device, address: string): Promise<{ reactsS: number }> {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.documentElement.dataset['ready'] !== undefined) performance.mark('bench-reacts');
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready'] });
  });
  await page.goto(address, { waitUntil: 'commit' });
  return { reactsS: await markS(page) };
}

/** The time of the mark `bench-reacts`, which a page's probe sets. */
export async function markS(page: Device['page']): Promise<number> {
  const found = await page.waitForFunction(
    () => performance.getEntriesByName('bench-reacts')[0]?.startTime,
    null,
    {
      timeout: 90_000,
    },
  );
  return ((await found.jsonValue()) ?? Number.NaN) / 1000;
}
