import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinAs, room, setPeriodState, startRegion, waitingIn, type Region } from '../endpoint.ts';

let region: Region;
beforeEach(async () => {
  region = await startRegion();
});
afterEach(async () => region.endpoint.close());

const explanation = ['answer', 'dinkes', 'explanation'] as const;

const stateOp = async (state: string): Promise<void> => setPeriodState(region, state);

describe('work that comes too late', () => {
  it('[PK3] is parked on a closed period, and let in by an admission with its true author and time', async () => {
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

  it('[PK3] is in the log before the answer to the admission is given', async () => {
    const { admin, coordinator } = region;
    await stateOp('closed');
    const op = admin.op(room, explanation, 'terlambat');
    await admin.push(op);
    const admission = coordinator.op('agency', ['admission', '2026:dinkes', 'until'], '2026-03-10');
    const { pages } = await coordinator.sync([admission], { cursors: { [room]: 0 } });
    expect(pages[0]?.ops.map(({ id }) => id)).toEqual([op.id]);
  });

  it('[PK2] waits on when the admission ended before the day it arrived, in the time zone of the agency', async () => {
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

  it('[PK3] comes in when the period opens again', async () => {
    const { admin } = region;
    await stateOp('closed');
    const op = admin.op(room, explanation, 'terlambat');
    await admin.push(op);
    await stateOp('open');
    expect(await admin.push(op)).toMatchObject([{ status: 'dup' }]);
  });

  it('[PK2] is taken for a returned submission until its due day, inclusive', async () => {
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

  it('comes in when it is repeated after the submission was returned, with its time of arrival', async () => {
    const { admin, coordinator, endpoint } = region;
    const submission = ['submission', 'dinkes', 'state'] as const;
    const submitted = admin.op(room, submission, { state: 'submitted' });
    await admin.push(submitted);
    await stateOp('closed');
    const op = admin.op(room, explanation, 'terlambat');
    expect(await admin.push(op)).toMatchObject([{ status: 'parked', code: 'period_closed' }]);
    const receivedAt = new Date(endpoint.clock.nowMs).toISOString();
    endpoint.clock.nowMs += 60_000;
    await coordinator.push(coordinator.op(room, submission, { state: 'returned' }, [submitted.id]));
    expect(await admin.push(op)).toMatchObject([{ status: 'ok', by: admin.user, receivedAt }]);
    expect(await admin.push(op)).toMatchObject([{ status: 'dup', receivedAt }]);
    expect(await waitingIn(endpoint)).toEqual([]);
  });

  it('[PK4] never holds back coordinators, reviews and comments', async () => {
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

  it('[PK1] are the work of the OPD that owns the room, whichever of the person’s OPDs that is', async () => {
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

  it('[PK4] are review when an assessor writes them, and never wait', async () => {
    const assessor = await joinAs(region.endpoint, { roles: ['assessor'] });
    await stateOp('closed');
    expect(await assessor.push(assessor.op(room, words, 'Kabupaten'))).toMatchObject([{ status: 'ok' }]);
  });
});
