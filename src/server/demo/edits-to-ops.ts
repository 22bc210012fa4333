import { createHash } from 'node:crypto';
import { makeUuid, type OpId } from '../../domain/ids.ts';
import { registerKey, schemaVersion, type Op } from '../../domain/op.ts';
import type { Calendar } from './calendar.ts';
import type { DemoEdit } from './tell-stories.ts';

export type DemoOp = { op: Op; by: string };

type Standing = { id: OpId; parents: readonly OpId[] };

/**
 * Makes ops of the edits: each names the one before it on its field, as a device would that saw everything;
 * an unaware one names what the one before it named. Ids come from time and content, the same at each start of a day.
 */
export function editsToOps(edits: readonly DemoEdit[], calendar: Calendar): DemoOp[] {
  const standing = new Map<string, Standing>();
  return edits.map((edit, index) => {
    const { by, scope, entity, key, field, value } = edit;
    const at = calendar.isoAt(edit.at);
    const register = `${scope}\n${registerKey(edit)}`;
    const before = standing.get(register);
    const parents = edit.unaware === true ? (before?.parents ?? []) : before === undefined ? [] : [before.id];
    const id = idFor(`${index}\n${register}`, Date.parse(at));
    standing.set(register, { id, parents });
    return { by, op: { id, scope, entity, key, field, value, parents, at, schema: schemaVersion } };
  });
}

function idFor(content: string, nowMs: number): OpId {
  const digest = createHash('sha256').update(content).digest();
  return makeUuid({
    nowMs: () => nowMs,
    randomBytes: (count) => Uint8Array.from(digest.subarray(0, count)),
  }) as OpId;
}
