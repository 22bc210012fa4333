import { glossary } from './glossary.ts';
import { guide } from './guide.ts';

/** The texts of the help in one language: a chunk of its own, fetched when the help is opened. */
export const helpText = { guide, glossary };
export type HelpText = typeof helpText;
