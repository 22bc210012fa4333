import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinAs, room, startRegion, type Region } from '../endpoint.ts';

let region: Region;
beforeEach(async () => {
  region = await startRegion();
});
afterEach(async () => region.endpoint.close());

const explanation = ['answer', 'dinkes', 'explanation'] as const;

describe('an op on its way into the log', () => {
  it('[OP4] [LG1] gets a place without holes and the true author, whatever it says of itself', async () => {
    const { admin } = region;
    const forged = { ...admin.op(room, explanation, 'satu'), by: 'somebody', seq: 99, mac: 'x' };
    const results = await admin.push(forged, admin.op(room, ['answer', 'dinkes', 'complete'], true));
    expect(results).toMatchObject([
      { status: 'ok', seq: 1, by: admin.user, device: admin.device },
      { status: 'ok', seq: 2 },
    ]);
    const { pages } = await admin.sync([], { cursors: { [room]: 0 } });
    expect(pages[0]?.ops.map(({ seq, by }) => [seq, by])).toEqual([
      [1, admin.user],
      [2, admin.user],
    ]);
  });

  it('[F01] [LG3] is there once when its answer was lost and it came ten times more', async () => {
    const { admin } = region;
    const op = admin.op(room, explanation, 'satu');
    const [first] = await admin.push(op);
    for (let again = 0; again < 10; again += 1) {
      expect(await admin.push(op)).toEqual([{ ...first, status: 'dup' }]);
    }
    expect((await admin.sync([], { cursors: { [room]: 0 } })).pages[0]?.ops).toHaveLength(1);
  });

  it('[F11] [JG2] is refused alone when it is bad, and the rest goes in, in the order of the request', async () => {
    const { admin } = region;
    const good = [1, 2, 3].map((number) =>
      admin.op('opd/dinkes', ['document', `d${number}`, 'title'], `${number}`),
    );
    const bad = [
      null,
      7,
      { id: 'x' },
      { ...good[0], id: 'not-a-uuid' },
      { ...admin.op(room, explanation, 'a'), value: undefined },
      { ...admin.op(room, explanation, 'a'), parents: ['x'] },
    ];
    const results = await admin.push(good[0], ...bad, good[1], good[2]);
    expect(results.map(({ status }) => status)).toEqual(['ok', ...bad.map(() => 'rejected'), 'ok', 'ok']);
    expect(results.slice(1, -2).every((result) => 'code' in result && result.code === 'invalid')).toBe(true);
    expect(results[3]).toMatchObject({ id: 'x', status: 'rejected' });
  });

  it('[OP2] is refused as too large beyond 32 KiB of value, and taken up to there', async () => {
    const { admin } = region;
    const field = ['record', 'r1', 'v.note'] as const;
    const results = await admin.push(
      admin.op('opd/dinkes', field, 'a'.repeat(32 * 1024 - 2)),
      admin.op('opd/dinkes', field, 'a'.repeat(32 * 1024 - 1)),
    );
    expect(results).toMatchObject([{ status: 'ok' }, { status: 'rejected', code: 'too_large' }]);
  });

  it('[F23] [OP1] is told apart from another one under its id; both are kept, and a repeat gets the same answer', async () => {
    const { admin, endpoint } = region;
    const op = admin.op(room, explanation, 'satu');
    const other = { ...op, value: 'dua' };
    const results = await admin.push(op, other, other);
    expect(results).toMatchObject([
      { status: 'ok' },
      { status: 'rejected', code: 'id_reuse' },
      { status: 'rejected', code: 'id_reuse' },
    ]);
    expect((await admin.push(other, op)).map(({ status }) => status)).toEqual(['rejected', 'dup']);
    const { held } = (await knownOf(region, op.id)) ?? { held: [] };
    expect(held.map((one) => one.op.value)).toEqual(['dua']);
    expect((await endpoint.deps.log.readField(room, explanation)).heads.map(({ value }) => value)).toEqual([
      'satu',
    ]);
  });

  it('[AU6] is the same op when only the author of an imported copy or the order of names differs', async () => {
    const { admin, coordinator } = region;
    const op = admin.op(room, ['link', 'dinkes:t1', 'pages'], { file: '1', printed: '2' });
    await admin.push(op);
    const copied = { ...op, author: admin.user, value: { printed: '2', file: '1' } };
    expect(await coordinator.push(copied)).toMatchObject([{ status: 'dup', by: admin.user }]);
  });

  it('is known first: a repeat is answered as before, whatever its author may do by now', async () => {
    const { admin, coordinator } = region;
    const op = admin.op(room, explanation, 'satu');
    const [first] = await admin.push(op);
    await coordinator.send('PATCH', `/api/v1/users/${admin.user}`, { opds: ['bkpsdm'] });
    const { current } = await region.endpoint.deps.log.readField('agency', ['period', '2026', 'state']);
    await coordinator.push(coordinator.op('agency', ['period', '2026', 'state'], 'closed', [current ?? '']));
    expect(await admin.push(op)).toEqual([{ ...first, status: 'dup' }]);
  });

  it('shows the author of an imported copy, which grants nothing', async () => {
    const { admin, coordinator, other } = region;
    const copied = { ...coordinator.op(room, explanation, 'menurut salinan'), author: admin.user };
    const forged = { ...other.op(room, explanation, 'palsu'), author: admin.user };
    expect(await coordinator.push(copied)).toMatchObject([{ status: 'ok', by: coordinator.user }]);
    expect(await other.push(forged)).toMatchObject([{ status: 'rejected', code: 'forbidden' }]);
    const { pages } = await coordinator.sync([], { cursors: { [room]: 0 } });
    expect(pages[0]?.ops).toMatchObject([{ id: copied.id, by: coordinator.user, author: admin.user }]);
  });

  it('[JG4] is refused once and for all: a repeat gets its status again', async () => {
    const { admin } = region;
    const op = admin.op('agency', ['opd', 'dinkes', 'name'], 'Kami');
    const [first] = await admin.push(op);
    expect(first).toMatchObject({ status: 'rejected', code: 'forbidden' });
    expect(await admin.push(op)).toEqual([first]);
    const stale = admin.op(room, ['submission', 'dinkes', 'state'], { state: 'submitted' }, [op.id]);
    const [refusal] = await admin.push(stale);
    expect(refusal).toMatchObject({ code: 'stale', present: { id: null, value: null } });
    await admin.push(admin.op(room, ['submission', 'dinkes', 'state'], { state: 'submitted' }));
    expect(await admin.push(stale)).toEqual([refusal]);
  });

  it('is refused outside the scopes that exist', async () => {
    const { coordinator } = region;
    const scopes = ['opd/nowhere', 'period/1999', 'indicator/2026/I99', 'nonsense', 'agency/x', 'opd/../x'];
    const results = await coordinator.push(
      ...scopes.map((scope) => coordinator.op(scope, ['comment', 'c1', 'text'], 'a')),
    );
    expect(results.every((result) => 'code' in result && result.code === 'unknown_scope')).toBe(true);
  });

  it('[F12] [F25] [JG3] is parked when its kind is unknown, never refused', async () => {
    const { admin } = region;
    const op = admin.op(room, ['dream', 'x', 'y'], { any: ['thing'] });
    const [first] = await admin.push(op);
    expect(first).toMatchObject({ status: 'parked', code: 'unknown_kind' });
    expect(await admin.push(op)).toEqual([first]);
  });

  it('[JG3] is parked as unknown even where its scope is unknown too, and whoever sent it', async () => {
    const viewer = await joinAs(region.endpoint, { roles: ['viewer'] });
    const kinds = [
      ['survey/2027', 'question', 'q1', 'text'],
      [room, 'claim', 'dinkes:I1-L2-01', 'weight'],
      ['opd/dinkes', 'record', 'r1', 'w.x'],
    ] as const;
    const ops = kinds.map(([scope, ...register]) => viewer.op(scope, register, 1));
    const codes = (await viewer.push(...ops)).map((result) => 'code' in result && result.code);
    expect(codes).toEqual(['unknown_kind', 'unknown_kind', 'unknown_kind']);
  });

  it('[OP3] is refused when it says to replace itself', async () => {
    const { admin } = region;
    const op = admin.op(room, explanation, 'satu');
    expect(await admin.push({ ...op, parents: [op.id] })).toMatchObject([
      { id: op.id, status: 'rejected', code: 'invalid' },
    ]);
  });

  it('[F72] [OP6] keeps hostile text as text, `__proto__` too', async () => {
    const { admin } = region;
    const text = '=1+1 \u202E \u0000 ../../x {{a}} \uD800';
    const raw = `{"id":"${admin.op(room, explanation, '').id}","scope":"opd/dinkes","entity":"record","key":"r1","field":"v.x","value":{"__proto__":{"a":1},"t":${JSON.stringify(text)}},"parents":[],"at":"","schema":1}`;
    const response = await admin.send(
      'POST',
      '/api/v1/sync',
      `{"v":1,"epoch":null,"clock":"","ops":[${raw}],"cursors":{"opd/dinkes":0,"__proto__":0}}`,
    );
    const answer = await response.text();
    expect(response.status).toBe(200);
    expect(answer).toContain('"value":{"__proto__":{"a":1}');
    expect(
      (JSON.parse(answer) as { pages: { ops: { value: { t: string } }[] }[] }).pages[0]?.ops[0]?.value.t,
    ).toBe(text);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it('[OP2] is refused when it nests beyond reason or holds no finite number, without harm to its neighbours', async () => {
    const { admin } = region;
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const raw = (value: string): string =>
      JSON.stringify(admin.op('opd/dinkes', ['record', 'r1', 'v.x'], '@')).replace('"@"', value);
    const body = `{"v":1,"epoch":null,"clock":"","ops":[${raw(deep)},${raw('1e999')},${raw('1')}],"cursors":{}}`;
    const response = await admin.send('POST', '/api/v1/sync', body);
    const { results } = (await response.json()) as { results: { status: string }[] };
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'ok']);
  });
});

describe('two edits of one field', () => {
  it('[RG1] are both kept when neither names the other; the first stays current until a resolution names both', async () => {
    const { admin, endpoint } = region;
    const colleague = await joinAs(endpoint, { roles: ['opd_admin'], opds: ['dinkes'] });
    const [mine, theirs] = [
      admin.op(room, explanation, 'punyaku'),
      colleague.op(room, explanation, 'punyanya'),
    ];
    await admin.push(mine);
    await colleague.push(theirs);
    const state = await endpoint.deps.log.readField(room, explanation);
    expect([state.current, state.heads.map(({ id }) => id)]).toEqual([mine.id, [mine.id, theirs.id]]);
    const settled = admin.op(room, explanation, 'gabungan', [mine.id, theirs.id]);
    await admin.push(settled);
    const after = await endpoint.deps.log.readField(room, explanation);
    expect([after.current, after.heads.map(({ id }) => id)]).toEqual([settled.id, [settled.id]]);
  });

  it('[RG1] never revives the older one when the newer, which names it, came first', async () => {
    const { admin, endpoint } = region;
    const older = admin.op(room, explanation, 'lama');
    const newer = admin.op(room, explanation, 'baru', [older.id]);
    await admin.push(newer);
    await admin.push(older);
    const state = await endpoint.deps.log.readField(room, explanation);
    expect(state.heads.map(({ value }) => value)).toEqual(['baru']);
  });
});

async function knownOf({ endpoint }: Region, id: string) {
  const [known] = await endpoint.deps.log.advance([
    {
      scope: room,
      needs: { ids: [id], parents: [], registers: [], entities: [] },
      decide: (loaded) => ({
        writes: { appended: [], fieldChanges: [], namedEarly: [], held: [], released: [], codes: [] },
        result: loaded.known.get(id),
      }),
    },
  ]);
  return known;
}
