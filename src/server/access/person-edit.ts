import * as z from 'zod/mini';
import { nameId, role } from '../../domain/field-shapes.ts';

/** What a coordinator may change of a person; `active: false` ends their sessions and keeps their work. */
export const personEditSchema = z.object({
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
  roles: z.optional(z.array(role).check(z.minLength(1))),
  opds: z.optional(z.array(nameId)),
  active: z.optional(z.boolean()),
});
