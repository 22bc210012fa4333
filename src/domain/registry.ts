import * as z from 'zod/mini';
import type { Json } from './op.ts';
import { guardOf, type GuardName } from './guarded-fields.ts';
import type { ScopeKind } from './scope.ts';
import * as shape from './field-shapes.ts';

/**
 * Who may write a field.
 * - `coordinator`: coordinators alone · `opd`: the OPD named by the key (or by the scope), and coordinators on its behalf
 * - `reviewer`: coordinators and assessors · `owner`: the owner OPD of the indicator, coordinators; `owner-or-reviewer` adds assessors
 * - `member`: everyone of the scope except viewers · `comment-author`: who began the comment · `server`: no device at all
 * - `machine`: the transitions of the guarded field decide
 */
export type Writer =
  | 'coordinator'
  | 'opd'
  | 'reviewer'
  | 'owner'
  | 'owner-or-reviewer'
  | 'member'
  | 'comment-author'
  | 'server'
  | 'machine';

export type FieldRule = { schema: z.ZodMiniType; writer: Writer; guard?: GuardName };

/** The form of an entity's key; `opd` tells which part names the OPD that the row belongs to. */
export type KeyForm = { parts: readonly KeyPart[] };
export type KeyPart = 'opd' | 'period' | 'indicator' | 'requirement' | 'id' | { is: string };

export type EntityRule = {
  scopes: readonly ScopeKind[];
  keys: readonly KeyForm[];
  fields: Readonly<Record<string, FieldRule>>;
  /** Rules for fields whose names are data, such as `v.<field>` of a form record. */
  fieldPattern?: { pattern: RegExp; rule: FieldRule };
};

const fieldsBy = (writer: Writer, schemas: Record<string, z.ZodMiniType>): Record<string, FieldRule> =>
  Object.fromEntries(Object.entries(schemas).map(([field, schema]) => [field, { schema, writer }]));

const key = (...parts: KeyPart[]): KeyForm => ({ parts });

/**
 * Every entity and field that can travel, schema 1 (sync contract, section 4).
 * A new field is a new row here and nothing else; an op that is not listed is parked, never refused (R3).
 */
export const registry: Readonly<Record<string, EntityRule>> = {
  agency: {
    scopes: ['agency'],
    keys: [key({ is: 'profile' })],
    fields: fieldsBy('coordinator', {
      name: shape.shortText,
      kind: z.enum(['provinsi', 'kabupaten', 'kota', 'lainnya']),
      brand: shape.colour,
      timeZone: shape.timeZone,
      bundle: shape.bundle,
      complaintTerms: z.nullable(shape.complaintTerms),
    }),
  },
  opd: {
    scopes: ['agency'],
    keys: [key('opd')],
    fields: fieldsBy('coordinator', {
      code: shape.shortText,
      name: shape.shortText,
      active: z.boolean(),
      successor: z.nullable(shape.nameId),
    }),
  },
  person: {
    scopes: ['agency'],
    keys: [key('id')],
    fields: fieldsBy('server', {
      name: shape.shortText,
      roles: z.array(shape.role),
      opds: z.array(shape.nameId),
      active: z.boolean(),
    }),
  },
  period: {
    scopes: ['agency'],
    keys: [key('period')],
    fields: {
      ...fieldsBy('coordinator', {
        name: shape.shortText,
        year: z.int().check(z.gte(2000), z.lte(2100)),
        instrument: shape.nameId,
        opensOn: z.nullable(shape.date),
        closesOn: z.nullable(shape.date),
        schedule: z.array(z.object({ name: shape.shortText, date: shape.date })).check(z.maxLength(50)),
        from: z.nullable(shape.nameId),
      }),
      state: { schema: z.enum(['draft', 'open', 'closed']), writer: 'machine' },
    },
  },
  assignment: {
    scopes: ['agency'],
    keys: [key('period', 'indicator', 'opd')],
    fields: fieldsBy('coordinator', {
      role: z.enum(['owner', 'contributor', 'none']),
      asked: z.nullable(z.array(shape.nameId).check(z.maxLength(200))),
      note: shape.longText,
    }),
  },
  admission: {
    scopes: ['agency'],
    keys: [key('period', 'opd')],
    fields: fieldsBy('coordinator', { until: z.nullable(shape.date) }),
  },
  official: {
    scopes: ['agency'],
    keys: [key('period', 'indicator'), key('period')],
    fields: fieldsBy('coordinator', { value: z.nullable(shape.decimal), source: shape.longText }),
  },
  external: {
    scopes: ['agency'],
    keys: [key('period', 'indicator')],
    fields: fieldsBy('coordinator', { value: z.nullable(shape.decimal), source: shape.longText }),
  },
  scenario: {
    scopes: ['agency'],
    keys: [key('id')],
    fields: fieldsBy('reviewer', {
      name: shape.shortText,
      period: shape.nameId,
      base: z.enum(['accepted', 'proven', 'claimed', 'official']),
      levels: shape.levels,
      deleted: z.boolean(),
    }),
  },
  document: {
    scopes: ['agency', 'opd'],
    keys: [key('id')],
    fields: fieldsBy('opd', {
      title: shape.shortText,
      kind: z.nullable(shape.nameId),
      number: shape.shortText,
      date: z.nullable(shape.date),
      signer: shape.shortText,
      validUntil: z.nullable(shape.date),
      url: z.nullable(shape.url),
      file: z.nullable(shape.file),
      note: shape.longText,
      deleted: z.boolean(),
    }),
  },
  coverage: {
    scopes: ['period'],
    keys: [key('requirement', 'opd')],
    fields: fieldsBy('opd', {
      state: z.enum(['met', 'unmet', 'unknown', 'not-applicable']),
      evidence: z.nullable(shape.evidence),
    }),
  },
  claim: {
    scopes: ['indicator'],
    keys: [key('opd', 'requirement')],
    fields: fieldsBy('opd', { state: z.enum(['met', 'unmet', 'unknown']), bulk: z.boolean() }),
  },
  link: {
    scopes: ['indicator'],
    keys: [key('opd', 'id')],
    fields: fieldsBy('opd', {
      requirement: shape.nameId,
      evidence: shape.evidence,
      pages: z.nullable(shape.pages),
      clause: shape.shortText,
      quote: shape.longText,
      deleted: z.boolean(),
    }),
  },
  answer: {
    scopes: ['indicator'],
    keys: [key({ is: 'region' }), key('opd')],
    fields: fieldsBy('opd', { explanation: shape.explanation, complete: z.boolean() }),
  },
  submission: {
    scopes: ['indicator'],
    keys: [key('opd')],
    fields: { state: { schema: shape.submission, writer: 'machine' } },
  },
  carried: {
    scopes: ['indicator'],
    keys: [key('opd', 'id')],
    fields: fieldsBy('opd', { decision: z.nullable(shape.carryDecision) }),
  },
  verdict: {
    scopes: ['indicator'],
    keys: [key('requirement')],
    fields: { verdict: { schema: shape.verdict, writer: 'reviewer' } },
  },
  determination: {
    scopes: ['indicator'],
    keys: [key({ is: 'level' })],
    fields: fieldsBy('reviewer', { level: z.nullable(shape.decimal), note: shape.longText }),
  },
  label: {
    scopes: ['indicator'],
    keys: [key({ is: 'region' })],
    fields: fieldsBy('owner', { name: shape.shortText }),
  },
  portal: {
    scopes: ['indicator'],
    keys: [key({ is: 'region' })],
    fields: fieldsBy('reviewer', { typed: z.nullable(z.object({ hash: shape.shortText })) }),
  },
  signoff: {
    scopes: ['indicator'],
    keys: [key({ is: 'region' })],
    fields: fieldsBy('reviewer', { signed: z.nullable(shape.signedFacts) }),
  },
  comment: {
    scopes: ['agency', 'catalogue', 'period', 'indicator', 'opd'],
    keys: [key('id')],
    fields: {
      ...fieldsBy('member', {
        target: shape.shortText,
        question: z.boolean(),
        for: z.nullable(shape.nameId),
        due: z.nullable(shape.date),
        handled: z.boolean(),
      }),
      ...fieldsBy('comment-author', { text: shape.longText, deleted: z.boolean() }),
    },
  },
  record: {
    scopes: ['opd'],
    keys: [key('id')],
    fields: {
      ...fieldsBy('opd', { form: shape.nameId, version: z.int(), deleted: z.boolean() }),
      state: { schema: shape.recordState, writer: 'machine' },
    },
    fieldPattern: { pattern: /^v\.[A-Za-z0-9._-]{1,80}$/, rule: { schema: z.json(), writer: 'opd' } },
  },
  summary: {
    scopes: ['catalogue'],
    keys: [key('opd', 'id')],
    fields: fieldsBy('opd', {
      kind: shape.shortText,
      name: shape.shortText,
      function: shape.longText,
      users: shape.longText,
      process: shape.longText,
      state: shape.shortText,
      deleted: z.boolean(),
    }),
  },
};

/** The rule of a field, with its guard where it is a state machine; null when this version does not know it. */
export function fieldRule(entity: string, field: string): FieldRule | null {
  const rule = Object.hasOwn(registry, entity) ? registry[entity] : undefined;
  const found = rule === undefined ? null : ruleIn(rule, field);
  const guard = guardOf(entity, field);
  return found === null || guard === null ? found : { ...found, guard };
}

function ruleIn(entity: EntityRule, field: string): FieldRule | null {
  if (Object.hasOwn(entity.fields, field)) return entity.fields[field] ?? null;
  return entity.fieldPattern?.pattern.test(field) === true ? entity.fieldPattern.rule : null;
}

/** Why a value does not fit its field, in a few words of English for programs; null when it fits. */
export function reasonAgainst(rule: FieldRule, value: Json): string | null {
  const parsed = rule.schema.safeParse(value);
  if (parsed.success) return null;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  return `${where === '' ? 'value' : where}: ${issue?.message ?? 'does not fit'}`;
}
