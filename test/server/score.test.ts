import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const command = fileURLToPath(new URL('../../src/server/commands/score.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lumbung-score-'));
afterAll(() => rmSync(folder, { recursive: true }));

function score(...args: string[]) {
  return spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' });
}

function scoreOf(content: string) {
  const file = join(folder, 'input.json');
  writeFileSync(file, content);
  return score(file);
}

const spbe = (levels: unknown) => scoreOf(JSON.stringify({ instrument: 'spbe-2020', levels }));

test('the 2021 levels of Kota Bandar Lampung give its published result', () => {
  const { status, stdout, stderr } = spbe({ I36: 3, I41: 3, I42: 3, I44: 2 });
  const result = JSON.parse(stdout) as { sections: { id: string }[] };
  expect([status, stderr]).toEqual([0, '']);
  expect(result).toMatchObject({
    instrument: 'spbe-2020',
    index: { exact: { num: 12_000, den: 10_000 }, printed: '1.20' },
    predicate: 'Kurang',
    predicateByPrintedValue: null,
  });
  expect(result.sections).toHaveLength(12);
  expect(result.sections.find(({ id }) => id === 'A7')).toMatchObject({
    kind: 'aspect',
    name: 'Layanan Administrasi Pemerintahan Berbasis Elektronik',
    exact: { num: 3_850, den: 2_750 },
    printed: '1.40',
  });
});

test('an indicator that is missing or null counts as 1 and is named', () => {
  const result = JSON.parse(spbe({ I1: 3, I2: null }).stdout) as { unfilled: string[] };
  expect(result).toMatchObject({ index: { printed: '1.03' } });
  expect(result.unfilled).toHaveLength(46);
});

test('Pemdi takes decimals, as text or as numbers', () => {
  const content = { instrument: 'pemdi-2026', levels: { I1: '2.00', I2: 1.5, I3: '1.26' } };
  const { status, stdout } = scoreOf(JSON.stringify(content));
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ index: { printed: '1.09' }, predicate: 'Kurang' });
});

test('a file that begins with a byte order mark is read', () => {
  expect(scoreOf(`\uFEFF${JSON.stringify({ instrument: 'spbe-2020', levels: {} })}`).status).toBe(0);
});

test('a relative file is looked for where the command stands', () => {
  writeFileSync(join(folder, 'here.json'), '{ "instrument": "spbe-2020", "levels": {} }');
  expect(score('here.json').status).toBe(0);
});

const refusals: [string, () => ReturnType<typeof score>, RegExp][] = [
  ['no file named', () => score(), /^usage: /],
  ['two files named', () => score('a.json', 'b.json'), /^usage: /],
  ['a missing file', () => score('absent.json'), /^absent\.json: no such file$/],
  ['a folder', () => score(folder), /cannot be read \(EISDIR\)$/],
  ['broken JSON', () => scoreOf('{ "instrument": '), /is not JSON$/],
  ['an empty file', () => scoreOf(''), /is not JSON$/],
  ['a list', () => scoreOf('[]'), /does not fit; expected/],
  ['no levels', () => scoreOf('{ "instrument": "spbe-2020" }'), /levels does not fit/],
  ['a level that is a list', () => spbe({ I1: [3] }), /levels\.I1 does not fit/],
  ['an unknown instrument', () => scoreOf('{"instrument":"spbe-2018","levels":{}}'), /known: .*spbe-2020/],
  [
    'a path as instrument',
    () => scoreOf('{"instrument":"../x","levels":{}}'),
    /^unknown instrument "\.\.\/x"/,
  ],
  ['an unknown indicator', () => spbe({ I48: 3 }), /^unknown indicator "I48" in spbe-2020$/],
  [
    'an indicator named as what objects inherit',
    () => scoreOf('{"instrument":"spbe-2020","levels":{"I1":3,"__proto__":5}}'),
    /^unknown indicator "__proto__" in spbe-2020$/,
  ],
  ['another such name', () => spbe({ constructor: 3 }), /^unknown indicator "constructor" in spbe-2020$/],
  ['level 0', () => spbe({ I1: 0 }), /^I1: 0 is not a whole level from 1 to 5$/],
  ['level 6', () => spbe({ I1: 6 }), /^I1: 6 is not/],
  ['a fraction in SPBE', () => spbe({ I1: 2.5 }), /^I1: 2\.5 is not/],
  [
    'five decimals in Pemdi',
    () => scoreOf('{"instrument":"pemdi-2026","levels":{"I1":"1.23456"}}'),
    /^I1: "1\.23456" is not a value from 1 to 5 with at most 4 decimals$/,
  ],
];

test.each(refusals)('%s is refused in one line with exit code 2', (_name, run, line) => {
  const { status, stdout, stderr } = run();
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr.trimEnd()).toMatch(line);
  expect(stderr.trimEnd()).not.toContain('\n');
});
