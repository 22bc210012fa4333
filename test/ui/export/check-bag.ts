import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { unzipSync } from 'fflate';

/** The texts of a bag by their path in it, after everything that RFC 8493 asks of a valid bag was looked at. */
export function openBag(zip: Uint8Array, name: string): Map<string, string> {
  return new Map([...openBagBytes(zip, name)].map(([path, bytes]) => [path, bytes.toString('utf8')]));
}

/** The same, with the files as they are. */
export function openBagBytes(zip: Uint8Array, name: string): Map<string, Buffer> {
  const files = readZip(zip);
  const inBag = new Map([...files].map(([path, bytes]) => [withoutFolder(path, name), bytes]));
  const text = (path: string): string => inBag.get(path)?.toString('utf8') ?? '';
  must(text('bagit.txt') === 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', 'bagit.txt');
  const payload = [...inBag.keys()].filter((path) => path.startsWith('data/'));
  const tags = [...inBag.keys()].filter(
    (path) => !path.startsWith('data/') && !path.startsWith('tagmanifest'),
  );
  checkManifest(text('manifest-sha256.txt'), inBag, payload);
  checkManifest(text('tagmanifest-sha256.txt'), inBag, tags);
  const octets = payload.reduce((sum, path) => sum + (inBag.get(path)?.byteLength ?? 0), 0);
  must(text('bag-info.txt').includes(`Payload-Oxum: ${octets}.${payload.length}\n`), 'Payload-Oxum');
  return inBag;
}

function withoutFolder(path: string, name: string): string {
  must(path.startsWith(`${name}/`), `${path} lies outside ${name}`);
  return path.slice(name.length + 1);
}

function checkManifest(manifest: string, files: ReadonlyMap<string, Buffer>, paths: readonly string[]): void {
  const lines = manifest.split('\n').filter((line) => line !== '');
  const listed = lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line)?.slice(1) ?? []);
  must(
    isSameSet(
      listed.map(([, path = '']) => path),
      paths,
    ),
    'paths',
  );
  for (const [hash, path = ''] of listed)
    must(
      createHash('sha256')
        .update(files.get(path) ?? '')
        .digest('hex') === hash,
      `hash of ${path}`,
    );
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && new Set([...some, ...others]).size === others.length;
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not a valid bag: ${what}`);
}

/** Names are read as the ZIP says they are written: in UTF-8. */
const env = { ...process.env, LC_ALL: 'C.UTF-8' };

/** Read by the system's `unzip` where there is one: a program that knows nothing of ours. */
function readZip(zip: Uint8Array): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-zip-'));
  try {
    const path = join(folder, 'bag.zip');
    writeFileSync(path, zip);
    if (!hasUnzip())
      return new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes)]));
    execFileSync('unzip', ['-tqq', path], { env });
    execFileSync('unzip', ['-qq', path, '-d', join(folder, 'out')], { env });
    const out = join(folder, 'out');
    const found = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const paths = found.map((entry) => join(entry.parentPath, entry.name));
    return new Map(paths.map((file) => [relative(out, file).normalize('NFC'), readFileSync(file)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether a bag is read by another program than the tests' own. */
export function hasUnzip(): boolean {
  try {
    execFileSync('unzip', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
