import type { FormRecord } from '../../domain/forms/record.ts';
import { useApp } from '../kit/app-context.ts';
import type { Live } from '../kit/use-live.ts';
import { useDocuments } from '../library/use-documents.ts';
import { f } from '../messages/messages.ts';
import type { Reader } from './read-value.ts';
import { nameOfRecord } from './record-name.ts';
import { useRecords } from './use-records.ts';

/** What puts stored values of this OPD's records into words. */
export function useReader(opd: string | null): Reader {
  return useReaderOf(opd, useRecords(null));
}

/** The same for whoever has read the records already: thousands of them are not read twice. */
export function useReaderOf(opd: string | null, records: Live<readonly FormRecord[]>): Reader {
  const { language, directory } = useApp();
  const documents = useDocuments(opd);
  return {
    language,
    directory,
    recordName: (ref) => {
      const all = records.state === 'filled' ? records.value : [];
      const found = all.find(({ opd: owner, id }) => owner === ref.opd && id === ref.record);
      return found === undefined ? f.record.missing : nameOfRecord(found, language);
    },
    documentTitle: (id) => {
      const all = documents.state === 'filled' ? documents.value : [];
      const found = all.find((document) => document.id === id);
      if (found === undefined) return f.control.unknownDocument;
      return found.title === '' ? f.control.untitled : found.title;
    },
  };
}
