import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { fileTypes, isFileType, type FileType } from './files/file-types.ts';
import { StartFailure } from './start-failure.ts';

/** How this endpoint runs. Flags win over `LUMBUNG_*` variables, these over the defaults. */
export type Settings = {
  port: number;
  host: string;
  dataPath: string;
  distPath: string;
  demo: boolean;
  /** The address that people open, without a slash at its end; null when it is the server's own. */
  publicUrl: string | null;
  trustProxy: boolean;
  maxFileBytes: number;
  fileTypes: readonly FileType[];
  /** Takes a restored database as the new truth: devices then hand back what they hold. */
  newEpoch: boolean;
};

export const settingsHelp = [
  'Flags (environment variable in brackets):',
  '  --port 8080 [LUMBUNG_PORT, PORT]        --host 127.0.0.1 [LUMBUNG_HOST]',
  '  --data ./data [LUMBUNG_DATA]            --dist ./dist [LUMBUNG_DIST]',
  '  --public-url https://… [LUMBUNG_PUBLIC_URL]',
  '  --trust-proxy [LUMBUNG_TRUST_PROXY=1]   --max-file-mb 25 [LUMBUNG_MAX_FILE_MB]',
  `  --file-types ${fileTypes.join(',')} [LUMBUNG_FILE_TYPES]`,
  '  --demo [LUMBUNG_DEMO=1]                 --new-epoch (after a restore)',
].join('\n');

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  dist: { type: 'string' },
  demo: { type: 'boolean' },
  'public-url': { type: 'string' },
  'trust-proxy': { type: 'boolean' },
  'max-file-mb': { type: 'string' },
  'file-types': { type: 'string' },
  'new-epoch': { type: 'boolean' },
} as const;
type Name = keyof typeof options;

/** The variables of each flag, first the one that wins. */
const variables: Partial<Record<Name, readonly string[]>> = {
  port: ['LUMBUNG_PORT', 'PORT'],
  host: ['LUMBUNG_HOST'],
  data: ['LUMBUNG_DATA'],
  dist: ['LUMBUNG_DIST'],
  demo: ['LUMBUNG_DEMO'],
  'public-url': ['LUMBUNG_PUBLIC_URL'],
  'trust-proxy': ['LUMBUNG_TRUST_PROXY'],
  'max-file-mb': ['LUMBUNG_MAX_FILE_MB'],
  'file-types': ['LUMBUNG_FILE_TYPES'],
};

const path = z.string().check(z.minLength(1));
const switches: Readonly<Record<string, boolean>> = {
  1: true,
  true: true,
  yes: true,
  0: false,
  false: false,
  no: false,
};
const onOrOff = z._default(
  z.pipe(
    z.string().check(z.refine((text) => Object.hasOwn(switches, text), 'write 1 or 0')),
    z.transform((text: string) => switches[text] ?? false),
  ),
  false,
);
const numberWithin = (pattern: RegExp, least: number, most: number) =>
  z.pipe(
    z
      .string()
      .check(
        z.refine(
          (text) => pattern.test(text) && Number(text) >= least && Number(text) <= most,
          'not a fitting number',
        ),
      ),
    z.transform(Number),
  );
const namesIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
const typeList = z.pipe(
  z
    .string()
    .check(z.refine((text) => namesIn(text).every(isFileType), `not from the list ${fileTypes.join(',')}`)),
  z.transform((text: string) => namesIn(text).filter(isFileType)),
);
const webAddress = z
  .string()
  .check(z.refine(isWebAddress, 'not an address such as https://spbe.example.go.id'));

const schema = z.object({
  port: z._default(numberWithin(/^\d+$/, 0, 65_535), 8080),
  host: z._default(
    z.string().check(z.regex(/^[A-Za-z0-9.:_-]+$/, 'not a host name or address')),
    '127.0.0.1',
  ),
  data: z._default(path, './data'),
  dist: z._default(path, './dist'),
  demo: onOrOff,
  'public-url': z.optional(webAddress),
  'trust-proxy': onOrOff,
  'max-file-mb': z._default(numberWithin(/^\d+(\.\d+)?$/, 0.001, 4096), 25),
  'file-types': z._default(typeList, fileTypes),
  'new-epoch': onOrOff,
});

/** Throws a `StartFailure` with exit code 2 and one sentence when a flag or a value is wrong. */
export function readSettings(args: readonly string[], env: Readonly<NodeJS.ProcessEnv>): Settings {
  const flags = readFlags(args);
  const names = Object.keys(options) as Name[];
  const parsed = schema.safeParse(
    Object.fromEntries(names.map((name) => [name, textOf(flags[name]) ?? fromEnvironment(name, env)])),
  );
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StartFailure(`Wrong setting --${issue?.path.join('.')}: ${issue?.message}.`, 2);
  }
  const { data } = parsed;
  return {
    port: data.port,
    host: data.host,
    dataPath: resolve(data.data),
    distPath: resolve(data.dist),
    demo: data.demo,
    publicUrl: data['public-url']?.replace(/\/+$/, '') ?? null,
    trustProxy: data['trust-proxy'],
    maxFileBytes: Math.floor(data['max-file-mb'] * 1024 * 1024),
    fileTypes: data['file-types'],
    newEpoch: data['new-epoch'],
  };
}

function readFlags(args: readonly string[]): Partial<Record<Name, string | boolean>> {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/\. |\.?\n/)[0] ?? '') : '';
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new StartFailure(`${reason}. Known flags: ${known.join(', ')}.`, 2);
  }
}

const textOf = (value: string | boolean | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

/** A variable that is set to nothing counts as not set. */
function fromEnvironment(name: Name, env: Readonly<NodeJS.ProcessEnv>): string | undefined {
  return variables[name]?.map((variable) => env[variable]).find((text) => text !== undefined && text !== '');
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return ['http:', 'https:'].includes(url.protocol) && url.search === '' && url.hash === '';
}
