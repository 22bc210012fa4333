import type { DeviceId, UserId } from '../../src/domain/ids.ts';
import type { LoggedOp, Op } from '../../src/domain/op.ts';
import type { OpResult, Page } from '../../src/domain/protocol.ts';

export const epoch = 'epoch-1';

/** The log of one scope as an endpoint keeps it: dense numbers, each id once. */
export class FakeLog {
  readonly ops: LoggedOp[] = [];
  readonly scope: string;

  constructor(scope: string) {
    this.scope = scope;
  }

  push(op: Op, by: string): OpResult {
    const known = this.ops.find(({ id }) => id === op.id);
    if (known !== undefined) return this.resultOf(known, 'dup');
    const logged: LoggedOp = {
      ...op,
      seq: this.ops.length + 1,
      by: by as UserId,
      device: `device-of-${by}` as DeviceId,
      receivedAt: '2026-11-22T02:00:00.000Z',
      mac: 'm',
    };
    this.ops.push(logged);
    return this.resultOf(logged, 'ok');
  }

  page(after: number, limit = 500): Page {
    const ops = this.ops.slice(after, after + limit);
    return { scope: this.scope, ops, head: this.ops.length, more: after + ops.length < this.ops.length };
  }

  private resultOf({ id, seq, by, device, receivedAt, mac }: LoggedOp, status: 'ok' | 'dup'): OpResult {
    return { id, status, seq, by, device, receivedAt, mac };
  }
}
