import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reasonOf } from './data-directory.ts';
import { readSettings } from './settings.ts';
import { StartFailure } from './start-failure.ts';

/** A path as the person who typed it means it: npm runs scripts in the project's folder, wherever they stand. */
export function fromCaller(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
  const isRunByNpm = script === basename(process.argv[1] ?? '', '.ts');
  return resolve(isRunByNpm && caller !== undefined ? caller : process.cwd(), path);
}

/** A command on a data directory: how it is called, its switches, and whether it works on a further folder. */
export type CommandSpec<Switch extends string> = {
  usage: string;
  switches: readonly Switch[];
  folder: 'required' | 'optional';
};

export type CommandLine<Switch extends string> = {
  dataPath: string;
  folder: string | null;
  has: (name: Switch) => boolean;
};

/** Throws a `StartFailure` with exit code 2 and one sentence when a flag is unknown or the folder is missing. */
export function readCommandLine<Switch extends string>(
  args: readonly string[],
  spec: CommandSpec<Switch>,
): CommandLine<Switch> {
  const { values, positionals } = parse(args, spec);
  const [folder = null, ...more] = positionals;
  const [firstLine] = spec.usage.split('\n');
  if (more.length > 0) throw new StartFailure(`One folder at a time: ${firstLine}.`, 2);
  if (folder === null && spec.folder === 'required') {
    throw new StartFailure(`Say which folder: ${firstLine}.`, 2);
  }
  const data = values.data === undefined ? [] : ['--data', values.data];
  return {
    dataPath: readSettings(data, process.env).dataPath,
    folder: folder === null ? null : fromCaller(folder),
    has: (name) => values[name] === true,
  };
}

function parse<Switch extends string>(args: readonly string[], { switches }: CommandSpec<Switch>) {
  const options = {
    data: { type: 'string' as const },
    ...Object.fromEntries(switches.map((name) => [name, { type: 'boolean' as const }])),
  };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      strict: true,
      allowPositionals: true,
    });
    return { values: values as { data?: string } & Record<string, unknown>, positionals };
  } catch (error) {
    const known = ['data', ...switches, 'help'].map((name) => `--${name}`);
    throw new StartFailure(
      `${reasonOf(error).split(/\. |\.$/)[0] ?? ''}. Known flags: ${known.join(', ')}.`,
      2,
    );
  }
}

/** Runs a command to its exit code: `--help` prints the usage, a failure is one line on stderr. */
export async function runCommand<Switch extends string>(
  spec: CommandSpec<Switch>,
  work: (line: CommandLine<Switch>) => Promise<number>,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(`${spec.usage}\n`);
    return;
  }
  try {
    process.exitCode = await work(readCommandLine(args, spec));
  } catch (error) {
    process.stderr.write(`Lumbung: ${reasonOf(error)}\n`);
    process.exitCode = error instanceof StartFailure ? error.exitCode : 1;
  }
}
