import { expect, test } from 'vitest';
import type { StoredField } from '../../src/domain/directory.ts';
import { foldField } from '../../src/domain/fold.ts';
import type { DeviceId, OpId, UserId } from '../../src/domain/ids.ts';
import { schemaVersion, type Json, type LoggedOp } from '../../src/domain/op.ts';
import { scenariosFrom } from '../../src/domain/scenarios.ts';

const at = '2026-03-01T08:00:00.000+08:00';

function fieldsOf(key: string, values: Record<string, Json>, entity = 'scenario'): StoredField[] {
  return Object.entries(values).map(([field, value], place) => {
    const op: LoggedOp = {
      id: `${key}-${field}` as OpId,
      scope: 'agency',
      entity,
      key,
      field,
      value,
      parents: [],
      at,
      schema: schemaVersion,
      seq: place + 1,
      by: 'andi' as UserId,
      device: 'd1' as DeviceId,
      receivedAt: at,
      mac: '',
    };
    return { scope: 'agency', entity, key, field, state: foldField([op]) };
  });
}

const target = { name: 'Target 10', period: '2026', base: 'proven', levels: { I1: '3' }, deleted: false };

test('the scenarios of a period stand in the order of their names, deleted ones left out', () => {
  const stored = [
    ...fieldsOf('a', target),
    ...fieldsOf('b', { ...target, name: 'Target 9' }),
    ...fieldsOf('c', { ...target, name: 'Terhapus', deleted: true }),
    ...fieldsOf('d', { ...target, name: 'Tahun lalu', period: '2025' }),
    ...fieldsOf('dinkes', { name: 'Dinas Kesehatan', period: '2026' }, 'opd'),
  ];
  expect(scenariosFrom(stored, '2026').map(({ name }) => name)).toEqual(['Target 9', 'Target 10']);
});

test('a scenario whose other fields have not arrived yet begins with what is accepted and changes nothing', () => {
  const [scenario] = scenariosFrom(fieldsOf('a', { period: '2026' }), '2026');
  expect(scenario).toEqual({ id: 'a', name: '', period: '2026', base: 'accepted', levels: {} });
});
