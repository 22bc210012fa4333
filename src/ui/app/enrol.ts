import { createEndpoint } from '../../sync/endpoint.ts';
import { createTransport } from '../../sync/transport.ts';
import { rememberAccount } from '../boot/current-account.ts';
import { keepAccounts } from './kept-accounts.ts';
import type { EnrolOutcome } from '../sign-in/sign-in.ts';
import { baseUrl } from './base-url.ts';
import { deviceName } from './device-name.ts';

/** Shows a code to the server and, once it has answered, remembers the person on this device. */
export async function enrol(code: string, device: string): Promise<EnrolOutcome> {
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
  await keepAccounts(localStorage);
  return { kind: 'joined', user };
}
