import * as z from 'zod/mini';
import { toJSONSchema } from 'zod/v4/core';
import { role } from '../../domain/field-shapes.ts';
import { instrumentShape } from '../../domain/instrument-source.ts';
import {
  instrumentAddedSchema,
  instrumentAnswerSchema,
  instrumentFaultsSchema,
  instrumentListSchema,
} from '../../domain/instrument-wire.ts';
import { logCheckSchema } from '../../domain/log-check.ts';
import { opSchema } from '../../domain/op-schema.ts';
import {
  codeAnswerSchema,
  codeRequestSchema,
  codesAnswerSchema,
  deviceRowSchema,
  enrolSchema,
  epochConflictSchema,
  fileOfferSchema,
  fileReceiptSchema,
  fileStateSchema,
  healthSchema,
  maxOpsPerRequest,
  missingSchema,
  offerReceiptSchema,
  peopleRequestSchema,
  sessionSchema,
  syncRequestSchema,
  syncResponseSchema,
} from '../../domain/protocol.ts';
import { personEditSchema } from '../access/person-edit.ts';
import { doneSchema } from '../files/file-routes.ts';

const error = z.object({ error: z.string(), message: z.string() });
const person = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(role),
  opds: z.array(z.string()),
  active: z.boolean(),
});
/** Parsed one by one on the wire, so that a bad op refuses itself alone; described here as what fits. */
const ops = z.array(opSchema).check(z.maxLength(maxOpsPerRequest));
const offers = z
  .array(z.extend(opSchema, z.partial(offerReceiptSchema).shape))
  .check(z.maxLength(maxOpsPerRequest));

/** Every body of the API by name: the schemas that the endpoint itself parses with, or that the app does. */
const schemas = {
  Error: error,
  Health: healthSchema,
  Enrol: enrolSchema,
  Session: sessionSchema,
  CodeRequest: codeRequestSchema,
  Code: codeAnswerSchema,
  Codes: codesAnswerSchema,
  Person: person,
  PeopleRequest: peopleRequestSchema,
  PersonEdit: personEditSchema,
  PersonAnswer: z.object({ user: person }),
  Users: z.object({ users: z.array(person) }),
  Devices: z.object({ devices: z.array(deviceRowSchema) }),
  SyncRequest: z.extend(syncRequestSchema, { ops, offers: z.optional(offers) }),
  SyncResponse: syncResponseSchema,
  EpochConflict: z.extend(epochConflictSchema, { message: z.string() }),
  LogCheck: logCheckSchema,
  FileOffer: fileOfferSchema,
  FileState: fileStateSchema,
  FileReceipt: fileReceiptSchema,
  FileDone: doneSchema,
  Missing: z.object({ missing: missingSchema }),
  MissingError: z.extend(error, { missing: missingSchema }),
  Instrument: instrumentShape,
  Instruments: instrumentListSchema,
  InstrumentAdded: instrumentAddedSchema,
  InstrumentAnswer: instrumentAnswerSchema,
  InstrumentFaults: z.extend(error, instrumentFaultsSchema.shape),
  Refused: z.extend(error, { code: z.enum(['hash', 'type']), missing: missingSchema }),
} as const;

export type SchemaName = keyof typeof schemas;

const requests = new Set<string>([
  'Enrol',
  'CodeRequest',
  'PeopleRequest',
  'PersonEdit',
  'SyncRequest',
  'FileOffer',
  'FileDone',
  'Instrument',
]);

/** The schemas as `components` of an OpenAPI document: references point into the document, not into each schema. */
export function componentSchemas(): Record<string, unknown> {
  const components: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const io = requests.has(name) ? 'input' : 'output';
    const { $schema: _, $defs, ...own } = toJSONSchema(schema, { io });
    components[name] = relocated(own, name);
    for (const [inner, definition] of Object.entries($defs ?? {})) {
      components[`${name}.${inner}`] = relocated(definition, name);
    }
  }
  return components;
}

function relocated(schema: object, name: string): unknown {
  const text = JSON.stringify(schema)
    .replaceAll('"$ref":"#"', `"$ref":"#/components/schemas/${name}"`)
    .replaceAll('"$ref":"#/$defs/', `"$ref":"#/components/schemas/${name}.`);
  return JSON.parse(text);
}
