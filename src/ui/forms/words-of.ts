import type { Option, Words } from '../../domain/forms/form.ts';
import { useApp } from '../kit/app-context.ts';
import type { Language } from '../messages/messages.ts';

/** The words of a definition in the language of the screen. */
export const say = (words: Words, language: Language): string => (language === 'en' ? words.en : words.id);

export function useSay(): (words: Words) => string {
  const { language } = useApp();
  return (words) => say(words, language);
}

/** The label of a stored code; the code itself where the form no longer knows it. */
export function labelOf(options: readonly Option[], code: string, language: Language): string {
  const option = options.find((known) => known.code === code);
  return option === undefined ? code : say(option.label, language);
}
