import { createEndpoint } from '../../sync/endpoint.ts';
import { createTransport } from '../../sync/transport.ts';
import { currentAccount, rememberAccount } from '../boot/current-account.ts';
import { startSignIn, type EnrolOutcome } from '../sign-in/sign-in.ts';
import { baseUrl } from './base-url.ts';
import { deviceName } from './device-name.ts';

const pendingDevice = 'lumbung.device';

/**
 * Sign-in. The device's id is kept from the first try until the server's answer is here: when the answer is lost, showing the
 * same code again from the same device gives the same person in (sync contract, section 7).
 */
export function welcome(): void {
  const device = localStorage.getItem(pendingDevice) ?? crypto.randomUUID();
  localStorage.setItem(pendingDevice, device);
  startSignIn({
    enrol: (code) => enrol(code, device),
    onJoined: () => void enter(),
    onSwitched: (userId) => {
      localStorage.setItem('lumbung.current', userId);
      void enter();
    },
  });
}

async function enrol(code: string, device: string): Promise<EnrolOutcome> {
  const endpoint = createEndpoint(
    createTransport({ fetch: fetch.bind(globalThis), baseUrl: baseUrl(), deviceId: device }),
  );
  const name = deviceName(navigator.userAgent);
  const outcome = await endpoint.enrol(code, device, name);
  if (outcome.kind !== 'joined') return outcome;
  const { user } = outcome.session;
  rememberAccount(localStorage, {
    userId: user.id,
    name: user.name,
    roles: user.roles,
    opds: user.opds,
    device,
    deviceName: name,
  });
  localStorage.removeItem(pendingDevice);
  return { kind: 'joined', user };
}

/** The code leaves the address, so that it is neither shown nor kept in the history; then the app starts, signed in. */
async function enter(): Promise<void> {
  const account = currentAccount(localStorage);
  if (account === null) return;
  history.replaceState(null, '', `${location.pathname}#/`);
  document.documentElement.dataset['account'] = '';
  const { startApp } = await import('./start-app.tsx');
  await startApp(account);
}
