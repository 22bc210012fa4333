import * as z from 'zod/mini';
import { instrumentShape } from './instrument-source.ts';

/** The bodies that travel when instruments are imported and fetched. */

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.int().check(z.gte(0));

/** What is said of an instrument without its texts. */
export const instrumentFactSchema = z.object({
  id: z.string(),
  title: z.string(),
  titleEn: z.string(),
  edition: z.string(),
  indicators: count,
  requirements: count,
  /** Of the canonical text of its source. */
  sha256,
  /** It came with the program; `addedBy` and `addedAt` are null. */
  isShipped: z.boolean(),
  addedBy: z.nullable(z.string()),
  addedAt: z.nullable(z.string()),
});
export type InstrumentFact = z.infer<typeof instrumentFactSchema>;

export const instrumentListSchema = z.object({ instruments: z.array(instrumentFactSchema) });
export const instrumentAddedSchema = z.object({ instrument: instrumentFactSchema });
export const instrumentAnswerSchema = z.object({ sha256, source: instrumentShape });

/** Why an import was refused: each fault with its place in the file. */
export const instrumentFaultsSchema = z.object({
  faults: z.array(z.object({ place: z.string(), message: z.string() })),
});
