import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinAs, room, startRegion, type Client, type Region } from '../endpoint.ts';

let region: Region;
let assessor: Client;
let viewer: Client;
beforeEach(async () => {
  region = await startRegion();
  assessor = await joinAs(region.endpoint, { roles: ['assessor'] });
  viewer = await joinAs(region.endpoint, { roles: ['viewer'] });
});
afterEach(async () => region.endpoint.close());

type Attempt = readonly [scope: string, entity: string, key: string, field: string, value: unknown];

async function outcome(client: Client, [scope, entity, key, field, value]: Attempt): Promise<string> {
  const [result] = await client.push(client.op(scope, [entity, key, field], value as string));
  return result !== undefined && 'code' in result ? result.code : (result?.status ?? '');
}

const attempts: readonly [
  Attempt,
  Record<'coordinator' | 'admin' | 'other' | 'assessor' | 'viewer', string>,
][] = [
  [
    ['agency', 'opd', 'x', 'name', 'X'],
    { coordinator: 'ok', admin: 'forbidden', other: 'forbidden', assessor: 'forbidden', viewer: 'forbidden' },
  ],
  [
    ['agency', 'person', 'x', 'roles', ['coordinator']],
    {
      coordinator: 'forbidden',
      admin: 'forbidden',
      other: 'forbidden',
      assessor: 'forbidden',
      viewer: 'forbidden',
    },
  ],
  [
    ['opd/dinkes', 'document', 'd1', 'title', 'Perbup'],
    { coordinator: 'ok', admin: 'ok', other: 'forbidden', assessor: 'forbidden', viewer: 'forbidden' },
  ],
  [
    ['agency', 'document', 'd1', 'title', 'Perbup'],
    { coordinator: 'ok', admin: 'forbidden', other: 'forbidden', assessor: 'forbidden', viewer: 'forbidden' },
  ],
  [
    ['period/2026', 'coverage', 'I1-L2-01:dinkes', 'state', 'met'],
    { coordinator: 'ok', admin: 'ok', other: 'forbidden', assessor: 'forbidden', viewer: 'forbidden' },
  ],
  [
    [room, 'claim', 'dinkes:I1-L2-01', 'state', 'met'],
    { coordinator: 'ok', admin: 'ok', other: 'forbidden', assessor: 'forbidden', viewer: 'forbidden' },
  ],
  [
    [room, 'answer', 'region', 'explanation', 'Kabupaten'],
    { coordinator: 'ok', admin: 'ok', other: 'forbidden', assessor: 'ok', viewer: 'forbidden' },
  ],
  [
    [room, 'determination', 'level', 'level', '3'],
    { coordinator: 'ok', admin: 'forbidden', other: 'forbidden', assessor: 'ok', viewer: 'forbidden' },
  ],
  [
    [room, 'label', 'region', 'name', 'Layanan'],
    { coordinator: 'ok', admin: 'ok', other: 'forbidden', assessor: 'forbidden', viewer: 'forbidden' },
  ],
  [
    [room, 'portal', 'region', 'typed', { hash: 'x' }],
    { coordinator: 'ok', admin: 'forbidden', other: 'forbidden', assessor: 'ok', viewer: 'forbidden' },
  ],
  [
    ['catalogue', 'summary', 'dinkes:a', 'name', 'SIMRS'],
    { coordinator: 'ok', admin: 'ok', other: 'forbidden', assessor: 'forbidden', viewer: 'forbidden' },
  ],
  [
    ['opd/dinkes', 'record', 'r1', 'v.name', 'x'],
    { coordinator: 'ok', admin: 'ok', other: 'forbidden', assessor: 'forbidden', viewer: 'forbidden' },
  ],
];

describe('who may write what', () => {
  it.each(attempts)('[AU1] %j is written by those whom the contract names', async (attempt, expected) => {
    const { coordinator, admin, other } = region;
    const outcomes: Record<string, string> = {};
    for (const [role, client] of Object.entries({ coordinator, admin, other, assessor, viewer })) {
      outcomes[role] = await outcome(client, attempt);
    }
    expect(outcomes).toEqual(expected);
  });

  it('[AU2] lets every member of the scope but viewers comment, and only its author change the words', async () => {
    const { admin, other } = region;
    expect(await outcome(admin, [room, 'comment', 'c1', 'text', 'Halo'])).toBe('ok');
    expect(await outcome(other, [room, 'comment', 'c1', 'text', 'Bukan'])).toBe('forbidden');
    expect(await outcome(other, [room, 'comment', 'c1', 'deleted', true])).toBe('forbidden');
    expect(await outcome(other, [room, 'comment', 'c1', 'handled', true])).toBe('ok');
    expect(await outcome(viewer, [room, 'comment', 'c2', 'text', 'Halo'])).toBe('forbidden');
    expect(await outcome(other, ['opd/dinkes', 'comment', 'c3', 'text', 'Halo'])).toBe('forbidden');
  });

  it('[OP2] refuses values that do not fit their field, with the reason', async () => {
    const { coordinator } = region;
    const bad: Attempt[] = [
      ['agency', 'period', '2026', 'opensOn', '2026-02-30'],
      ['agency', 'period', '2026', 'state', 'ajar'],
      ['agency', 'agency', 'profile', 'brand', 'red'],
      ['opd/dinkes', 'document', 'd1', 'url', 'javascript:alert(1)'],
      [room, 'answer', 'dinkes', 'explanation', 'a'.repeat(20_001)],
      [room, 'claim', 'dinkes', 'state', 'met'],
    ];
    for (const attempt of bad) expect(await outcome(coordinator, attempt)).toBe('invalid');
  });
});

describe('a guarded field', () => {
  const submission = ['submission', 'dinkes', 'state'] as const;

  it('[F09] [GF2] goes through its states, each step naming the one before, and tells a stale step what is there', async () => {
    const { admin, coordinator } = region;
    const submitted = admin.op(room, submission, { state: 'submitted' });
    expect(await admin.push(submitted)).toMatchObject([{ status: 'ok' }]);
    const again = admin.op(room, submission, { state: 'submitted' });
    expect(await admin.push(again)).toMatchObject([
      { status: 'rejected', code: 'stale', present: { id: submitted.id, value: { state: 'submitted' } } },
    ]);
    const accepted = coordinator.op(room, submission, { state: 'accepted' }, [submitted.id]);
    expect(await coordinator.push(accepted)).toMatchObject([{ status: 'ok' }]);
    expect(await admin.push(admin.op(room, submission, { state: 'draft' }, [accepted.id]))).toMatchObject([
      { status: 'rejected', code: 'invalid' },
    ]);
  });

  it('[GF4] is decided by reviewers where the contract says so', async () => {
    const { admin } = region;
    const submitted = admin.op(room, submission, { state: 'submitted' });
    await admin.push(submitted);
    expect(await admin.push(admin.op(room, submission, { state: 'accepted' }, [submitted.id]))).toMatchObject(
      [{ status: 'rejected', code: 'forbidden' }],
    );
    expect(
      await assessor.push(
        assessor.op(room, submission, { state: 'returned', reason: 'kurang' }, [submitted.id]),
      ),
    ).toMatchObject([{ status: 'ok' }]);
  });

  it('[GF3] is taken back by the OPD until a verdict stands on what it claimed', async () => {
    const { admin, coordinator } = region;
    const submitted = admin.op(room, submission, { state: 'submitted' });
    await admin.push(admin.op(room, ['claim', 'dinkes:I1-L2-01', 'state'], 'met'), submitted);
    const verdict = coordinator.op(room, ['verdict', 'I1-L2-01', 'verdict'], { state: 'accepted' });
    await coordinator.push(verdict);
    const back = () => admin.op(room, submission, { state: 'draft' }, [submitted.id]);
    expect(await admin.push(back())).toMatchObject([{ status: 'rejected', code: 'invalid' }]);
    await coordinator.push(
      coordinator.op(room, ['verdict', 'I1-L2-01', 'verdict'], { state: 'none' }, [verdict.id]),
    );
    expect(await admin.push(back())).toMatchObject([{ status: 'ok' }]);
  });
});

describe('what a session may read', () => {
  it('[AU4] is everything for a coordinator, the own rooms and library for an admin, no library for others', async () => {
    const { admin, coordinator } = region;
    const scopesOf = async (client: Client) => new Set((await client.sync()).scopes);
    const all = await scopesOf(coordinator);
    expect([...all].filter((scope) => scope.startsWith('indicator/'))).toHaveLength(47);
    expect(await scopesOf(admin)).toEqual(
      new Set(['agency', 'catalogue', 'period/2026', room, 'opd/dinkes']),
    );
    for (const client of [assessor, viewer]) {
      const scopes = await scopesOf(client);
      expect(scopes.has('indicator/2026/I47')).toBe(true);
      expect([...scopes].some((scope) => scope.startsWith('opd/'))).toBe(false);
    }
  });

  it('[AU5] ends at once with the membership; pages of other scopes are left out', async () => {
    const { admin, coordinator } = region;
    await admin.push(admin.op('opd/dinkes', ['document', 'd1', 'title'], 'Perbup'));
    const cursors = { 'opd/dinkes': 0, 'opd/bkpsdm': 0, 'indicator/2026/I2': 0, nonsense: 0 };
    expect((await admin.sync([], { cursors })).pages.map(({ scope }) => scope)).toEqual(['opd/dinkes']);
    await coordinator.send('PATCH', `/api/v1/users/${admin.user}`, { opds: ['bkpsdm'] });
    expect((await admin.sync([], { cursors })).pages.map(({ scope }) => scope)).toEqual(['opd/bkpsdm']);
  });
});
