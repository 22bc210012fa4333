import type { DeviceId, OpId, UserId } from './ids.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export const schemaVersion = 1;
export const maxValueBytes = 32 * 1024;

/** One edit. `at` is the device's clock: shown, never used to order. `parents` are the edits that this one replaces. */
export type Op = {
  id: OpId;
  scope: string;
  entity: string;
  key: string;
  field: string;
  value: Json;
  parents: readonly OpId[];
  at: string;
  schema: number;
  /** Set when a coordinator imports somebody's file copy: shown as "menurut salinan", grants nothing. */
  author?: UserId;
};

/** What the server adds when it takes an op into the log of its scope. */
export type Receipt = {
  seq: number;
  by: UserId;
  device: DeviceId;
  receivedAt: string;
  mac: string;
};

export type LoggedOp = Op & Receipt;

export type Register = { scope: string; entity: string; key: string; field: string };

/** The address of a field within its scope, as one string: usable as a Map key. */
export function registerKey(register: Omit<Register, 'scope'>): string {
  return `${register.entity}\n${register.key}\n${register.field}`;
}

/** The parts of an op that make it the same op; `author` is left out on purpose (sync contract, section 4). */
export function sameContent(one: Op, other: Op): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf(op: Op): string {
  return JSON.stringify([
    op.scope,
    op.entity,
    op.key,
    op.field,
    canonical(op.value),
    op.parents,
    op.at,
    op.schema,
  ]);
}

/** A JSON text that does not depend on the order of object keys. */
export function canonical(value: Json): string {
  return JSON.stringify(value, (_key, inner: Json) => (isJsonRecord(inner) ? sorted(inner) : inner));
}

function sorted(record: { readonly [key: string]: Json }): Json {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

export function isJsonRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function sameValue(one: Json, other: Json): boolean {
  return one === other || canonical(one) === canonical(other);
}
