import { m } from '../messages/messages.ts';

/** In place of the app while a tab of an older version keeps the database: what to do; the app replaces it by itself. */
export async function tellBlocked(words: Promise<unknown>): Promise<void> {
  await words;
  if (document.documentElement.dataset['ready'] !== undefined) return;
  const main = document.createElement('main');
  const title = document.createElement('h1');
  title.textContent = m.shell.storage.blocked;
  const text = document.createElement('p');
  text.textContent = m.shell.storage.blockedText;
  main.append(title, text);
  document.getElementById('app')?.replaceChildren(main);
}
