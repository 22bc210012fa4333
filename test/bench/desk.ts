import { randomUUID } from 'node:crypto';
import { createEndpoint } from '../../src/sync/endpoint.ts';
import { createTransport, type Transport } from '../../src/sync/transport.ts';
import { createCountingFetch, type CountingFetch } from './counting-fetch.ts';

/** Someone who has signed in without a browser. */
export type Desk = {
  user: string;
  device: string;
  transport: Transport;
  endpoint: ReturnType<typeof createEndpoint>;
  counting: CountingFetch;
};

export async function joinWithoutBrowser(address: string, code: string): Promise<Desk> {
  const counting = createCountingFetch();
  const device = randomUUID();
  const transport = createTransport({ fetch: counting.fetch, baseUrl: `${address}/`, deviceId: device });
  const endpoint = createEndpoint(transport);
  const enrolment = await endpoint.enrol(code, device, 'Bench');
  if (enrolment.kind !== 'joined') throw new Error(`could not sign in: ${enrolment.kind}`);
  return { user: enrolment.session.user.id, device, transport, endpoint, counting };
}
