import { describe, expect, it } from 'vitest';
import { inBytes, showProgress } from '../../../src/server/backup/progress.ts';

function shown(
  isTTY: boolean,
  work: (progress: ReturnType<typeof showProgress>, pass: (ms: number) => void) => void,
) {
  let [text, nowMs] = ['', 0];
  const output = { isTTY, write: (more: string) => (text += more) };
  work(
    showProgress(output, () => nowMs),
    (ms) => {
      nowMs += ms;
    },
  );
  return text;
}

const copying = (...[progress, pass]: Parameters<Parameters<typeof shown>[1]>): void => {
  progress.begin('Copying the files', 5_000_000_000);
  for (let step = 0; step < 4; step += 1) {
    pass(6_000);
    progress.add(1_250_000_000);
  }
  progress.end();
};

describe('the progress of a long command', () => {
  it('is one bar in a terminal, redrawn in its place, that counts the bytes that are done', () => {
    const text = shown(true, copying);
    const states = text.split('\r\u001B[K').slice(1);
    expect(states.map((state) => state.match(/\d+%, \S+ \S+ of \S+ \S+,/)?.[0] ?? '')).toEqual([
      '',
      '25%, 1.3 GB of 5.0 GB,',
      '50%, 2.5 GB of 5.0 GB,',
      '75%, 3.8 GB of 5.0 GB,',
      '100%, 5.0 GB of 5.0 GB,',
      '',
    ]);
    expect(states[2]).toBe('Copying the files  [############------------] 50%, 2.5 GB of 5.0 GB, 208 MB/s');
    expect(states.at(-1)).toBe('Copying the files: 5.0 GB, 24.0 s\n');
    expect(text.match(/\n/g)).toHaveLength(1);
  });

  it('is plain lines elsewhere, one every ten seconds and one at the end', () => {
    expect(shown(false, copying)).toBe(
      [
        'Copying the files  50%, 2.5 GB of 5.0 GB, 208 MB/s',
        'Copying the files  100%, 5.0 GB of 5.0 GB, 208 MB/s',
        'Copying the files: 5.0 GB, 24.0 s\n',
      ].join('\n'),
    );
  });

  it('counts edits where there are no bytes, and claims no share where it knows none', () => {
    const text = shown(false, (progress, pass) => {
      progress.begin('Checking the log', 3_000, 'edits');
      pass(11_000);
      progress.add(1_500);
      progress.end();
      progress.begin('Checking the structure', 0, 'whole');
      pass(1_000);
      progress.end();
    });
    expect(text).toBe(
      'Checking the log  50%, 1,500 of 3,000 edits\nChecking the log: 1,500 edits, 11.0 s\nChecking the structure: 1.0 s\n',
    );
  });

  it('writes bytes as people read them', () => {
    expect([0, 999, 1_000, 812_345, 250_000_000, 5_040_000_000].map(inBytes)).toEqual([
      '0 B',
      '999 B',
      '1.0 kB',
      '812 kB',
      '250 MB',
      '5.0 GB',
    ]);
  });
});
