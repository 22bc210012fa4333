import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The program of KoboToolbox and ODK that reads XLSForms (`pip install pyxform`); Debian 12 has no package of it. */
const program = 'xls2xform';

export const hasPyxform = spawnSync(program, ['--help'], { stdio: 'ignore' }).status === 0;

type Reading = { code: number; message: string; warnings: string[] };

/** What pyxform says of a workbook; code 100 is "Ok!". The XForm itself is thrown away. */
export function readByPyxform(workbook: Uint8Array): Reading {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-xlsform-'));
  try {
    const file = join(folder, 'form.xlsx');
    writeFileSync(file, workbook);
    const args = ['--json', '--skip_validate', file, join(folder, 'form.xml')];
    // It says what it found where others put their errors.
    return JSON.parse(spawnSync(program, args, { encoding: 'utf8' }).stderr) as Reading;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
