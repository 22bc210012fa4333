import type { Op } from '../../domain/op.ts';

/** An op as the text that is stored and sent: its own parts only, always in this order. */
export function opText(op: Op): string {
  const { id, scope, entity, key, field, value, parents, at, schema, author } = op;
  return JSON.stringify({
    id,
    scope,
    entity,
    key,
    field,
    value,
    parents,
    at,
    schema,
    ...(author === undefined ? {} : { author }),
  });
}
