import type { Op } from '../../domain/op.ts';
import type { Origin, ParkedOp } from './op-log-store.ts';

/**
 * One op on its way into the log.
 * - `judge`: as the rules say for its author · `admit`: without any rule (offers with a valid mac, ops of the server)
 * - `release`: a parked op, judged afresh with its true author and time; it stays parked when the answer is the same
 */
export type Entry = { op: Op; origin: Origin; way: 'judge' | 'admit' | 'release' };

/** A parked op on its way again, with its true author and time of arrival. */
export const releaseOf = ({ op, by, device, receivedAt }: ParkedOp): Entry => ({
  op,
  origin: { by, device, receivedAt },
  way: 'release',
});
