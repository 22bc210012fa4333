import * as z from 'zod/mini';
import { uuidPattern } from './ids.ts';

const maxParents = 100;
const maxNameLength = 200;

const opIdSchema = z.string().check(z.regex(uuidPattern));
const name = z.string().check(z.minLength(1), z.maxLength(maxNameLength));

/** One edit as a device makes it: the shape on the wire (sync contract, section 3). */
export const opSchema = z.object({
  id: opIdSchema,
  scope: name,
  entity: name,
  key: name,
  field: name,
  value: z.json(),
  parents: z.array(opIdSchema).check(z.maxLength(maxParents)),
  at: z.string().check(z.maxLength(40)),
  schema: z.int().check(z.positive()),
  author: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
});
