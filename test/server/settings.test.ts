import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/server/settings.ts';
import { StartFailure } from '../../src/server/start-failure.ts';

function failureOf(args: string[], env: Record<string, string> = {}): StartFailure {
  try {
    readSettings(args, env);
  } catch (error) {
    if (error instanceof StartFailure) return error;
  }
  throw new Error(`${args.join(' ')} was taken.`);
}

describe('the settings', () => {
  it('have defaults that serve this machine alone', () => {
    expect(readSettings([], {})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataPath: resolve('data'),
      distPath: resolve('dist'),
      demo: false,
      publicUrl: null,
      trustProxy: false,
      maxFileBytes: 25 * 1024 * 1024,
      fileTypes: ['pdf', 'jpeg', 'png', 'webp', 'docx', 'xlsx'],
      newEpoch: false,
    });
  });

  it('come from flags first, then from LUMBUNG_*, then from PORT', () => {
    const env = { PORT: '1', LUMBUNG_PORT: '2', LUMBUNG_DEMO: '1', LUMBUNG_HOST: '' };
    expect(readSettings(['--port', '3'], env)).toMatchObject({ port: 3, demo: true, host: '127.0.0.1' });
    expect(readSettings([], env).port).toBe(2);
    expect(readSettings([], { PORT: '1' }).port).toBe(1);
    expect(readSettings(['--public-url', 'https://a.go.id/'], {}).publicUrl).toBe('https://a.go.id');
    expect(readSettings(['--max-file-mb', '0.5'], {}).maxFileBytes).toBe(524_288);
    expect(readSettings([], { LUMBUNG_FILE_TYPES: 'PDF, jpeg' }).fileTypes).toEqual(['pdf', 'jpeg']);
  });

  it.each([
    [['--prot', '1']],
    [['--port', 'x']],
    [['--port', '65536']],
    [['--port', '-1']],
    [['--port=']],
    [['--host', 'a b']],
    [['--public-url', 'spbe.go.id']],
    [['--public-url', 'javascript:x']],
    [['--max-file-mb', '0']],
    [['--file-types', 'pdf,exe']],
    [['--file-types=']],
    [['--data', '']],
    [['extra']],
  ])('%j is refused in one line with exit code 2', (args) => {
    const failure = failureOf(args);
    expect(failure.exitCode).toBe(2);
    expect(failure.message).not.toContain('\n');
  });

  it('name the flag of a variable that is wrong', () => {
    expect(failureOf([], { LUMBUNG_TRUST_PROXY: 'maybe' }).message).toContain('--trust-proxy');
  });
});
