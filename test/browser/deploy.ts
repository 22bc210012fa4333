import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Deployment = {
  /** The folder that is served. */
  folder: string;
  /** Puts the next build there: every file with a hash in its name has another one, those of the build before are gone. */
  deployNext: () => Promise<void>;
  /** Replaces a file of the build. */
  replace: (name: string, text: string) => Promise<void>;
  read: (name: string) => Promise<string>;
  close: () => Promise<void>;
};

/** The number of the build that a page is of; the first one has none. */
export const buildOf = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? '1';

/** A copy of the built app that later builds take the place of. */
export async function openDeployment(): Promise<Deployment> {
  const folder = await mkdtemp(join(tmpdir(), 'lumbung-dist-'));
  await cp('dist', folder, { recursive: true });
  let build = 1;
  return {
    folder,
    deployNext: async () => {
      build += 1;
      const next = await renameAssets(folder);
      await change(join(folder, 'index.html'), (page) =>
        page.replace('<meta name="robots"', `<meta name="build" content="${build}" /><meta name="robots"`),
      );
      // Last: whoever looks for a new version meanwhile must find the old one, or all of the new. The page carries no hash in its
      // name: the worker tells its builds apart by a revision.
      await change(join(folder, 'service-worker.js'), (text) =>
        next(text).replace(/("?revision"?:\s*"[0-9a-f]{16,})"/g, `$1${build}"`),
      );
    },
    replace: (name, text) => writeFile(join(folder, name), text),
    read: (name) => readFile(join(folder, name), 'utf8'),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Another one every time, whichever letter it ended with: a file that kept its name would count as the file of the build before. */
function nextHash(hash: string): string {
  const last = letters.indexOf(hash.at(-1) ?? '');
  return `${hash.slice(0, -1)}${letters[(last + 1) % letters.length]}`;
}

/** Gives every asset another name, also where the page and the assets name it; returns what does the same to any text. */
async function renameAssets(folder: string): Promise<(text: string) => string> {
  const assets = join(folder, 'assets');
  const names = await readdir(assets);
  const hashed = names.flatMap((name) => /-([\w-]{8})\.\w+$/.exec(name)?.[1] ?? []);
  const hashes = new RegExp([...new Set(hashed)].map((hash) => hash.replaceAll('-', '\\-')).join('|'), 'g');
  const next = (text: string): string => text.replace(hashes, nextHash);
  const texts = [...names.map((name) => join('assets', name)), 'index.html'];
  for (const name of texts.filter((one) => /\.(js|mjs|css|html|json)$/.test(one))) {
    await change(join(folder, name), next);
  }
  for (const name of names) {
    if (next(name) !== name) await rename(join(assets, name), join(assets, next(name)));
  }
  return next;
}

async function change(path: string, edit: (text: string) => string): Promise<void> {
  const text = edit(await readFile(path, 'utf8'));
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
