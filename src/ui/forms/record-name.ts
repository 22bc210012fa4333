import { formOf } from '../../domain/forms/definitions/forms.ts';
import { recordName } from '../../domain/forms/record-name.ts';
import type { FormRecord } from '../../domain/forms/record.ts';
import { f, type Language } from '../messages/messages.ts';
import { say } from './words-of.ts';

/** What a record is called on the screen; one that has no name yet says so. */
export function nameOfRecord(
  { form, values }: Pick<FormRecord, 'form' | 'values'>,
  language: Language,
): string {
  const name = recordName(formOf(form), values);
  return name === null ? f.list.unnamed : say(name, language);
}
