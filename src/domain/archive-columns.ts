import type { ZodMiniType } from 'zod/mini';
import * as shape from './field-shapes.ts';
import { registry, type EntityRule, type Writer } from './registry.ts';

/** One column of an archive table, as the registry has it. */
export type ArchiveColumn = {
  /** `evidence.file.sha256`: a field, or a part of one. */
  name: string;
  /** Where its value stands in that of the field. */
  path: readonly string[];
  type: string;
};

export type ArchiveField = { field: string; writer: Writer; columns: readonly ArchiveColumn[] };

export type ArchiveTable = {
  entity: string;
  /** The parts of the key, each a column; a key that has other parts leaves them empty. */
  keyParts: readonly string[];
  fields: readonly ArchiveField[];
  /** Fields whose names are data: together in a column of JSON. */
  open: { writer: Writer } | null;
};

/** Every table of the archive, made from the registry: what is added there appears here by itself. */
export function archiveTables(): ArchiveTable[] {
  return Object.entries(registry).map(([entity, rule]) => ({
    entity,
    keyParts: keyPartsOf(rule),
    fields: Object.entries(rule.fields).map(([field, { schema, writer }]) => ({
      field,
      writer,
      columns: columnsOf(schema, [field]),
    })),
    open: rule.fieldPattern === undefined ? null : { writer: rule.fieldPattern.rule.writer },
  }));
}

function keyPartsOf({ keys }: EntityRule): string[] {
  const parts = keys.flatMap((form) => form.parts.filter((part) => typeof part === 'string'));
  return [...new Set<string>(parts)];
}

/** Shapes that say more than "text". */
const namedShapes = new Map<unknown, string>([
  [shape.date, 'YYYY-MM-DD'],
  [shape.decimal, 'decimal'],
  [shape.url, 'url'],
  [shape.sha256, 'sha256'],
  [shape.nameId, 'id'],
  [shape.colour, '#rrggbb'],
]);

/** A record becomes a column for each of its parts, however deep; everything else is one column. */
function columnsOf(schema: unknown, path: readonly string[]): ArchiveColumn[] {
  const inner = unwrapped(schema);
  const { def } = inner._zod;
  if (def.type !== 'object' || def.shape === undefined)
    return [{ name: path.join('.'), path, type: typeOf(inner) }];
  return Object.entries(def.shape).flatMap(([part, partSchema]) => columnsOf(partSchema, [...path, part]));
}

/** What Zod tells of a schema to those who make other things of it. */
type Described = {
  _zod: {
    def: {
      type: string;
      innerType?: unknown;
      shape?: Readonly<Record<string, unknown>>;
      entries?: Readonly<Record<string, string | number>>;
      element?: unknown;
    };
  };
};

function unwrapped(schema: unknown): Described {
  const described = schema as ZodMiniType & Described;
  const { type, innerType } = described._zod.def;
  return (type === 'nullable' || type === 'optional') && innerType !== undefined
    ? unwrapped(innerType)
    : described;
}

function typeOf(schema: Described): string {
  const { type, entries, element } = schema._zod.def;
  switch (type) {
    case 'string':
      return namedShapes.get(schema) ?? 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'true/false';
    case 'enum':
      return Object.values(entries ?? {}).join(' | ');
    case 'array':
      return element !== undefined && unwrapped(element)._zod.def.type !== 'object'
        ? `JSON [${typeOf(unwrapped(element))}]`
        : 'JSON [...]';
    default:
      return 'JSON';
  }
}
