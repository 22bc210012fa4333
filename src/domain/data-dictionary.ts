import { archiveTables } from './archive-columns.ts';
import { commonColumns, openColumn } from './archive-rows.ts';
import { csvText } from './csv.ts';

/** A meaning in both languages: an archive is read by people whom nobody can ask. */
export type Meaning = { id: string; en: string };

export type DictionaryWords = {
  heading: readonly string[];
  /** By entity. */
  tables: Readonly<Record<string, Meaning>>;
  /** By `entity.field`; of a field that nobody has described yet, name, type and writer still stand there. */
  fields: Readonly<Record<string, Meaning>>;
  /** By `key.opd`, `scope` …: the columns that many tables share. */
  common: Readonly<Record<string, Meaning>>;
};

/** Every column of every table with its type, who writes it and what it means. */
export function dataDictionary({ heading, tables, fields, common }: DictionaryWords): string {
  const lines = archiveTables().flatMap((table) => {
    const { entity, keyParts, open } = table;
    const sharedLine = (name: string) => [entity, name, 'text', '', ...meaningCells(common[name])];
    return [
      [entity, '', '', '', ...meaningCells(tables[entity])],
      ...commonColumns.first.map(sharedLine),
      ...keyParts.map((part) => sharedLine(`key.${part}`)),
      ...table.fields.flatMap(({ field, writer, columns }) =>
        columns.map(({ name, type }) => [
          entity,
          name,
          type,
          writer,
          ...meaningCells(fields[`${entity}.${field}`]),
        ]),
      ),
      ...(open === null
        ? []
        : [[entity, openColumn, 'JSON', open.writer, ...meaningCells(common[openColumn])]]),
      ...commonColumns.last.map(sharedLine),
    ];
  });
  return csvText([heading, ...lines]);
}

const meaningCells = (meaning: Meaning | undefined): [string, string] => [
  meaning?.id ?? '',
  meaning?.en ?? '',
];
