import { globSync } from 'node:fs';
import { freePort } from '../browser/endpoint.ts';
import { commandPath, type Driven, type Engine } from './engine.ts';
import { startProgram, type Program } from './program.ts';
import { openSession } from './web-driver.ts';

/** MiniBrowser lies among the libraries, in a folder named after the machine and the interface of WebKitGTK. */
const browserPlaces = ['/usr/lib/*/webkit2gtk-4.*/MiniBrowser', '/usr/libexec/webkit2gtk-4.*/MiniBrowser'];

/** The engine of every browser on iPhones, as Debian builds it, on a screen in memory. */
export const webkit: Engine = {
  name: 'WebKit',
  missing: () => {
    const isDriverHere = commandPath(['WebKitWebDriver']) !== null && browserPath() !== null;
    const isScreenHere = commandPath(['Xvfb']) !== null;
    return [...(isDriverHere ? [] : ['webkit2gtk-driver']), ...(isScreenHere ? [] : ['xvfb'])];
  },
  start: async () => {
    const started: Program[] = [];
    const end = async (): Promise<void> => {
      for (const program of started.toReversed()) await program.end();
    };
    try {
      return await startBrowser(started, end);
    } catch (error) {
      await end();
      throw error;
    }
  },
};

const browserPath = (): string | null => browserPlaces.flatMap((place) => globSync(place))[0] ?? null;

async function startBrowser(started: Program[], end: () => Promise<void>): Promise<Driven> {
  const screenArgs = ['-displayfd', '3', '-screen', '0', '1024x1024x24', '-nolisten', 'tcp'];
  const screen = await startProgram('Xvfb', screenArgs);
  started.push(screen);
  const display = `:${await screen.whenSaid(/^(\d+)\n/m)}`;
  const port = await freePort();
  // Its sandbox refuses to work for root, who runs tests in containers; the pages in it are ours alone.
  const env = { DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  started.push(await startProgram('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], env));
  const options = { binary: browserPath(), args: ['--automation'] };
  const session = await openSession(`http://127.0.0.1:${port}`, { 'webkitgtk:browserOptions': options });
  const close = async (): Promise<void> => {
    await session.close();
    await end();
  };
  return { ...session, close };
}
