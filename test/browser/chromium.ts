import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core';

/** Flags that keep Chromium quiet and quick in a machine without a screen, without a network and with a root user. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemPaths = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

let packaged: Promise<string> | null = null;

/** The Chromium to test in: the one named, the one that comes with the packages, or one of the system. */
export async function chromiumPath(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  packaged ??= packagedPath();
  return packaged;
}

async function packagedPath(): Promise<string> {
  // The package brings its shared libraries only to machines that say they are bare; these variables say so.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs24.x';
  const { setupLambdaEnvironment } = sparticuz as unknown as {
    setupLambdaEnvironment?: (path: string) => void;
  };
  const path = await sparticuz.executablePath();
  setupLambdaEnvironment?.(join(tmpdir(), 'al2023', 'lib'));
  return existsSync(path) ? path : (systemPaths.find((candidate) => existsSync(candidate)) ?? path);
}

export type Profile = {
  context: BrowserContext;
  /** Where the profile lives: a killed browser is started again on it. */
  folder: string;
  /** Whether the sign-in is on disk: Chromium writes cookies down some 30 s after they were set. */
  isSignInKept: () => Promise<boolean>;
  /** Ends the browser and all its processes at once, as an empty battery would; nothing is written on the way out. */
  kill: () => Promise<void>;
  close: () => Promise<void>;
};

const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  locale: 'id-ID',
  timezoneId: 'Asia/Makassar',
};

/** Opens a browser profile of its own: one person's device. */
export async function openProfile(
  options: BrowserContextOptions & { folder?: string } = {},
): Promise<Profile> {
  const { folder: given, ...context } = options;
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'lumbung-profile-')));
  await removeStaleLocks(folder);
  const opened = await chromium.launchPersistentContext(folder, {
    executablePath: await chromiumPath(),
    headless: true,
    args: flags,
    ...phone,
    ...context,
  });
  return {
    context: opened,
    folder,
    isSignInKept: () => isCookieKept(folder),
    kill: () => killBrowser(opened),
    close: () => closeProfile(opened, given === undefined ? folder : null),
  };
}

/** A killed browser leaves its claim on the profile behind; the next one would hand its pages over to nobody. */
async function removeStaleLocks(folder: string): Promise<void> {
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
    await rm(join(folder, name), { force: true });
  }
}

/** The headless shell keeps its cookies beside the rest of the profile, the whole browser in a folder of its own. */
async function isCookieKept(folder: string): Promise<boolean> {
  const places = ['Default/Cookies', 'Default/Network/Cookies'];
  const found = await Promise.all(places.map((place) => readFile(join(folder, place)).catch(() => null)));
  return found.some((bytes) => bytes?.includes('lumbung_') === true);
}

async function killBrowser(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const known = await session?.send('SystemInfo.getProcessInfo');
  const ids = known?.processInfo.map(({ id }) => id) ?? [];
  if (ids.length === 0) throw new Error('the browser does not tell its processes');
  const gone = context.waitForEvent('close');
  for (const id of ids) killProcess(id);
  await gone;
}

/** A process that went with its parent is as good. */
function killProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function closeProfile(context: BrowserContext, folder: string | null): Promise<void> {
  await context.close().catch(() => undefined);
  if (folder !== null) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
