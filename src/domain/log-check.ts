import * as z from 'zod/mini';

/** What the endpoint says of a check of its log: whether one is under way, and what the last one found. */

const count = z.int().check(z.gte(0));

export const logCheckSchema = z.object({
  /** `none`: not since the server started. */
  state: z.enum(['none', 'running', 'done', 'failed']),
  startedAt: z.nullable(z.string()),
  finishedAt: z.nullable(z.string()),
  /** Edits looked at, of how many. */
  done: count,
  of: count,
  /** How many faults there are; `faults` are the first of them, one sentence each, in English for whoever runs the server. */
  faultCount: count,
  faults: z.array(z.string()),
  /** The number of edits of each scope, and SHA-256 (hex) over their seals in order, a line each: what a device compares with. */
  scopes: z.record(z.string(), z.object({ edits: count, digest: z.string() })),
});
export type LogCheck = z.infer<typeof logCheckSchema>;

export const maxNamedFaults = 200;

/** The text whose SHA-256 is the digest of a scope. */
export const sealsText = (seals: readonly string[]): string => seals.map((seal) => `${seal}\n`).join('');
