import { currentAccount, switchAccount } from '../boot/current-account.ts';
import { applyLook } from '../boot/look.ts';
import { asksForSignIn } from '../sign-in/sign-in-code.ts';
import { startSignIn, type EnrolOutcome } from '../sign-in/sign-in.ts';

const pendingDevice = 'lumbung.device';

/**
 * Sign-in. The device's id is kept from the first try until the server's answer is here: when the answer is lost, showing the
 * same code again from the same device gives the same person in (sync contract, section 7). `onFailure` hears that the app itself
 * could not be fetched or started.
 */
export function welcome(onFailure: () => void): void {
  const device = localStorage.getItem(pendingDevice) ?? crypto.randomUUID();
  localStorage.setItem(pendingDevice, device);
  const isAsked = asksForSignIn(location.hash);
  const enter = () => void startSignedIn().catch(onFailure);
  startSignIn({
    enrol: (code) => enrol(code, device),
    onJoined: enter,
    onSwitched: (userId) => {
      switchAccount(localStorage, userId);
      void fetchKept().then((kept) => kept?.keepAccounts(localStorage));
      enter();
    },
  });
  void fetchEnrol();
  if (!isAsked) void restore(enter);
}

/** A browser that died right after sign-in may have lost the note of it: then the person goes on without a code. */
async function restore(enter: () => void): Promise<void> {
  const kept = await fetchKept();
  await kept?.restoreAccounts(localStorage);
  if (currentAccount(localStorage) !== null) enter();
}

const fetchKept = () => import('./kept-accounts.ts').catch(() => null);

/** What reads the server's answer weighs more than the form: it comes while a person reads or types. Null without a network. */
const fetchEnrol = () => import('./enrol.ts').catch(() => null);

const fetchApp = () => import('./start-app.tsx');

async function enrol(code: string, device: string): Promise<EnrolOutcome> {
  const fetched = await fetchEnrol();
  if (fetched === null) return { kind: 'offline' };
  void fetchApp().catch(() => null); // while the server answers
  const outcome = await fetched.enrol(code, device);
  if (outcome.kind === 'joined') localStorage.removeItem(pendingDevice);
  return outcome;
}

/** The code leaves the address, so that it is neither shown nor kept in the history; a place in the app stays. Then the app starts. */
async function startSignedIn(): Promise<void> {
  const account = currentAccount(localStorage);
  if (account === null) return;
  if (!location.hash.startsWith('#/')) history.replaceState(null, '', `${location.pathname}#/`);
  applyLook();
  const { startApp } = await fetchApp();
  await startApp(account);
}
