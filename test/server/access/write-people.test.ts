import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeUuid } from '../../../src/domain/ids.ts';
import type { CodeAnswer, WantedPerson } from '../../../src/domain/protocol.ts';
import { enrol, startRegion, type Client, type TestEndpoint } from '../endpoint.ts';

let endpoint: TestEndpoint;
let coordinator: Client;
let admin: Client;
beforeEach(async () => {
  ({ endpoint, coordinator, admin } = await startRegion());
});
afterEach(async () => endpoint.close());

const wanted = (name: string, part: Partial<WantedPerson> = {}): WantedPerson => ({
  id: makeUuid(endpoint.ids),
  name,
  roles: ['opd_admin'],
  opds: ['dinkes'],
  active: true,
  code: true,
  ...part,
});

const write = async (people: readonly WantedPerson[], client = coordinator) =>
  client.send('POST', '/api/v1/users', { people });

const codesOf = async (response: Response) => ((await response.json()) as { codes: CodeAnswer[] }).codes;
const people = async () => (await endpoint.deps.log.directory()).people;

describe('many people at once', () => {
  it('are written together and get the codes that were asked for, in their order', async () => {
    const siti = wanted('Siti');
    const budi = wanted('Budi', { roles: ['assessor', 'opd_admin'], opds: ['bkpsdm', 'dinkes'] });
    const quiet = wanted('Rina', { code: false });
    const response = await write([siti, quiet, budi]);
    expect(response.status).toBe(201);
    const codes = await codesOf(response);
    expect(codes.map(({ user }) => user.id)).toEqual([siti.id, budi.id]);
    const { code: _, ...stored } = budi;
    expect((await people()).get(budi.id)).toEqual(stored);
    expect((await enrol(endpoint, codes[1]?.code ?? '')).user).toBe(budi.id);
  });

  it('[JN8] are nobody twice when the reply was lost and the request comes again', async () => {
    const siti = wanted('Siti');
    await write([siti]);
    const before = (await people()).size;
    const head = (await coordinator.sync([], { cursors: { agency: 0 } })).pages[0]?.head;
    const [again] = await codesOf(await write([siti]));
    expect((await people()).size).toBe(before);
    expect((await coordinator.sync([], { cursors: { agency: 0 } })).pages[0]?.head).toBe(head);
    expect((await enrol(endpoint, again?.code ?? '')).user).toBe(siti.id);
  });

  it('[JN8] are not written at all when one of them cannot be', async () => {
    const before = (await people()).size;
    const good = wanted('Siti');
    for (const bad of [
      wanted('Budi', { opds: ['dinkez'] }),
      wanted('Budi', { opds: [] }),
      wanted('Budi', { roles: [] }),
      wanted('Budi', { id: 'budi' }),
      wanted('Budi', { active: false }),
      wanted(''),
      good,
    ]) {
      expect([bad, (await write([good, bad])).status]).toEqual([bad, 400]);
    }
    expect((await write([])).status).toBe(400);
    expect((await people()).size).toBe(before);
  });

  it('change who is known already, and end the access of those who leave, in the same act', async () => {
    const old = (await people()).get(admin.user);
    if (old === undefined) throw new Error('no admin');
    const response = await write([{ ...old, active: false, code: false }, wanted('Pengganti')]);
    expect(await codesOf(response)).toHaveLength(1);
    expect((await admin.send('GET', '/api/v1/session')).status).toBe(401);
    expect((await people()).get(admin.user)).toMatchObject({ name: old.name, active: false });
  });

  it('[JN8] never leave the agency without a coordinator', async () => {
    const me = (await people()).get(coordinator.user);
    if (me === undefined) throw new Error('no coordinator');
    const stepDown: WantedPerson = { ...me, roles: ['viewer'], code: false };
    expect((await write([stepDown, wanted('Rina')])).status).toBe(409);
    expect([...(await people()).values()].some(({ name }) => name === 'Rina')).toBe(false);
    const heir = wanted('Sari', { roles: ['coordinator'], opds: [] });
    expect((await write([stepDown, heir])).status).toBe(201);
  });

  it('are written by coordinators alone', async () => {
    expect((await write([wanted('Siti')], admin)).status).toBe(403);
  });

  it('may be as many as a region has', async () => {
    const many = Array.from({ length: 300 }, (_, place) => wanted(`Admin OPD ${place}`));
    expect(await codesOf(await write(many))).toHaveLength(300);
  });
});
