import { readdirSync, readFileSync } from 'node:fs';
import { stderr, stdout } from 'node:process';
import * as z from 'zod/mini';
import { toPrinted, type Fraction } from '../../domain/fraction.ts';
import { findIndicator, type Instrument } from '../../domain/instrument.ts';
import { instrumentSource } from '../../domain/instrument-source.ts';
import { localise } from '../../domain/localise.ts';
import { predicateOf } from '../../domain/predicate.ts';
import { isLevelValue, scoreInstrument } from '../../domain/score.ts';
import { fromCaller } from '../command-line.ts';

/**
 * `npm run -s score -- FILE`: index and predicate of the levels in a JSON file,
 * `{ "instrument": "spbe-2020", "levels": { "I1": 3, … } }`. Prints JSON; an indicator that is missing or null counts as 1.
 * Anything wrong with the input is one line on stderr and exit code 2.
 */

const usage = 'usage: npm run -s score -- FILE';
const exitCodeOfBadInput = 2;
const instrumentFolder = new URL('../../domain/instruments/', import.meta.url);

const scoreInput = z.object({
  instrument: z.string(),
  levels: z.record(z.string(), z.nullable(z.union([z.number(), z.string()]))),
});

/** Something in the input that the person can put right; the message is the whole line they read. */
class BadInput extends Error {}

function main(files: readonly string[]): void {
  try {
    const [file] = files;
    if (file === undefined || files.length > 1) throw new BadInput(usage);
    stdout.write(`${JSON.stringify(report(readInput(file)), null, 2)}\n`);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    stderr.write(`${error.message}\n`);
    process.exitCode = exitCodeOfBadInput;
  }
}

function report(input: ReturnType<typeof readInput>) {
  const instrument = loadInstrument(input.instrument);
  requireKnown(instrument, input.indicators);
  const levels = checkedLevels(instrument, input.levels);
  const { sections, index, unfilled } = scoreInstrument(instrument, levels);
  const { predicate, byPrintedValue } = predicateOf(instrument, index);
  return {
    instrument: instrument.id,
    sections: instrument.sections.map(({ id, parent, kind, name }, position) => ({
      id,
      parent,
      kind,
      name,
      ...both(sections[position]?.exact ?? index),
    })),
    index: both(index),
    predicate: predicate.name,
    /** Set where rounding for print crosses a bound: the predicate that the printed value would have. */
    predicateByPrintedValue: byPrintedValue?.name ?? null,
    unfilled,
  };
}

function both(exact: Fraction) {
  return { exact, printed: toPrinted(exact) };
}

function readInput(file: string) {
  const json = parseJson(file, readText(file));
  const parsed = scoreInput.safeParse(json);
  if (parsed.success) return { ...parsed.data, indicators: indicatorsIn(json) };
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  const hint = 'expected { "instrument": "spbe-2020", "levels": { "I1": 3 } }';
  throw new BadInput(`${file}: ${where === '' ? 'the file' : where} does not fit; ${hint}`);
}

/** Every name that stands in the file: a schema passes over those that mean something to JavaScript, such as `__proto__`. */
const indicatorsIn = (json: unknown): string[] => Object.keys((json as { levels: object }).levels);

function readText(file: string): string {
  try {
    return readFileSync(fromCaller(file), 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new BadInput(code === 'ENOENT' ? `${file}: no such file` : `${file}: cannot be read (${code})`);
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new BadInput(`${file}: is not JSON`);
  }
}

function loadInstrument(id: string): Instrument {
  const known = readdirSync(instrumentFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
  if (!known.includes(id)) {
    throw new BadInput(`unknown instrument ${JSON.stringify(id)}; known: ${known.join(', ')}`);
  }
  const text = readFileSync(new URL(`${id}.json`, instrumentFolder), 'utf8');
  return localise(instrumentSource.parse(JSON.parse(text)), 'id');
}

function requireKnown(instrument: Instrument, indicators: readonly string[]): void {
  const unknown = indicators.find((id) => findIndicator(instrument, id) === undefined);
  if (unknown === undefined) return;
  throw new BadInput(`unknown indicator ${JSON.stringify(unknown)} in ${instrument.id}`);
}

function checkedLevels(
  instrument: Instrument,
  levels: Readonly<Record<string, number | string | null>>,
): Map<string, number | string> {
  const checked = new Map<string, number | string>();
  for (const [id, value] of Object.entries(levels)) {
    if (value === null) continue;
    if (!isLevelValue(instrument, value)) {
      throw new BadInput(`${id}: ${JSON.stringify(value)} is not ${levelsOf(instrument)}`);
    }
    checked.set(id, value);
  }
  return checked;
}

function levelsOf({ valueDecimals }: Instrument): string {
  return valueDecimals === 0
    ? 'a whole level from 1 to 5'
    : `a value from 1 to 5 with at most ${valueDecimals} decimals`;
}

main(process.argv.slice(2));
