import type { DeviceId, OpId, UserId } from '../../../src/domain/ids.ts';
import type { Json, LoggedOp, Register } from '../../../src/domain/op.ts';
import { receivePage } from '../../../src/storage/receive.ts';
import type { Storage } from '../../../src/storage/storage.ts';

/** Values that two people wrote into one field without knowing of each other, as they come from the server. */
export async function differ(storage: Storage, register: Register, values: readonly Json[]): Promise<void> {
  const ops = values.map((value, place): LoggedOp => ({
    ...register,
    id: `0197bbbb-0000-7000-8000-00000000000${place + 1}` as OpId,
    value,
    parents: [],
    at: '2026-05-02T08:00:00.000+08:00',
    schema: 1,
    seq: place + 1,
    by: `asesor-${place}` as UserId,
    device: `device-${place + 2}` as DeviceId,
    receivedAt: '2026-05-02T00:01:00.000Z',
    mac: 'mac',
  }));
  await receivePage(storage, { scope: register.scope, ops, head: ops.length, more: false }, 'epoch-1');
}
