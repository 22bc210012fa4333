import { readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { z } from 'zod';

const chunk = z.object({
  file: z.string(),
  name: z.string().optional(),
  imports: z.array(z.string()).optional(),
  dynamicImports: z.array(z.string()).optional(),
  css: z.array(z.string()).optional(),
});
const builtManifest = z.record(z.string(), chunk);
type Built = z.infer<typeof builtManifest>;

const sources = new URL('../ui/', import.meta.url);
/** The sentences of Diskominfo's pages come with the first of them. */
const deskSentences = 'src/ui/messages/id/id-desk.ts';

/**
 * Marks, among the files that the service worker is to keep, those that nobody needs who opens none of Diskominfo's pages (the
 * ones drawn by `deskPart`): an OPD admin's phone shall not fetch them. `built` is the manifest of the build.
 */
export async function markDeskFiles<Entry extends { url: string }>(
  entries: readonly Entry[],
  built: string,
): Promise<(Entry & { desk?: true })[]> {
  const manifest = builtManifest.parse(JSON.parse(built));
  const pages = new Set([deskSentences, ...(await deskPages())]);
  const forAll = reachable(manifest, pages);
  const forSome = reachable(manifest, new Set());
  return entries.map((entry) =>
    forSome.has(entry.url) && !forAll.has(entry.url) ? { ...entry, desk: true } : entry,
  );
}

/** Every module that some page fetches by `deskPart`, as the manifest names it. */
async function deskPages(): Promise<string[]> {
  const files = (await readdir(sources, { recursive: true })).filter((file) => file.endsWith('.tsx'));
  const found = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(new URL(file, sources), 'utf8');
      const imports = text.matchAll(/deskPart\(\s*async \(\) => \(await import\('([^']+)'\)\)/g);
      return [...imports].map(([, path = '']) => posix.join('src/ui', posix.dirname(file), path));
    }),
  );
  return found.flat();
}

/** Files of all chunks that the page's script comes to, also later, without going through any of these. */
function reachable(manifest: Built, cut: ReadonlySet<string>): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string): void => {
    const found = manifest[key];
    if (found === undefined || seen.has(key) || cut.has(key)) return;
    seen.add(key);
    for (const file of [found.file, ...(found.css ?? [])]) files.add(file);
    for (const next of [...(found.imports ?? []), ...(found.dynamicImports ?? [])]) visit(next);
  };
  const wayIn = Object.entries(manifest).find(([, { name }]) => name === 'way-in');
  if (wayIn === undefined) throw new Error('the build has no way in');
  visit(wayIn[0]);
  return files;
}
