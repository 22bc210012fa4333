// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveAccount, rememberAccount } from '../../../src/ui/boot/current-account.ts';
import { signIn as words } from '../../../src/ui/messages/id/sign-in.ts';
import { startSignIn } from '../../../src/ui/sign-in/sign-in.ts';
import type { EnrolOutcome, SignInDeps } from '../../../src/ui/sign-in/sign-in.ts';

const page = readFileSync('index.html', 'utf8');
const body = page.slice(page.indexOf('<body>') + '<body>'.length, page.indexOf('</body>'));

type Fakes = SignInDeps & { enrol: ReturnType<typeof vi.fn<SignInDeps['enrol']>> };

function start(outcome: EnrolOutcome, hash = ''): Fakes {
  document.body.innerHTML = body;
  history.replaceState(null, '', hash === '' ? location.pathname : hash);
  const deps = {
    enrol: vi.fn<SignInDeps['enrol']>(async () => outcome),
    onJoined: vi.fn<SignInDeps['onJoined']>(),
    onSwitched: vi.fn<SignInDeps['onSwitched']>(),
  };
  startSignIn(deps);
  return deps;
}

const codeBox = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Kode masuk' });
const fault = () => document.querySelector('[data-part="fault"]')?.textContent;

async function typeCode(code: string): Promise<void> {
  await userEvent.type(codeBox(), code);
  await userEvent.click(screen.getByRole('button', { name: 'Masuk' }));
}

beforeEach(() => {
  localStorage.clear();
});

describe('signing in by code', () => {
  it('hands the code over as the server knows it, and tells who joined', async () => {
    const deps = start({ kind: 'joined', user: { id: 'u1', name: 'Rahma' } });
    await typeCode('7k2m9-4qdho');
    expect(deps.enrol).toHaveBeenCalledExactlyOnceWith('7K2M94QDH0');
    expect(deps.onJoined).toHaveBeenCalledExactlyOnceWith({ id: 'u1', name: 'Rahma' });
    expect(screen.getByRole('status').textContent).toContain('Rahma');
  });

  it.each<[string, EnrolOutcome, string]>([
    ['an unknown or used code', { kind: 'wrong-code' }, words.faults.wrongCode],
    ['too many attempts', { kind: 'too-many', waitS: 10 }, words.faults.tooMany(10)],
    ['no network', { kind: 'offline' }, words.faults.offline],
    [
      'a refusal of the server',
      { kind: 'failed', message: 'Server penuh.' },
      words.faults.failed('Server penuh.'),
    ],
  ])('%s is said in one sentence, at the field, and the code stays', async (_case, outcome, sentence) => {
    const deps = start(outcome);
    await typeCode('7K2M9-4QDHX');
    expect(fault()).toBe(sentence);
    expect(codeBox().getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(codeBox());
    expect(codeBox().value).toBe('7K2M9-4QDHX');
    expect(deps.onJoined).not.toHaveBeenCalled();
  });

  it('asks the server only for what can be a code', async () => {
    const deps = start({ kind: 'wrong-code' });
    await userEvent.click(screen.getByRole('button', { name: 'Masuk' }));
    expect(fault()).toBe(words.faults.empty);
    await typeCode('7K2');
    expect(fault()).toBe(words.faults.malformed);
    expect(deps.enrol).not.toHaveBeenCalled();
  });

  it('takes the fault away as soon as something is typed', async () => {
    start({ kind: 'wrong-code' });
    await typeCode('7K2');
    await userEvent.type(codeBox(), 'M');
    expect(codeBox().hasAttribute('aria-invalid')).toBe(false);
  });

  it('sends once while an answer is awaited, and may be tried again after a failure', async () => {
    const deps = start({ kind: 'offline' });
    let answer: (outcome: EnrolOutcome) => void = () => {};
    deps.enrol.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    await typeCode('7K2M94QDHX');
    expect(screen.getByRole('status').textContent).toBe(words.joining);
    await userEvent.click(screen.getByRole('button', { name: 'Masuk' }));
    expect(deps.enrol).toHaveBeenCalledOnce();
    answer({ kind: 'offline' });
    await expect.poll(fault).toBe(words.faults.offline);
    await userEvent.click(screen.getByRole('button', { name: 'Masuk' }));
    expect(deps.enrol).toHaveBeenCalledTimes(2);
  });
});

describe('signing in by link', () => {
  it('uses the code of the address at once and takes it out of the address', async () => {
    const deps = start({ kind: 'joined', user: { id: 'u1', name: 'Rahma' } }, '#kode=7k2m94qdhx');
    expect(codeBox().value).toBe('7K2M9-4QDHX');
    expect(location.hash).toBe('');
    await expect.poll(() => deps.enrol.mock.calls).toEqual([['7K2M94QDHX']]);
  });
});

describe('a shared device', () => {
  it('lists who has signed in before and lets them go on without a code', async () => {
    const device = { device: 'device-0001', deviceName: 'PC kantor' };
    rememberAccount(localStorage, {
      userId: 'u2',
      name: 'Dewi',
      roles: ['opd_admin'],
      opds: ['dinkes'],
      ...device,
    });
    leaveAccount(localStorage, 'u2', { forget: false });
    const deps = start({ kind: 'wrong-code' });
    await userEvent.click(screen.getByRole('button', { name: /Dewi/ }));
    expect(deps.onSwitched).toHaveBeenCalledExactlyOnceWith('u2');
  });

  it('does not list an entry with which nobody could go on', () => {
    localStorage.setItem(
      'lumbung.accounts',
      JSON.stringify([{ userId: 'u2', name: 'Dewi', opds: ['dinkes'] }]),
    );
    start({ kind: 'wrong-code' });
    expect(screen.queryByRole('button', { name: /Dewi/ })).toBeNull();
  });

  it('takes a damaged list for an empty one', () => {
    localStorage.setItem('lumbung.accounts', '[{"userId":3},null,');
    start({ kind: 'wrong-code' });
    expect(document.querySelector<HTMLElement>('[data-part="accounts"]')?.hidden).toBe(true);
  });
});

describe('the language', () => {
  it('changes every sentence of the panel, is remembered, and changes back', async () => {
    start({ kind: 'wrong-code' });
    await userEvent.click(screen.getByRole('button', { name: 'English' }));
    await expect.poll(() => screen.queryByRole('textbox', { name: 'Sign-in code' })).not.toBeNull();
    expect(localStorage.getItem('lumbung.language')).toBe('en');
    await userEvent.click(screen.getByRole('button', { name: 'Bahasa Indonesia' }));
    expect(codeBox()).toBeDefined();
    expect(localStorage.getItem('lumbung.language')).toBe('id');
  });

  it('the page as delivered says what the Indonesian sentences say', () => {
    document.body.innerHTML = body;
    for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) {
      const sentence = Object.entries(words).find(([key]) => key === element.dataset['word'])?.[1];
      expect(element.textContent?.replaceAll(/\s+/g, ' ').trim()).toBe(sentence);
    }
  });
});
