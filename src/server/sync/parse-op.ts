import * as z from 'zod/mini';
import { opSchema } from '../../domain/op-schema.ts';
import { maxValueBytes, type Json, type Op } from '../../domain/op.ts';
import { offerReceiptSchema, type OpResult } from '../../domain/protocol.ts';
import type { Origin } from '../log/op-log-store.ts';

/** The value is taken as it was parsed from JSON: a schema would drop names such as `__proto__`. */
const opHeadSchema = z.omit(opSchema, { value: true });
const maxDepth = 64;
const maxIdLength = 200;

export type ParsedOp =
  | { kind: 'op'; op: Op; receipt: (Origin & { mac: string }) | null }
  | { kind: 'bad'; result: OpResult };

/** Reads one op of a request. A malformed one is refused alone, under the id that it names, if any. */
export function parseOp(raw: unknown): ParsedOp {
  const head = opHeadSchema.safeParse(raw);
  if (!head.success) {
    const issue = head.error.issues[0];
    return bad(raw, 'invalid', `op: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
  }
  const value = (raw as { value?: Json }).value;
  if (value === undefined) return bad(raw, 'invalid', 'op: value is missing');
  const fault = faultOf(value);
  if (fault !== null) return bad(raw, ...fault);
  if (head.data.parents.includes(head.data.id)) return bad(raw, 'invalid', 'parents: the edit itself');
  const receipt = offerReceiptSchema.safeParse(raw);
  const op = { ...head.data, value } as unknown as Op;
  return { kind: 'op', op, receipt: receipt.success ? receipt.data : null };
}

/** Why a value is taken for no field at all. */
function faultOf(value: Json): ['invalid' | 'too_large', string] | null {
  if (!isPlain(value)) return ['invalid', `value: nested deeper than ${maxDepth} or not a finite number`];
  const isTooLarge = Buffer.byteLength(JSON.stringify(value)) > maxValueBytes;
  return isTooLarge ? ['too_large', `value: larger than ${maxValueBytes} bytes`] : null;
}

function bad(raw: unknown, code: 'invalid' | 'too_large', message: string): ParsedOp {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : '';
  const shown = typeof id === 'string' ? id.slice(0, maxIdLength) : '';
  return { kind: 'bad', result: { id: shown, status: 'rejected', code, message } };
}

/** Whether every number is finite (1e999 parses as Infinity) and nesting is bounded, so that later recursion is safe. */
function isPlain(value: Json): boolean {
  const waiting: { value: Json; depth: number }[] = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.depth > maxDepth || (typeof next.value === 'number' && !Number.isFinite(next.value)))
      return false;
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const inner of Object.values(next.value)) waiting.push({ value: inner, depth: next.depth + 1 });
  }
  return true;
}
