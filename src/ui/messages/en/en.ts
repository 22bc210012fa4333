import type { Messages } from '../messages.ts';
import { about } from './about.ts';
import { answering } from './answering.ts';
import { findings } from './findings.ts';
import { help } from './help.ts';
import { library } from './library.ts';
import { overview } from './overview.ts';
import { sending } from './sending.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { words } from './words.ts';

/** English, complete: the compiler names a sentence that is missing. */
export const en: Messages = {
  shell,
  signIn,
  words,
  settings,
  help,
  overview,
  answering,
  library,
  findings,
  sending,
  about,
};
