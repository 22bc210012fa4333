import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { openProfile } from '../browser/chromium.ts';

/** A browser profile with one page, on a processor as slow as asked for. */
export type Device = { page: Page; devtools: CDPSession; folder: string; close: () => Promise<void> };

/** Opens a fresh browser process; `folder` takes up the profile of an earlier one. */
export async function openDevice(slowdown: number, folder?: string): Promise<Device> {
  const profile = await openProfile(folder === undefined ? {} : { folder });
  const page = profile.context.pages()[0] ?? (await profile.context.newPage());
  const devtools = await profile.context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, devtools, folder: profile.folder, close: profile.close };
}

/** Runs on a device of its own, which is closed whatever happens. */
export async function onDevice<T>(
  slowdown: number,
  work: (device: Device) => Promise<T>,
  folder?: string,
): Promise<T> {
  const device = await openDevice(slowdown, folder);
  try {
    return await work(device);
  } finally {
    await device.close();
  }
}

/** Lends a folder for a profile that outlives its browsers. */
export async function withProfile<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lumbung-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
