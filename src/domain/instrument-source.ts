import * as z from 'zod/mini';
import { evidenceKinds } from './evidence-kinds.ts';
import { structureSentence } from './instrument-fault-sentence.ts';
import { findStructureFaults } from './instrument-faults.ts';

/**
 * The bilingual file of an instrument, as in `instruments/`. Read at build time, by the server and on import;
 * the app itself reads the smaller monolingual `Instrument`.
 */

const text = z.string().check(z.minLength(1));
const names = z.array(text).check(z.length(5));
const weight = z.int().check(z.gte(1), z.lte(10_000));

const requirement = z.strictObject({
  code: z.string().check(z.regex(/^I\d{1,3}-L[1-5]-\d{2}$/)),
  text,
  textEn: text,
  ask: z.optional(text),
  askEn: z.optional(text),
  accepts: z.array(z.enum(evidenceKinds)).check(z.minLength(1)),
  optional: z.boolean(),
  anyOf: z.nullable(text),
  scope: z.enum(['agency', 'some-units', 'all-units']),
  coverage: z.enum(['document', 'report', 'each']),
  maxAgeMonths: z.nullable(z.int().check(z.positive())),
});

const level = z.strictObject({
  level: z.literal([1, 2, 3, 4, 5]),
  verified: z.optional(z.boolean()),
  summary: text,
  summaryEn: text,
  requirements: z.array(requirement),
});

const indicator = z.strictObject({
  id: z.string().check(z.regex(/^I\d{1,3}$/)),
  number: z.int().check(z.positive()),
  name: text,
  nameEn: text,
  shortName: text,
  shortNameEn: text,
  section: text,
  weight,
  capability: z.nullable(z.enum(['process', 'service'])),
  definition: text,
  definitionEn: text,
  typicalOwners: z.array(text),
  reuses: z.array(text),
  external: z.optional(z.nullable(z.strictObject({ source: text, index: text }))),
  successorOf: z.optional(z.array(text)),
  reuse: z.optional(z.nullable(z.enum(['reuse', 'update', 'new']))),
  levels: z.array(level).check(z.length(5)),
});

const section = z.strictObject({
  id: z.string().check(z.regex(/^[A-Z]\d{1,2}$/)),
  parent: z.nullable(text),
  kind: z.enum(['domain', 'aspect']),
  name: text,
  nameEn: text,
  weight,
});

const predicate = z.strictObject({
  from: z.number().check(z.gte(1), z.lte(5), z.multipleOf(0.01)),
  name: text,
  nameEn: text,
  stage: z.optional(text),
});

const levelNames = z.nullable(z.strictObject({ process: names, service: names }));

/** Each part for itself; whether they fit together is `findStructureFaults`. */
export const instrumentShape = z.strictObject({
  format: z.literal('lumbung-instrument/1'),
  id: z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/)),
  edition: text,
  title: text,
  titleEn: text,
  legalBasis: z.array(text),
  years: z.strictObject({ from: z.int(), to: z.optional(z.int()) }),
  status: text,
  statusEn: z.optional(text),
  weightUnit: text,
  valueDecimals: z.optional(z.literal([0, 4])),
  predicates: z.array(predicate).check(z.minLength(1)),
  target: z.strictObject({
    index: z.nullable(z.number().check(z.gte(1), z.lte(5), z.multipleOf(0.01))),
    level: z.nullable(z.literal([1, 2, 3, 4, 5])),
  }),
  levelNames,
  levelNamesEn: levelNames,
  sections: z.array(section).check(z.minLength(1)),
  indicators: z.array(indicator).check(z.minLength(1)),
});

export const instrumentSource = instrumentShape.check((payload) => {
  for (const { path, cause } of findStructureFaults(payload.value)) {
    const message = structureSentence(cause);
    payload.issues.push({ code: 'custom', message, path: [...path], input: payload.value });
  }
});

export type InstrumentSource = z.infer<typeof instrumentSource>;
