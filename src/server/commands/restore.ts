import { inBytes, showProgress } from '../backup/progress.ts';
import { restore, type RestoreOutcome } from '../backup/restore.ts';
import { runCommand } from '../command-line.ts';

const usage = [
  'npm run restore -- DIR [--data ./data] [--replace]',
  'Checks every byte of the backup in DIR and puts it into the data directory. The server must not be running. It begins a',
  'new epoch: devices then hand back what they hold, with its authors.',
  '  --replace  moves aside what is in the data directory; nothing is deleted',
  'Exit code 0, 1 when the backup or the place is not fit, 2 for a wrong call.',
].join('\n');

await runCommand({ usage, switches: ['replace'], folder: 'required' }, async (line) => {
  const folder = line.folder ?? '';
  const outcome = await restore({
    folder,
    dataPath: line.dataPath,
    replace: line.has('replace'),
    progress: showProgress(process.stderr),
    at: new Date().toISOString(),
  });
  return report(outcome, line.dataPath);
});

function report(outcome: RestoreOutcome, dataPath: string): number {
  if (outcome.kind === 'refused') {
    for (const fault of outcome.faults) console.log(fault);
    console.log('Nothing was restored: this backup has faults. Take another one.');
    return 1;
  }
  const { manifest, counted, movedTo } = outcome;
  const words = `${counted.edits.toLocaleString('en')} edits and ${counted.files.toLocaleString('en')} files (${inBytes(counted.bytes)})`;
  console.log(`Restored the backup of ${manifest.madeAt} into ${dataPath}: ${words}.`);
  if (manifest.missing.length > 0) {
    console.log(`${manifest.missing.length} files are not in it; the server will ask for them again.`);
  }
  if (movedTo !== null) console.log(`What was there before lies in ${movedTo}.`);
  console.log('Start the server; devices hand back what they hold when they next sync.');
  console.log(
    'Sign-ins are those of the backup: revoke again what was revoked since, and make new sign-in codes.',
  );
  return 0;
}
