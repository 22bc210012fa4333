import type { RunningEndpoint } from './endpoint.ts';
import { linkFor } from './endpoint.ts';

/** A sign-in link for somebody of the region whose link is not printed, made by its coordinator. */
export async function invite(endpoint: RunningEndpoint, user: string): Promise<string> {
  const desk = 'meja-koordinator';
  const call = async (path: string, body: object, cookie = ''): Promise<Response> => {
    const response = await fetch(`${endpoint.address}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'lumbung-device': desk, cookie },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const code = linkFor(endpoint, /Koordinator \(/).split('#kode=')[1];
  const joined = await call('enrol', { code, device: desk, deviceName: 'Meja koordinator' });
  const cookie = (joined.headers.get('set-cookie') ?? '').split(';')[0];
  const made = (await (await call('codes', { user }, cookie)).json()) as { code: string };
  return `${endpoint.address}/#kode=${made.code}`;
}
