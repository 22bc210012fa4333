import { useApp } from '../kit/app-context.ts';
import { useDocuments } from '../library/use-documents.ts';
import { f } from '../messages/messages.ts';
import type { Reader } from './read-value.ts';
import { nameOfRecord } from './record-name.ts';
import { useRecords } from './use-records.ts';

/** What puts stored values of this OPD's records into words. */
export function useReader(opd: string | null): Reader {
  const { language, directory } = useApp();
  const records = useRecords(null);
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
