import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The office program that opens what we write, where it is installed. */
export const libreOffice = {
  name: 'LibreOffice',
  missing: (): string[] =>
    existsSync(program) ? [] : ['libreoffice-calc-nogui', 'libreoffice-writer-nogui'],
};

const program = '/usr/bin/soffice';

/** Opens a file and writes it down in another format; gives what was written, by file name. */
export async function convert(
  file: { name: string; bytes: Uint8Array },
  format: string,
): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'lumbung-office-'));
  try {
    const source = join(folder, file.name);
    await writeFile(source, file.bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const written = join(folder, 'written');
    await promisify(execFile)(program, [
      profile,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      written,
      source,
    ]);
    const names = await readdir(written);
    return new Map(
      await Promise.all(
        names.map(async (name): Promise<[string, string]> => [
          name,
          await readFile(join(written, name), 'utf8'),
        ]),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
