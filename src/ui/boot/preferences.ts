import type { Language } from '../messages/messages.ts';

/** What this device remembers of how its people like to read; look.ts applies it. */
export type Preferences = {
  theme: 'device' | 'light' | 'dark';
  text: 'normal' | 'large';
  language: Language;
  /** Files wait for Wi-Fi; answers never do. */
  wifiOnly: boolean;
};

export function readPreferences(storage: Storage): Preferences {
  const theme = storage.getItem('lumbung.theme');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'device',
    text: storage.getItem('lumbung.text') === 'large' ? 'large' : 'normal',
    language: storage.getItem('lumbung.language') === 'en' ? 'en' : 'id',
    wifiOnly: storage.getItem('lumbung.wifi-only') === '1',
  };
}

/** Remembers the preferences and has them applied at once; the language's sentences are loaded by the caller. */
export function savePreferences(storage: Storage, preferences: Preferences): void {
  const put = (key: string, value: string | null) => {
    if (value === null) storage.removeItem(`lumbung.${key}`);
    else storage.setItem(`lumbung.${key}`, value);
  };
  put('theme', preferences.theme === 'device' ? null : preferences.theme);
  put('text', preferences.text === 'normal' ? null : preferences.text);
  put('language', preferences.language);
  put('wifi-only', preferences.wifiOnly ? '1' : null);
  dispatchEvent(new Event('lumbung:preferences'));
}
