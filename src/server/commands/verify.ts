import { verifyBackup } from '../backup/check-backup.ts';
import { inBytes, showProgress } from '../backup/progress.ts';
import { verifyData, type Verification } from '../backup/verify.ts';
import { runCommand } from '../command-line.ts';

const usage = [
  'npm run verify [-- DIR] [--data ./data]',
  'Checks the data directory, beside a running server too: the structure of the database, every edit against its seal and',
  'its place, what stands against what the log says, every file against its hash. With DIR it checks the backup in DIR.',
  'One line for each fault on standard output; exit code 0 without faults, 1 with some, 2 for a wrong call.',
].join('\n');

await runCommand({ usage, switches: [], folder: 'optional' }, async ({ dataPath, folder }) => {
  const progress = showProgress(process.stderr);
  return report(await (folder === null ? verifyData(dataPath, progress) : verifyBackup(folder, progress)));
});

function report({ faults, counted }: Verification): number {
  for (const fault of faults) console.log(fault);
  const { edits, files, bytes, strays } = counted;
  const more = strays === 0 ? '' : `; ${strays} more that nobody has shown (harmless)`;
  const verdict = ['No faults', '1 fault'][faults.length] ?? `${faults.length} faults`;
  console.log(
    `${verdict} in ${edits.toLocaleString('en')} edits and ${files.toLocaleString('en')} files (${inBytes(bytes)})${more}.`,
  );
  return faults.length === 0 ? 0 : 1;
}
