import { currentAccount } from './current-account.ts';
import { readPreferences } from './preferences.ts';
import { asksForSignIn } from '../sign-in/sign-in-code.ts';

const lookCache = 'lumbung-look';
const dark = matchMedia('(prefers-color-scheme: dark)');

/**
 * Keeps theme, text size, language and whether someone is signed in on the root element, where the style reads them. No script
 * stands in the page (its security policy allows none), so on the very first visit the style alone chooses by the device; from
 * then on the service worker writes what is left here into the page before it is painted, and nothing flashes.
 */
export function startLook(): void {
  applyLook();
  dark.addEventListener('change', applyLook);
  addEventListener('lumbung:preferences', applyLook);
}

/** Applies the look as the local storage has it now; also after signing in. */
export function applyLook(): void {
  const { theme, text, language } = readPreferences(localStorage);
  const root = document.documentElement;
  const isDark = theme === 'device' ? dark.matches : theme === 'dark';
  const isKnown = currentAccount(localStorage) !== null;
  root.dataset['theme'] = isDark ? 'dark' : 'light';
  root.dataset['text'] = text;
  root.lang = language;
  if (isKnown && !asksForSignIn(location.hash)) root.dataset['account'] = '';
  else delete root.dataset['account'];
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', isDark ? '#1d1c18' : '#ffffff');
  void leaveWord(JSON.stringify({ account: isKnown, theme, text, language })).catch(() => undefined);
}

/** Where storage is not secure there is no service worker either, and nobody to leave word for. */
async function leaveWord(look: string): Promise<void> {
  if (!('caches' in globalThis) || localStorage.getItem('lumbung.look') === look) return;
  const cache = await caches.open(lookCache);
  await cache.put('look', new Response(look));
  localStorage.setItem('lumbung.look', look);
}
