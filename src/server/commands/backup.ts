import { statSync } from 'node:fs';
import { backUp, type BackupOutcome } from '../backup/back-up.ts';
import { inBytes, showProgress } from '../backup/progress.ts';
import { runCommand } from '../command-line.ts';

const usage = [
  'npm run backup -- DIR [--data ./data] [--quick] [--replace]',
  'Copies database, key and files into DIR, beside a running server too, and reads everything back. Repeated into the same',
  'DIR it copies only the files that are new; DIR always holds the last backup that was found good.',
  '  --quick    does not read again the files that earlier backups read back in DIR',
  '  --replace  writes over a backup that this server does not continue, or that is damaged',
  'DIR holds the key too: keep it as safe as the server, on another disk. Exit code 0, 1 when something is not backed up,',
  '2 for a wrong call.',
].join('\n');

await runCommand({ usage, switches: ['quick', 'replace'], folder: 'required' }, async (line) => {
  const { dataPath } = line;
  const folder = line.folder ?? '';
  const outcome = await backUp({
    dataPath,
    folder,
    quick: line.has('quick'),
    replace: line.has('replace'),
    progress: showProgress(process.stderr),
    madeAt: new Date().toISOString(),
  });
  for (const fault of outcome.faults) console.log(fault);
  console.log(verdictOn(outcome, folder));
  if (outcome.kind === 'done' && statSync(folder).dev === statSync(dataPath).dev) {
    console.log('Note: this is the disk of the data itself. Take a copy of the folder off this machine.');
  }
  if (outcome.kind === 'done' && outcome.counted.healed > 0) {
    console.log(
      `Note: ${outcome.counted.healed} files lay damaged in ${folder} and were copied anew. That disk may be failing.`,
    );
  }
  return outcome.kind === 'done' && outcome.isDurable ? 0 : 1;
});

function verdictOn(outcome: BackupOutcome, folder: string): string {
  if (outcome.kind === 'refused') {
    return `Nothing was backed up: the data has faults (npm run verify says which). ${folder} holds what it held before.`;
  }
  const { edits, files, bytes, newFiles, newBytes } = outcome.counted;
  const words = `${edits.toLocaleString('en')} edits and ${files.toLocaleString('en')} files (${inBytes(bytes)}; new ${newFiles}, ${inBytes(newBytes)})`;
  if (outcome.faults.length > 0) {
    return `Backed up in ${folder}: ${words}, but not the files above. Devices do not count it as safe yet.`;
  }
  if (outcome.isDurable) return `Backed up and verified in ${folder}: ${words}.`;
  return `Backed up in ${folder}: ${words}, but the server began another epoch meanwhile. Back up again.`;
}
