import * as fc from 'fast-check';
import { sampleEdits } from '../domain/sample-edits.ts';
import { anything, hostileValue, mutated, packed } from './hostile.ts';

/** Requests to sync that began as fitting ones: ids come again and name each other, values are mostly right. */

const poolSize = 60;
const pool = Array.from(
  { length: poolSize },
  (_, index) => `01970000-0000-7000-8000-${String(index).padStart(12, '0')}`,
);
const knownId = fc.constantFrom(...pool);
const op = fc
  .record({
    sample: fc.constantFrom(...sampleEdits),
    id: fc.oneof(knownId, fc.uuid({ version: 7 })),
    parents: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(knownId, { maxLength: 3 })),
    change: fc.option(hostileValue, { freq: 3 }),
  })
  .map(({ sample: { who: _who, ...edit }, id, parents, change }) => ({
    ...edit,
    ...(change === null ? {} : { value: change }),
    id,
    parents,
    at: '2026-03-10T10:00:00+08:00',
    schema: 1,
  }));
const offer = fc
  .tuple(op, knownId)
  .map(([one, by]) => ({ ...one, seq: 7, by, device: 'd', receivedAt: '', mac: 'x' }));
const cursors = fc.dictionary(
  fc.constantFrom('agency', 'catalogue', 'opd/dinkes', 'period/2026', 'indicator/2026/I1', 'x', '__proto__'),
  fc.nat(500),
  { maxKeys: 4 },
);
const exchange = fc.record(
  {
    v: fc.constant(1),
    epoch: fc.constant(null),
    clock: fc.constant('uji'),
    ops: fc.array(op, { maxLength: 6 }),
    offers: fc.array(offer, { maxLength: 2 }),
    cursors,
    limit: fc.nat(600),
    pending: fc.constant({ ops: 1, files: 0, bytes: 0 }),
  },
  { requiredKeys: ['v', 'epoch', 'clock', 'ops', 'cursors'] },
);
export const syncBody = packed(
  fc.oneof({ weight: 9, arbitrary: mutated(exchange) }, { weight: 1, arbitrary: anything }),
);
