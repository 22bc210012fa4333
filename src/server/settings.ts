import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
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
  /** Takes a restored database as the new truth: devices then hand back what they hold. */
  newEpoch: boolean;
};

export const settingsHelp = [
  'Flags (environment variable in brackets):',
  '  --port 8080 [LUMBUNG_PORT, PORT]        --host 127.0.0.1 [LUMBUNG_HOST]',
  '  --data ./data [LUMBUNG_DATA]            --dist ./dist [LUMBUNG_DIST]',
  '  --public-url https://… [LUMBUNG_PUBLIC_URL]',
  '  --trust-proxy [LUMBUNG_TRUST_PROXY=1]   --max-file-mb 25 [LUMBUNG_MAX_FILE_MB]',
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
  'new-epoch': { type: 'boolean' },
} as const;

const path = z.string().check(z.minLength(1));
const schema = z.object({
  port: z.string().check(
    z.regex(/^\d{1,5}$/),
    z.refine((text) => Number(text) <= 65_535, 'larger than 65535'),
  ),
  host: z.string().check(z.regex(/^[A-Za-z0-9.:_-]+$/)),
  data: path,
  dist: path,
  demo: z.boolean(),
  'public-url': z.nullable(
    z.string().check(z.refine(isWebAddress, 'not an address such as https://spbe.example.go.id')),
  ),
  'trust-proxy': z.boolean(),
  'max-file-mb': z.string().check(
    z.regex(/^\d{1,4}(\.\d+)?$/),
    z.refine((text) => Number(text) > 0, 'not above 0'),
  ),
  'new-epoch': z.boolean(),
});

/** Throws a `StartFailure` with exit code 2 and one sentence when a flag or a value is wrong. */
export function readSettings(args: readonly string[], env: Readonly<NodeJS.ProcessEnv>): Settings {
  const flags = readFlags(args);
  const parsed = schema.safeParse({
    port: flags.port ?? (env.LUMBUNG_PORT || env.PORT || '8080'),
    host: flags.host ?? env.LUMBUNG_HOST ?? '127.0.0.1',
    data: flags.data ?? env.LUMBUNG_DATA ?? './data',
    dist: flags.dist ?? env.LUMBUNG_DIST ?? './dist',
    demo: flags.demo ?? readSwitch(env, 'LUMBUNG_DEMO'),
    'public-url': flags['public-url'] ?? env.LUMBUNG_PUBLIC_URL ?? null,
    'trust-proxy': flags['trust-proxy'] ?? readSwitch(env, 'LUMBUNG_TRUST_PROXY'),
    'max-file-mb': flags['max-file-mb'] ?? env.LUMBUNG_MAX_FILE_MB ?? '25',
    'new-epoch': flags['new-epoch'] ?? false,
  });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StartFailure(`Wrong setting --${issue?.path.join('.')}: ${issue?.message}.`, 2);
  }
  const { data } = parsed;
  return {
    port: Number(data.port),
    host: data.host,
    dataPath: resolve(data.data),
    distPath: resolve(data.dist),
    demo: data.demo,
    publicUrl: data['public-url']?.replace(/\/+$/, '') ?? null,
    trustProxy: data['trust-proxy'],
    maxFileBytes: Math.floor(Number(data['max-file-mb']) * 1024 * 1024),
    newEpoch: data['new-epoch'],
  };
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new StartFailure(
      `${reason}. Known flags: ${Object.keys(options)
        .map((name) => `--${name}`)
        .join(', ')}.`,
      2,
    );
  }
}

function readSwitch(env: Readonly<NodeJS.ProcessEnv>, name: string): boolean {
  const text = (env[name] ?? '').toLowerCase();
  if (['', '0', 'false', 'no'].includes(text)) return false;
  if (['1', 'true', 'yes'].includes(text)) return true;
  throw new StartFailure(`Wrong setting ${name}: write 1 or 0.`, 2);
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return ['http:', 'https:'].includes(url.protocol) && url.search === '' && url.hash === '';
}
