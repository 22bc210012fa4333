import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { room, setPeriodState, startRegion, waitingIn, type Region } from '../endpoint.ts';

let region: Region;
beforeEach(async () => {
  region = await startRegion();
});
afterEach(async () => region.endpoint.close());

const explanation = ['answer', 'dinkes', 'explanation'] as const;

describe('work in a room of others', () => {
  it('is parked, and let in by the assignment before its request is answered', async () => {
    const { endpoint, coordinator, admin } = region;
    const second = 'indicator/2026/I2';
    const op = admin.op(second, ['claim', 'dinkes:I2-L2-01', 'state'], 'met');
    expect(await admin.push(op)).toMatchObject([{ status: 'parked', code: 'not_assigned' }]);
    expect(await admin.push(op)).toMatchObject([{ status: 'parked', code: 'not_assigned' }]);
    const assignment = coordinator.op('agency', ['assignment', '2026:I2:dinkes', 'role'], 'contributor');
    const { pages } = await coordinator.sync([assignment], { cursors: { [second]: 0 } });
    expect(pages[0]?.ops).toMatchObject([{ id: op.id, by: admin.user }]);
    expect(endpoint.deps.log).toBeDefined();
  });

  it('waits on for the reason that is left, and comes in when that is gone too', async () => {
    const { coordinator, admin, endpoint } = region;
    await setPeriodState(region, 'closed');
    const second = 'indicator/2026/I2';
    const op = admin.op(second, ['claim', 'dinkes:I2-L2-01', 'state'], 'met');
    expect(await admin.push(op)).toMatchObject([{ status: 'parked', code: 'not_assigned' }]);
    endpoint.clock.nowMs += 60_000;
    await coordinator.push(coordinator.op('agency', ['assignment', '2026:I2:dinkes', 'role'], 'owner'));
    expect(await admin.push(op)).toMatchObject([{ status: 'parked', code: 'period_closed' }]);
    expect(await waitingIn(endpoint)).toMatchObject([
      { by: admin.user, receivedAt: '2026-03-10T02:00:00.000Z' },
    ]);
    await coordinator.push(coordinator.op('agency', ['admission', '2026:dinkes', 'until'], '2026-03-10'));
    expect(await admin.push(op)).toMatchObject([{ status: 'dup', receivedAt: '2026-03-10T02:00:00.000Z' }]);
    expect(await waitingIn(endpoint)).toEqual([]);
  });

  it('is refused for another OPD than one’s own', async () => {
    const { admin } = region;
    expect(await admin.push(admin.op(room, ['claim', 'bkpsdm:I1-L2-01', 'state'], 'met'))).toMatchObject([
      { status: 'rejected', code: 'forbidden' },
    ]);
  });

  it('is judged afresh when it is let in: a guarded step that is stale by then is refused', async () => {
    const { admin, coordinator } = region;
    const second = 'indicator/2026/I2';
    const step = admin.op(second, ['submission', 'dinkes', 'state'], { state: 'submitted' });
    await admin.push(step);
    await coordinator.push(coordinator.op(second, ['submission', 'dinkes', 'state'], { state: 'submitted' }));
    await coordinator.push(coordinator.op('agency', ['assignment', '2026:I2:dinkes', 'role'], 'owner'));
    expect(await admin.push(step)).toMatchObject([{ status: 'rejected', code: 'stale' }]);
  });

  it('is refused once where several let it in at once, and none of them fails', async () => {
    const { admin, coordinator } = region;
    const second = 'indicator/2026/I2';
    await admin.push(admin.op(second, ['submission', 'dinkes', 'state'], { state: 'submitted' }));
    await coordinator.push(coordinator.op(second, ['submission', 'dinkes', 'state'], { state: 'submitted' }));
    const letIn = async (field: string, value: string) =>
      coordinator.push(coordinator.op('agency', ['assignment', '2026:I2:dinkes', field], value));
    const results = await Promise.all([letIn('role', 'owner'), letIn('note', 'a'), letIn('note', 'b')]);
    expect(results.flat().map(({ status }) => status)).toEqual(['ok', 'ok', 'ok']);
  });

  it('waits on while its author is inactive, and comes in when they are back', async () => {
    const { admin, coordinator, endpoint } = region;
    const second = 'indicator/2026/I2';
    const op = admin.op(second, ['claim', 'dinkes:I2-L2-01', 'state'], 'met');
    await admin.push(op);
    await coordinator.send('PATCH', `/api/v1/users/${admin.user}`, { active: false });
    await coordinator.push(coordinator.op('agency', ['assignment', '2026:I2:dinkes', 'role'], 'owner'));
    expect(await waitingIn(endpoint)).toHaveLength(1);
    await coordinator.send('PATCH', `/api/v1/users/${admin.user}`, { active: true });
    expect(await waitingIn(endpoint)).toHaveLength(0);
  });

  it('[F12] is judged again when a later server starts', async () => {
    const { admin, endpoint } = region;
    const known = admin.op(room, explanation, 'kini dikenal');
    const { by, device, receivedAt } = {
      by: admin.user,
      device: admin.device,
      receivedAt: '2026-03-10T02:00:00.000Z',
    };
    const held = {
      op: known,
      by,
      device,
      receivedAt,
      status: 'parked',
      code: 'unknown_kind',
      message: '',
    } as const;
    await endpoint.deps.log.advance([
      {
        scope: room,
        needs: { ids: [], parents: [], registers: [], entities: [] },
        decide: () => ({
          writes: { appended: [], fieldChanges: [], namedEarly: [], held: [held], released: [], codes: [] },
          result: null,
        }),
      },
    ]);
    region.endpoint = await endpoint.reopen();
    const page = await region.endpoint.deps.log.readPage({
      scope: room,
      after: 0,
      maxOps: 9,
      maxBytes: 9999,
    });
    expect(page.head).toBe(1);
  });
});
