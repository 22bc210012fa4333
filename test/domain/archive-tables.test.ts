import { expect, test } from 'vitest';
import { archiveTables } from '../../src/domain/archive-columns.ts';
import { createArchiveTables, headingOf } from '../../src/domain/archive-rows.ts';
import { dataDictionary } from '../../src/domain/data-dictionary.ts';
import type { StoredField } from '../../src/domain/directory.ts';
import { foldField } from '../../src/domain/fold.ts';
import type { OpId, UserId } from '../../src/domain/ids.ts';
import type { Json } from '../../src/domain/op.ts';
import { registry } from '../../src/domain/registry.ts';
import { archiveWords } from '../../src/ui/messages/archive-words.ts';
import { tableOf } from './parse-csv.ts';
import { sampleEdits } from './sample-edits.ts';

type Edit = { scope: string; entity: string; key: string; field: string; value: Json };

function stored({ scope, entity, key, field, value }: Edit, more: readonly Json[] = []): StoredField {
  const ops = [value, ...more].map((one, index) => ({
    scope,
    entity,
    key,
    field,
    value: one,
    parents: [],
    at: '2026-01-01',
    schema: 1,
    id: `op-${index}` as OpId,
    seq: index + 1,
    by: 'siti' as UserId,
    receivedAt: `2026-01-0${index + 1}T00:00:00.000Z`,
  }));
  return { scope, entity, key, field, state: foldField(ops) };
}

function tablesWith(fields: readonly StoredField[]): Map<string, Record<string, string>[]> {
  const tables = createArchiveTables();
  tables.add(fields);
  return new Map([...tables.texts()].map(({ name, text }) => [name, tableOf(text)]));
}

test('[EX5] every field of the registry is a column, with its type, its writer and a meaning in both languages', () => {
  const dictionary = tableOf(dataDictionary(archiveWords));
  for (const table of archiveTables()) {
    for (const column of headingOf(table)) {
      const line = dictionary.find((row) => row['table'] === table.entity && row['column'] === column);
      expect(line, `${table.entity}.${column}`).toBeDefined();
      expect(line?.['type'], `${table.entity}.${column}`).not.toBe('');
      expect(line?.['arti (Indonesia)'], `${table.entity}.${column}`).not.toBe('');
      expect(line?.['meaning (English)'], `${table.entity}.${column}`).not.toBe('');
    }
  }
  expect(new Set(dictionary.map((row) => row['table']))).toEqual(new Set(Object.keys(registry)));
});

test('[EX5] every value of every field stands in its table', () => {
  const fields = sampleEdits.map(({ scope, entity, key, field, value }) =>
    stored({ scope, entity, key, field, value }),
  );
  const tables = tablesWith(fields);
  for (const { scope, entity, key, field, value } of sampleEdits) {
    const row = tables.get(`${entity}.csv`)?.find((one) => one['scope'] === scope && one['key'] === key);
    const cells = Object.entries(row ?? {}).filter(
      ([name]) => name === field || name.startsWith(`${field}.`),
    );
    const inOthers = row?.['otherFields']?.includes(JSON.stringify(field)) === true;
    const isEmpty = value === null || value === '';
    expect(isEmpty || inOthers || cells.some(([, cell]) => cell !== ''), `${entity}.${field}`).toBe(true);
  }
});

test('parts of a record are columns, and keys are taken apart', () => {
  const file = { sha256: 'a'.repeat(64), size: 7, mime: 'application/pdf', name: 'SK.pdf' };
  const link = { scope: 'indicator/2026/I1', entity: 'link', key: 'dinkes:t1' };
  const rows = tablesWith([
    stored({ ...link, field: 'evidence', value: { document: 'd1', title: '=SK', file } }),
    stored({ ...link, field: 'requirement', value: 'I1-L2-01' }),
  ]).get('link.csv');
  expect(rows).toMatchObject([
    {
      'key.opd': 'dinkes',
      'key.id': 't1',
      requirement: 'I1-L2-01',
      'evidence.title': '=SK',
      'evidence.file.size': '7',
      lastBy: 'siti',
      lastReceivedAt: '2026-01-01T00:00:00.000Z',
    },
  ]);
});

test('a field in which two values stand is named', () => {
  const answer = { scope: 'indicator/2026/I1', entity: 'answer', key: 'dinkes', field: 'explanation' };
  const rows = tablesWith([stored({ ...answer, value: 'satu' }, ['dua'])]).get('answer.csv');
  expect(rows).toMatchObject([{ explanation: 'satu', unsettled: 'explanation' }]);
});

test('no table has a place for a secret', () => {
  const person = archiveTables().find(({ entity }) => entity === 'person');
  expect(person?.fields.map(({ field }) => field)).toEqual(['name', 'roles', 'opds', 'active']);
});
