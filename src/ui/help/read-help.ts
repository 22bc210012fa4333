import type { HelpText } from '../messages/id/id-help-text.ts';
import type { Language } from '../messages/messages.ts';

/** Fetches the help's texts, one chunk a language; rejects where neither network nor cache has it. */
export async function readHelp(language: Language): Promise<HelpText> {
  const texts =
    language === 'en' ? import('../messages/en/en-help-text.ts') : import('../messages/id/id-help-text.ts');
  return (await texts).helpText;
}
