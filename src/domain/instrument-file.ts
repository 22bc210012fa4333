import * as z from 'zod/mini';
import {
  findStructureFaults,
  type FaultPath,
  type Structure,
  type StructureCause,
} from './instrument-faults.ts';
import { instrumentShape, type InstrumentSource } from './instrument-source.ts';
import { jsonLines, NotJson } from './json-lines.ts';
import { canonical, isJsonRecord, type Json } from './op.ts';

/** An instrument is a file of a few hundred kilobytes; SPBE 2020 with both languages has 680. */
export const maxInstrumentBytes = 2 * 1024 * 1024;

/** What is wrong with one value by itself. */
export type ShapeCause =
  | { kind: 'not-json' }
  | { kind: 'missing' }
  | { kind: 'unknown' }
  | { kind: 'empty' }
  | { kind: 'type'; expected: string }
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'form'; pattern: string }
  | { kind: 'bound'; least: number | null; most: number | null }
  | { kind: 'count'; least: number | null; most: number | null }
  | { kind: 'other' };
export type FaultCause = ShapeCause | StructureCause;

/** One fault of a file: `place` as the path with the names that people know (`indicators[3] (I4) › weight`). */
export type InstrumentFault = { place: string; line: number; cause: FaultCause };

/** `isPartly`: ids, codes or weights could not be read, so whether the parts fit together is not known yet. */
export type InstrumentFile =
  | { kind: 'whole'; source: InstrumentSource }
  | { kind: 'faulty'; faults: InstrumentFault[]; isPartly: boolean };

/** Reads an instrument from the text of a file; every fault at once, in the order of the file. */
export function readInstrumentFile(text: string): InstrumentFile {
  let lineOf: (path: FaultPath) => number;
  try {
    // Some editors of Windows begin a file with this mark.
    lineOf = jsonLines(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof NotJson) && !(error instanceof RangeError)) throw error;
    const line = error instanceof NotJson ? error.line : 1;
    return { kind: 'faulty', faults: [{ place: '', line, cause: { kind: 'not-json' } }], isPartly: true };
  }
  return readInstrument(JSON.parse(text.replace(/^\uFEFF/, '')) as Json, lineOf);
}

/** The same of what was parsed elsewhere. */
export function readInstrument(json: Json, lineOf: (path: FaultPath) => number = () => 1): InstrumentFile {
  const parsed = instrumentShape.safeParse(json);
  const structure = parsed.success ? parsed.data : structureIn(json);
  const found: { path: FaultPath; cause: FaultCause }[] = [
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => shapeFaults(issue, json))),
    ...(structure === null ? [] : findStructureFaults(structure)),
  ];
  if (parsed.success && found.length === 0) return { kind: 'whole', source: parsed.data };
  const faults = found.map(({ path, cause }) => ({ place: placeOf(path, json), line: lineOf(path), cause }));
  return { kind: 'faulty', faults: faults.toSorted((a, b) => a.line - b.line), isPartly: structure === null };
}

/** The text of an instrument that its hash is taken from: the same whatever the order of keys and the spaces of its file. */
export const instrumentText = (source: InstrumentSource): string => canonical(source as unknown as Json);

/** What the structure can be seen from, in a file whose other parts may be broken. */
const looseStructure = z.object({
  predicates: z.array(z.object({ from: z.number() })),
  sections: z.array(
    z.object({
      id: z.string(),
      parent: z.nullable(z.string()),
      kind: z.enum(['domain', 'aspect']),
      weight: z.number(),
    }),
  ),
  indicators: z.array(
    z.object({
      id: z.string(),
      section: z.string(),
      weight: z.number(),
      levels: z.array(
        z.object({
          level: z.number(),
          requirements: z.array(
            z.object({
              code: z.string(),
              optional: z.boolean(),
              anyOf: z.nullable(z.string()),
              scope: z.string(),
              coverage: z.string(),
              ask: z.optional(z.string()),
              askEn: z.optional(z.string()),
            }),
          ),
        }),
      ),
    }),
  ),
});

function structureIn(json: Json): Structure | null {
  const parsed = looseStructure.safeParse(json);
  return parsed.success ? parsed.data : null;
}

type Issue = z.core.$ZodIssue;

function shapeFaults(issue: Issue, json: Json): { path: FaultPath; cause: ShapeCause }[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], cause: { kind: 'unknown' } }));
  const isMissing = valueAt(json, path) === undefined;
  return [{ path, cause: isMissing ? { kind: 'missing' } : causeOf(issue) }];
}

function causeOf(issue: Exclude<Issue, { code: 'unrecognized_keys' }>): ShapeCause {
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'type', expected: issue.expected };
    case 'invalid_value':
      return { kind: 'choice', values: issue.values.map(String) };
    case 'invalid_format':
      return { kind: 'form', pattern: issue.pattern ?? '' };
    case 'too_small':
      return boundOf(issue.origin, { least: Number(issue.minimum), most: null });
    case 'too_big':
      return boundOf(issue.origin, { least: null, most: Number(issue.maximum) });
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return { kind: 'other' };
  }
}

function boundOf(origin: string, bounds: { least: number | null; most: number | null }): ShapeCause {
  if (origin === 'string') return { kind: 'empty' };
  return { kind: origin === 'array' ? 'count' : 'bound', ...bounds };
}

function valueAt(json: Json, path: FaultPath): Json | undefined {
  return path.reduce<Json | undefined>((value, part) => {
    if (Array.isArray(value)) return (value as readonly Json[])[Number(part)];
    return value !== undefined && isJsonRecord(value) ? value[part] : undefined;
  }, json);
}

function placeOf(path: FaultPath, json: Json): string {
  const parts = path.map((part, index) => {
    if (typeof part === 'string') return index === 0 ? part : ` › ${part}`;
    const name = nameOf(valueAt(json, path.slice(0, index + 1)));
    return name === null ? `[${part}]` : `[${part}] (${name})`;
  });
  return parts.join('');
}

/** What people call a part of the file. */
function nameOf(value: Json | undefined): string | null {
  if (value === undefined || !isJsonRecord(value)) return null;
  const { code, id, level } = value;
  if (typeof level === 'number') return `level ${level}`;
  const name = code ?? id;
  return typeof name === 'string' && name.length <= 40 ? name : null;
}
