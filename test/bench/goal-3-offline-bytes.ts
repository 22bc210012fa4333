import { brotliBytes, offlineFiles } from '../size/built-files.ts';
import type { Goal } from './goal.ts';

/** Everything that the service worker keeps, Indonesian texts included. */
export const offlineBytesGoal: Goal = {
  number: 3,
  name: 'everything for offline',
  measure: () =>
    Promise.resolve([
      {
        what: 'precache and worker, brotli',
        unit: 'kB',
        values: [brotliBytes(offlineFiles()) / 1000],
        goal: { atMost: 450 },
        isExact: true,
      },
    ]),
};
