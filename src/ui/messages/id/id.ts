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

/** Indonesian, the original: one key for each feature folder of the UI. */
export const id = {
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
} satisfies Record<string, object>;
