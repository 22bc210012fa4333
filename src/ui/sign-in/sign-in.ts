import { accountsIn, type Account } from '../boot/current-account.ts';
import { readPreferences, savePreferences } from '../boot/preferences.ts';
import { signIn as indonesian } from '../messages/id/sign-in.ts';
import { codeInLink, codeInQr, normaliseCode, spellCode } from './sign-in-code.ts';

/** What came of showing a code to the server. */
export type EnrolOutcome =
  | { kind: 'joined'; user: { id: string; name: string } }
  | { kind: 'wrong-code' }
  | { kind: 'too-many'; waitS: number }
  | { kind: 'offline' }
  /** `message` is the server's sentence. */
  | { kind: 'failed'; message: string };

export type SignInDeps = {
  /** Shows the code to the server; never rejects. */
  enrol: (code: string) => Promise<EnrolOutcome>;
  onJoined: (user: { id: string; name: string }) => void;
  /** Someone who is known on this device goes on without a code. */
  onSwitched: (userId: string) => void;
  /** The name of the agency, for the panel; null when it cannot be had. */
  agencyName?: Promise<string | null>;
};

type Words = typeof indonesian;

/** The static form of index.html; the way in does without a framework, so that it reacts early on a slow link. */
type Form = {
  panel: HTMLElement;
  form: HTMLFormElement;
  code: HTMLInputElement;
  words: Words;
  isBusy: boolean;
};

/** Brings the sign-in panel to life; a code in the address is used at once. */
export function startSignIn(deps: SignInDeps): void {
  delete document.documentElement.dataset.account;
  const panel = pick(document, '#sign-in');
  const form = panel.querySelector('form');
  const code = panel.querySelector('input');
  if (form === null || code === null) throw new Error('index.html lacks the sign-in form');
  const state: Form = { panel, form, code, words: indonesian, isBusy: false };

  // Until this runs, the form's method keeps a submission from reloading the page.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(state, deps);
  });
  code.addEventListener('input', () => showFault(state, null));
  part(state, 'scan').addEventListener('click', () => void scan(state, deps));
  part(state, 'language').addEventListener('click', () => void toggleLanguage(state));
  listAccounts(state, deps);
  if (deps.agencyName !== undefined) void showAgency(state, deps.agencyName);
  if (readPreferences(localStorage).language === 'en') void speakEnglish(state);
  start(state, deps);
}

/** A link's code goes to the server without another tap. */
function start(state: Form, deps: SignInDeps): void {
  const linked = codeInLink(location.hash);
  if (linked === null) return;
  state.code.value = spellCode(linked);
  // A code is a secret and works once: it has no business in the history of a shared PC.
  history.replaceState(null, '', location.pathname + location.search);
  void submit(state, deps);
}

async function submit(state: Form, deps: SignInDeps): Promise<void> {
  if (state.isBusy) return;
  const { faults } = state.words;
  const code = normaliseCode(state.code.value);
  if (code === null) {
    showFault(state, state.code.value.trim() === '' ? faults.empty : faults.malformed);
    return;
  }
  showFault(state, null);
  showBusy(state, true);
  const outcome = await deps.enrol(code);
  if (outcome.kind === 'joined') {
    showProgress(state, state.words.joined(outcome.user.name));
    deps.onJoined(outcome.user);
    return;
  }
  showBusy(state, false);
  showFault(state, faultOf(outcome, state.words));
}

function faultOf(outcome: Exclude<EnrolOutcome, { kind: 'joined' }>, { faults }: Words): string {
  switch (outcome.kind) {
    case 'wrong-code':
      return faults.wrongCode;
    case 'too-many':
      return faults.tooMany(outcome.waitS);
    case 'offline':
      return faults.offline;
    case 'failed':
      return faults.failed(outcome.message);
  }
}

/** Camera and decoder are fetched only when someone wants to scan. */
async function scan(state: Form, deps: SignInDeps): Promise<void> {
  const { faults } = state.words;
  try {
    const { scanQr } = await import('./scan-qr.ts');
    const seen = await scanQr(state.words);
    if (seen.kind === 'closed') return;
    const code = seen.kind === 'read' ? codeInQr(seen.text) : null;
    if (code === null) {
      showFault(state, seen.kind === 'read' ? faults.otherQr : faults.noQr);
      return;
    }
    state.code.value = spellCode(code);
  } catch {
    showFault(state, faults.offline); // the scanner itself could not be fetched
    return;
  }
  await submit(state, deps);
}

function listAccounts(state: Form, deps: SignInDeps): void {
  const accounts = accountsIn(localStorage);
  part(state, 'accounts').hidden = accounts.length === 0;
  pick(state.panel, '.accounts').replaceChildren(...accounts.map((account) => accountItem(account, deps)));
}

function accountItem(account: Account, deps: SignInDeps): HTMLElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  const words = document.createElement('span');
  const opds = document.createElement('small');
  button.type = 'button';
  button.className = 'button';
  opds.textContent = account.opds.join(', ').toUpperCase();
  words.append(account.name, opds);
  button.append(words);
  button.addEventListener('click', () => deps.onSwitched(account.userId));
  item.append(button);
  return item;
}

async function showAgency(state: Form, agencyName: Promise<string | null>): Promise<void> {
  part(state, 'place').textContent = await agencyName;
}

async function toggleLanguage(state: Form): Promise<void> {
  if (state.words === indonesian) await speakEnglish(state);
  else speak(state, indonesian);
  const language = state.words === indonesian ? 'id' : 'en';
  savePreferences(localStorage, { ...readPreferences(localStorage), language });
}

/** Without a network English may be out of reach: the page then stays Indonesian. */
async function speakEnglish(state: Form): Promise<void> {
  const english = await import('../messages/en/sign-in.ts').catch(() => null);
  if (english !== null) speak(state, english.signIn);
}

function speak(state: Form, words: Words): void {
  state.words = words;
  const isEnglish = words !== indonesian;
  for (const element of state.panel.querySelectorAll<HTMLElement>('[data-word]')) {
    const sentence = Object.entries(words).find(([key]) => key === element.dataset.word)?.[1];
    if (typeof sentence === 'string') element.textContent = sentence;
  }
  const switcher = part(state, 'language');
  switcher.textContent = isEnglish ? 'Bahasa Indonesia' : 'English';
  switcher.lang = isEnglish ? 'id' : 'en';
  document.title = `${words.title} – Lumbung SPBE`;
}

function showBusy(state: Form, isBusy: boolean): void {
  state.isBusy = isBusy;
  pick(state.form, '[type=submit]').ariaDisabled = isBusy ? 'true' : null;
  state.code.readOnly = isBusy;
  showProgress(state, isBusy ? state.words.joining : '');
}

function showProgress(state: Form, text: string): void {
  part(state, 'progress').textContent = text;
}

function showFault(state: Form, text: string | null): void {
  const fault = part(state, 'fault');
  fault.textContent = text;
  fault.hidden = text === null;
  if (text === null) {
    state.code.removeAttribute('aria-invalid');
    return;
  }
  state.code.setAttribute('aria-invalid', 'true');
  state.code.focus();
}

function part(state: Form, name: string): HTMLElement {
  return pick(state.panel, `[data-part="${name}"]`);
}

function pick(within: ParentNode, selector: string): HTMLElement {
  const element = within.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`index.html lacks ${selector}`);
  return element;
}
