import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const dist = 'dist';

type Chunk = { file: string; imports?: string[]; css?: string[]; isEntry?: boolean; src?: string };
type Manifest = Record<string, Chunk>;

function readManifest(): Manifest {
  const path = join(dist, '.vite/manifest.json');
  if (!existsSync(path)) throw new Error('there is no build; run `npm run build` first');
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

const page = 'index.html';

export const builtText = (file: string): string => readFileSync(join(dist, file), 'utf8');

/** Until the sign-in reacts: the page and its one script; and what reads the server's answer to a code. */
export const signInFiles = (): string[] => [
  ...new Set([page, wayIn(), ...filesOf(readManifest(), ['src/ui/app/enrol.ts'])]),
];

/** Until the first indicator can be answered: code and style, without texts. The page brings its own style beside. */
export const firstIndicatorFiles = (): string[] => [
  ...new Set([wayIn(), ...filesOf(readManifest(), ['src/ui/app/start-app.tsx'])]),
];

/** The script that the page asks for. */
function wayIn(): string {
  const [, file] = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(builtText(page)) ?? [];
  if (file === undefined) throw new Error('the page asks for no script');
  return file;
}

/** Bytes of the style that stands in the page, with brotli. */
export function pageStyleBytes(): number {
  const [, style] = /<style>(.*?)<\/style>/s.exec(builtText(page)) ?? [];
  if (style === undefined) throw new Error('the page has no style');
  return brotliCompressSync(style).length;
}

export const styleFiles = (): string[] =>
  readdirSync(join(dist, 'assets'))
    .filter(isStyle)
    .map((file) => `assets/${file}`);

/** What the service worker keeps from the first visit on, and itself: for everybody, or what is kept for Diskominfo beside. */
export function offlineFiles(whose: 'all' | 'desk'): string[] {
  const worker = readFileSync(join(dist, 'service-worker.js'), 'utf8');
  const entries = [...worker.matchAll(/\{[^{}]*"url":"([^"]+)"[^{}]*\}/g)];
  const kept = entries.filter(([entry]) => entry.includes('"desk":true') === (whose === 'desk'));
  const files = kept.map(([, url = '']) => url).filter((url) => existsSync(join(dist, url)));
  return [...new Set(whose === 'all' ? ['service-worker.js', ...files] : files)];
}

export const isStyle = (file: string): boolean => file.endsWith('.css');

/** Bytes of files of the build as they travel with brotli. */
export function brotliBytes(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(dist, file))).length, 0);
}

/** The files of these chunks and of all they import at once. */
function filesOf(manifest: Manifest, names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`the build has no ${name}`);
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    for (const css of chunk.css ?? []) found.add(css);
    filesOf(manifest, chunk.imports ?? [], found);
  }
  return found;
}
