import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import { canonical, type Op } from '../domain/op.ts';
import type { Origin } from './log/op-log-store.ts';

/** Marks what this endpoint has taken in, with a key that never enters the database (sync contract, sections 3 and 6). */
export type Seal = {
  ofOp: (op: Op, origin: Origin) => string;
  /** The link of an op in the chain of its scope: it binds the op to its place and, by the link before, to all that came earlier. */
  ofPlace: (linkBefore: string, place: { scope: string; seq: number; mac: string }) => string;
  ofFile: (receipt: { sha256: string; size: number; scope: string; at: string }) => string;
  ofCode: (code: string) => string;
  ofBackup: (manifest: string) => string;
  ofInstrument: (instrument: { id: string; sha256: string; addedBy: string; addedAt: string }) => string;
  isGenuine: (op: Op, origin: Origin & { mac: string }) => boolean;
};

export function createSeal(key: Uint8Array): Seal {
  // Made once: from plain bytes it would be made anew for every mac, at several times the cost of the mac itself.
  const secret = createSecretKey(key);
  const macOf = (kind: string, parts: unknown[]): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify([kind, ...parts]))
      .digest('base64url');
  const ofOp: Seal['ofOp'] = (op, { by, device, receivedAt }) =>
    macOf('op', [
      op.id,
      op.scope,
      op.entity,
      op.key,
      op.field,
      canonical(op.value),
      op.parents,
      op.at,
      op.schema,
      op.author ?? null,
      by,
      device,
      receivedAt,
    ]);
  return {
    ofOp,
    ofPlace: (linkBefore, { scope, seq, mac }) => macOf('place', [scope, seq, linkBefore, mac]),
    ofFile: ({ sha256, size, scope, at }) => macOf('file', [sha256, size, scope, at]),
    ofCode: (code) => macOf('code', [code]),
    ofBackup: (manifest) => macOf('backup', [manifest]),
    ofInstrument: ({ id, sha256, addedBy, addedAt }) => macOf('instrument', [id, sha256, addedBy, addedAt]),
    isGenuine: (op, origin) => isSameText(ofOp(op, origin), origin.mac),
  };
}

function isSameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
