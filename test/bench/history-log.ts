import type { LoggedOp } from '../../src/domain/op.ts';

/** How many fields of a room are written, again and again. */
export const fieldsOfRoom = 40;

/** The log of a room in which each edit replaces the one before it on its field. */
export function logOf(scope: string, count: number): LoggedOp[] {
  const ops: LoggedOp[] = [];
  for (let index = 0; index < count; index += 1) {
    const field = index % fieldsOfRoom;
    const before = ops[index - fieldsOfRoom];
    const isText = field === 0;
    ops.push({
      id: crypto.randomUUID(),
      scope,
      entity: isText ? 'answer' : 'claim',
      key: isText ? 'dinkes' : `dinkes:${scope.slice(15)}.${field}`,
      field: isText ? 'explanation' : 'state',
      value: isText
        ? `Penjelasan ${index} `.repeat(20)
        : ['met', 'unmet'][Math.floor(index / fieldsOfRoom) % 2],
      parents: before === undefined ? [] : [before.id],
      at: '2026-03-10T10:00:00.000+08:00',
      schema: 1,
      seq: index + 1,
      by: 'siti',
      device: 'device-0001',
      receivedAt: '2026-03-10T02:00:01.000Z',
      mac: 'x'.repeat(43),
    } as unknown as LoggedOp);
  }
  return ops;
}
