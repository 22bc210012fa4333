import { welcome } from './app/welcome.ts';
import { currentAccount } from './boot/current-account.ts';
import { startLook } from './boot/look.ts';
import { asksForSignIn } from './sign-in/sign-in-code.ts';

/**
 * The way in. Whoever is known on this device gets the app, at once and without a network; whoever is not, or comes with a
 * code, gets the sign-in, which waits for nothing else: this module and all it names above come as one file.
 */
async function main(): Promise<void> {
  startLook();
  // Such a link may also be opened in the very tab in which the app stands.
  addEventListener('hashchange', () => asksForSignIn(location.hash) && location.reload());
  const account = currentAccount(localStorage);
  if (account !== null && !asksForSignIn(location.hash)) {
    const { startApp } = await import('./app/start-app.tsx');
    await startApp(account);
    return;
  }
  welcome(showFailure);
}

/** Whatever keeps the app from starting, nobody is left before an empty shape. */
function showFailure(what = '#failed'): void {
  document.documentElement.dataset['account'] = ''; // no sign-in beside it
  const template = document.querySelector<HTMLTemplateElement>(what);
  const root = document.getElementById('app');
  if (template === null || root === null) return;
  root.replaceChildren(template.content.cloneNode(true));
  root.querySelector('button')?.addEventListener('click', () => location.reload());
}

// Not awaited: the app imports from this very file, and each would wait for the other.
void main().catch((failure: unknown) => {
  const isForbidden = failure instanceof DOMException && failure.name === 'SecurityError';
  showFailure(isForbidden ? '#forbidden' : '#failed');
  throw failure;
});
