import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinAs, room, startRegion, type Region } from '../endpoint.ts';

let region: Region;
beforeEach(async () => {
  region = await startRegion();
});
afterEach(async () => region.endpoint.close());

const explanation = ['answer', 'dinkes', 'explanation'] as const;

async function stateOp(state: string): Promise<void> {
  const { coordinator, endpoint } = region;
  const { current } = await endpoint.deps.log.readField('agency', ['period', '2026', 'state']);
  const parents = current === null ? [] : [current];
  const results = await coordinator.push(
    coordinator.op('agency', ['period', '2026', 'state'], state, parents),
  );
  expect(results).toMatchObject([{ status: 'ok' }]);
}

describe('work that comes too late', () => {
  it('is parked on a closed period, and let in by an admission with its true author and time', async () => {
    const { admin, coordinator, endpoint } = region;
    await stateOp('closed');
    const op = admin.op(room, explanation, 'terlambat');
    expect(await admin.push(op)).toMatchObject([{ status: 'parked', code: 'period_closed' }]);
    const arrivedAt = new Date(endpoint.clock.nowMs).toISOString();
    endpoint.clock.nowMs += 3_600_000;
    await coordinator.push(coordinator.op('agency', ['admission', '2026:dinkes', 'until'], '2026-03-10'));
    expect(await admin.push(op)).toMatchObject([
      { status: 'dup', by: admin.user, device: admin.device, receivedAt: arrivedAt },
    ]);
  });

  it('is in the log before the answer to the admission is given', async () => {
    const { admin, coordinator } = region;
    await stateOp('closed');
    const op = admin.op(room, explanation, 'terlambat');
    await admin.push(op);
    const admission = coordinator.op('agency', ['admission', '2026:dinkes', 'until'], '2026-03-10');
    const { pages } = await coordinator.sync([admission], { cursors: { [room]: 0 } });
    expect(pages[0]?.ops.map(({ id }) => id)).toEqual([op.id]);
  });

  it('waits on when the admission ended before the day it arrived, in the time zone of the agency', async () => {
    const { admin, coordinator, endpoint } = region;
    await stateOp('closed');
    // 23:30 on 10 March in Makassar, where 02:00Z was 10:00.
    endpoint.clock.nowMs = Date.parse('2026-03-10T15:30:00Z');
    const inTime = admin.op(room, explanation, 'masih hari ini');
    await admin.push(inTime);
    endpoint.clock.nowMs = Date.parse('2026-03-10T16:30:00Z');
    const late = admin.op(room, ['answer', 'dinkes', 'complete'], true);
    await admin.push(late);
    await coordinator.push(coordinator.op('agency', ['admission', '2026:dinkes', 'until'], '2026-03-10'));
    expect(await admin.push(inTime, late)).toMatchObject([
      { status: 'dup' },
      { status: 'parked', code: 'period_closed' },
    ]);
  });

  it('is late or in time by the day in the time zone that the agency chose', async () => {
    const { admin, coordinator, endpoint } = region;
    await stateOp('closed');
    // 00:30 on 11 March in Jayapura, still the 10th in Makassar.
    endpoint.clock.nowMs = Date.parse('2026-03-10T15:30:00Z');
    await coordinator.push(
      coordinator.op('agency', ['admission', '2026:dinkes', 'until'], '2026-03-10'),
      coordinator.op('agency', ['agency', 'profile', 'timeZone'], 'Asia/Jayapura'),
    );
    expect(await admin.push(admin.op(room, explanation, 'terlambat'))).toMatchObject([
      { status: 'parked', code: 'period_closed' },
    ]);
    endpoint.clock.nowMs = Date.parse('2026-03-10T14:59:59Z');
    expect(await admin.push(admin.op(room, explanation, 'tepat waktu'))).toMatchObject([{ status: 'ok' }]);
  });

  it('comes in when the period opens again', async () => {
    const { admin } = region;
    await stateOp('closed');
    const op = admin.op(room, explanation, 'terlambat');
    await admin.push(op);
    await stateOp('open');
    expect(await admin.push(op)).toMatchObject([{ status: 'dup' }]);
  });

  it('is taken for a returned submission until its due day, inclusive', async () => {
    const { admin, coordinator, endpoint } = region;
    const submission = ['submission', 'dinkes', 'state'] as const;
    const submitted = admin.op(room, submission, { state: 'submitted' });
    await admin.push(submitted);
    const returned = coordinator.op(room, submission, { state: 'returned', due: '2026-03-12' }, [
      submitted.id,
    ]);
    await coordinator.push(returned);
    await stateOp('closed');
    endpoint.clock.nowMs = Date.parse('2026-03-12T15:59:00Z');
    expect(await admin.push(admin.op(room, explanation, 'perbaikan'))).toMatchObject([{ status: 'ok' }]);
    endpoint.clock.nowMs = Date.parse('2026-03-12T16:00:00Z');
    expect(await admin.push(admin.op(room, explanation, 'perbaikan lagi'))).toMatchObject([
      { status: 'parked', code: 'period_closed' },
    ]);
  });

  it('never holds back coordinators, reviews and comments', async () => {
    const { admin, coordinator, endpoint } = region;
    const assessor = await joinAs(endpoint, { roles: ['assessor'] });
    await stateOp('closed');
    expect(
      await coordinator.push(
        coordinator.op(room, explanation, 'atas nama'),
        coordinator.op('period/2026', ['coverage', 'I1-L2-01:dinkes', 'state'], 'met'),
      ),
    ).toMatchObject([{ status: 'ok' }, { status: 'ok' }]);
    expect(await admin.push(admin.op(room, ['comment', 'c1', 'text'], 'Kapan?'))).toMatchObject([
      { status: 'ok' },
    ]);
    expect(
      await assessor.push(assessor.op(room, ['verdict', 'I1-L2-01', 'verdict'], { state: 'accepted' })),
    ).toMatchObject([{ status: 'ok' }]);
  });
});

describe('the words of the region on a closed period', () => {
  const words = ['answer', 'region', 'explanation'] as const;

  it('are the work of the OPD that owns the room, whichever of the person’s OPDs that is', async () => {
    const { coordinator, endpoint } = region;
    const both = await joinAs(endpoint, { roles: ['opd_admin'], opds: ['bkpsdm', 'dinkes'] });
    await stateOp('closed');
    const op = both.op(room, words, 'Kabupaten');
    await coordinator.push(coordinator.op('agency', ['admission', '2026:bkpsdm', 'until'], '2026-03-10'));
    expect(await both.push(op)).toMatchObject([{ status: 'parked', code: 'period_closed' }]);
    await coordinator.push(coordinator.op('agency', ['admission', '2026:dinkes', 'until'], '2026-03-10'));
    expect(await both.push(op)).toMatchObject([{ status: 'dup' }]);
  });

  it('may be repaired while the owner’s submission stands returned', async () => {
    const { admin, coordinator } = region;
    const submitted = admin.op(room, ['submission', 'dinkes', 'state'], { state: 'submitted' });
    await admin.push(submitted);
    const returned = { state: 'returned' };
    await coordinator.push(coordinator.op(room, ['submission', 'dinkes', 'state'], returned, [submitted.id]));
    await stateOp('closed');
    expect(await admin.push(admin.op(room, words, 'Kabupaten'))).toMatchObject([{ status: 'ok' }]);
  });

  it('are review when an assessor writes them, and never wait', async () => {
    const assessor = await joinAs(region.endpoint, { roles: ['assessor'] });
    await stateOp('closed');
    expect(await assessor.push(assessor.op(room, words, 'Kabupaten'))).toMatchObject([{ status: 'ok' }]);
  });
});

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
    expect(await endpoint.deps.log.parkedOps()).toHaveLength(1);
    await coordinator.send('PATCH', `/api/v1/users/${admin.user}`, { active: true });
    expect(await endpoint.deps.log.parkedOps()).toHaveLength(0);
  });

  it('is judged again when a later server starts', async () => {
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
