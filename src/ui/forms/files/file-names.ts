import { activeOpds, type Directory } from '../../../domain/directory.ts';
import { alikeText } from '../../../domain/forms/cell-words.ts';
import type { FormRecord } from '../../../domain/forms/record.ts';
import type { RecordRef } from '../../../domain/forms/value.ts';
import type { Finding } from '../../../domain/forms/read-cell.ts';
import type { Naming } from '../../../domain/forms/write-cell.ts';
import { agencyScope, opdScope } from '../../../domain/scope.ts';
import type { Person } from '../../../domain/directory.ts';
import type { Db } from '../../../storage/db.ts';
import { readEntity } from '../../../storage/views.ts';
import { documentsFrom, type LibraryDocument } from '../../library/library-document.ts';
import { f } from '../../messages/messages.ts';
import { computedWords } from '../computed-words.ts';
import { nameOfRecord } from '../record-name.ts';
import { readRecords, recordOpds } from '../use-records.ts';

/** What files of records are written and read with: the names of everything that this device knows. */
export type FileNames = { naming: Naming; find: Finding; records: readonly FormRecord[] };

/** Reads the records and documents that this person sees; what leaves the app is named in Indonesian. */
export async function readNames(db: Db, me: Person, directory: Directory): Promise<FileNames> {
  const opds = recordOpds(me, directory);
  const records = await readRecords(db, opds);
  const documents: LibraryDocument[] = [];
  for (const scope of [agencyScope, ...opds.map(opdScope)])
    documents.push(...documentsFrom(await readEntity(db, scope, 'document')));
  return {
    records,
    naming: namingOf(directory, records, documents),
    find: findingOf(directory, records, documents),
  };
}

function namingOf(
  directory: Directory,
  records: readonly FormRecord[],
  documents: readonly LibraryDocument[],
): Naming {
  const named = new Map(records.map((record) => [`${record.opd}/${record.id}`, record]));
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  return {
    opd: (id) => directory.opds.get(id)?.name ?? id,
    record: ({ opd, record }) => {
      const found = named.get(`${opd}/${record}`);
      return found === undefined ? f.record.missing : nameOfRecord(found, 'id');
    },
    document: (id) => {
      const title = titles.get(id);
      if (title === undefined) return f.control.unknownDocument;
      return title === '' ? f.control.untitled : title;
    },
    computed: ({ rule }, value) => computedWords(rule, value),
  };
}

/** What stands in brackets at the end of a cell's words. */
const bracketed = (text: string): string => /\[([^[\]]+)\]$/.exec(text.trim())?.[1] ?? '';

function findingOf(
  directory: Directory,
  records: readonly FormRecord[],
  documents: readonly LibraryDocument[],
): Finding {
  const standing = records.filter(({ isDeleted }) => !isDeleted);
  const usable = documents.filter(({ deleted }) => !deleted);
  return {
    opd: (text) =>
      onlyOne(activeOpds(directory), ({ id, code, name }) =>
        [id, code, name].some((words) => alikeText(words) === alikeText(text)),
      )?.id ?? null,
    record: (text, forms) =>
      refIn(bracketed(text)) ??
      refOf(
        onlyOne(
          standing,
          (record) =>
            forms.includes(record.form) && alikeText(nameOfRecord(record, 'id')) === alikeText(text),
        ),
      ),
    document: (text) =>
      (
        usable.find(({ id }) => id === bracketed(text)) ??
        onlyOne(usable, ({ title }) => title !== '' && alikeText(title) === alikeText(text))
      )?.id ?? null,
  };
}

/** An address of a record, here or at another OPD. */
function refIn(words: string): RecordRef | null {
  const [, opd, record] = /^([a-z0-9-]+)\/([A-Za-z0-9-]+)$/.exec(words) ?? [];
  return opd === undefined || record === undefined ? null : { opd, record };
}

const refOf = (record: FormRecord | null): RecordRef | null =>
  record === null ? null : { opd: record.opd, record: record.id };

/** The only one of which it holds: two of one name cannot be told apart. */
function onlyOne<Of>(all: readonly Of[], holds: (one: Of) => boolean): Of | null {
  const found = all.filter(holds);
  return found.length === 1 ? (found[0] ?? null) : null;
}
