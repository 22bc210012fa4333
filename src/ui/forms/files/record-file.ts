import { isCoordinator } from '../../../domain/authority.ts';
import type { ComputeWith } from '../../../domain/forms/computed.ts';
import type { Form } from '../../../domain/forms/form.ts';
import type { FormRecord } from '../../../domain/forms/record.ts';
import { recordSheets } from '../../../domain/forms/record-sheets.ts';
import type { AppContext } from '../../kit/app-context.ts';
import { dayOf } from '../../kit/format.ts';
import { writeSheets } from '../../kit/write-sheets.ts';
import { fetchFormMessages } from '../../messages/messages.ts';
import { fileNamePart } from '../../report/file-name.ts';
import { readNames } from './file-names.ts';

/** Of which records a file is made, and what it is called beside the day: the form, or one record. */
export type FileOf = { form: Form; records: readonly FormRecord[]; called: string };

type Made = { blob: Blob; name: string };
type Making = Pick<AppContext, 'storage' | 'directory' | 'me'> & { computing: ComputeWith };

/** These records as a workbook, and the name for it; what is confidential says so in its name. */
export async function makeRecordFile(
  { form, records, called }: FileOf,
  { storage, directory, me, computing }: Making,
): Promise<Made> {
  const [words, { naming }] = await Promise.all([
    fetchFormMessages('id'),
    readNames(storage.db, me, directory),
  ]);
  const sheets = recordSheets(form, records, {
    naming,
    computing,
    stateName: (state) => (form.flow === 'none' ? '' : words.states[state]),
    guide: words.files.guide,
    withOpd: isCoordinator(me),
  });
  const parts = [called, dayOf(storage.clock.nowMs())].map(fileNamePart);
  const secret = form.confidential ? [words.files.secretName] : [];
  return { blob: await writeSheets(sheets), name: `${[...secret, ...parts].join('-')}.xlsx` };
}
