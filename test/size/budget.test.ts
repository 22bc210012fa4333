import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';

/** Budgets in bytes, as they travel with brotli. `npm test` and `npm run check` build first. */
const dist = 'dist';

type Chunk = { file: string; imports?: string[]; css?: string[]; isEntry?: boolean; src?: string };

let manifest: Record<string, Chunk> = {};

beforeAll(() => {
  const path = join(dist, '.vite/manifest.json');
  if (!existsSync(path)) throw new Error('there is no build; run `npm run build` first');
  manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Chunk>;
});

const compressed = (file: string): number => brotliCompressSync(readFileSync(join(dist, file))).length;

const sum = (files: Iterable<string>): number =>
  [...files].reduce((total, file) => total + compressed(file), 0);

/** The files of these chunks and of all they import at once. */
function filesOf(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`the build has no ${name}`);
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    for (const css of chunk.css ?? []) found.add(css);
    filesOf(chunk.imports ?? [], found);
  }
  return found;
}

test('sign-in reacts after at most 25 kB', () => {
  const files = [...filesOf(['index.html', 'src/ui/app/welcome.ts']), 'index.html', 'boot.js'];
  expect(sum(files)).toBeLessThanOrEqual(25_000);
});

test('the first indicator can be answered after at most 75 kB of code, 12 kB of it style', () => {
  const files = filesOf(['index.html', 'src/ui/app/start-app.tsx']);
  expect(sum(files)).toBeLessThanOrEqual(75_000);
  expect(sum([...files].filter((file) => file.endsWith('.css')))).toBeLessThanOrEqual(12_000);
});

test('all style together stays within 12 kB', () => {
  const styles = readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.css'));
  expect(sum(styles.map((file) => `assets/${file}`))).toBeLessThanOrEqual(12_000);
});

test('everything for working offline stays within 450 kB', () => {
  const worker = readFileSync(join(dist, 'service-worker.js'), 'utf8');
  const kept = [...worker.matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url ?? '');
  expect(kept).toContain('index.html');
  expect(
    sum(['service-worker.js', ...kept.filter((url) => existsSync(join(dist, url)))]),
  ).toBeLessThanOrEqual(450_000);
});
