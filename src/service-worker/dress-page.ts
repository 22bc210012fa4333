/** What the app left word of: how the page is to look before any of its scripts has run. */
export type Look = { account: boolean; theme: 'dark' | 'light' | null; isLarge: boolean; isEnglish: boolean };

/** Reads the word; whatever does not fit counts as not said. */
export function readLook(text: string): Look {
  const said = parse(text);
  const theme = said['theme'];
  return {
    account: said['account'] === true,
    theme: theme === 'dark' || theme === 'light' ? theme : null,
    isLarge: said['text'] === 'large',
    isEnglish: said['language'] === 'en',
  };
}

function parse(text: string): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? { ...said } : {};
  } catch {
    return {};
  }
}

const plainRoot = '<html lang="id">';

/** The page with the look on its root element, so that neither theme nor sign-in panel flashes. */
export function dressPage(html: string, look: Look): string {
  const attributes = [
    `lang="${look.isEnglish ? 'en' : 'id'}"`,
    look.account ? 'data-account' : '',
    look.theme === null ? '' : `data-theme="${look.theme}"`,
    look.isLarge ? 'data-text="large"' : '',
  ];
  const rooted = html.replace(
    plainRoot,
    `<html ${attributes.filter((attribute) => attribute !== '').join(' ')}>`,
  );
  return look.account ? rooted.replace(appFiles, (_comment, files: string) => linksTo(files)) : rooted;
}

/** What the build says the app consists of. */
const appFiles = /<!-- app (.*?) -->/;

/** The app of somebody who is signed in is read while the page is. */
function linksTo(files: string): string {
  return files
    .split(' ')
    .map((file) =>
      file.endsWith('.css')
        ? `<link rel="stylesheet" href="./${file}">`
        : `<link rel="modulepreload" href="./${file}">`,
    )
    .join('');
}
