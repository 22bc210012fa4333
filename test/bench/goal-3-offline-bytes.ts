import { brotliBytes, offlineFiles } from '../size/built-files.ts';
import type { Goal } from './goal.ts';

/** Everything that the service worker keeps for an OPD admin, Indonesian texts included; and what Diskominfo has beside. */
export const offlineBytesGoal: Goal = {
  number: 3,
  name: 'everything for offline',
  measure: () =>
    Promise.resolve([
      {
        what: 'precache and worker, brotli',
        unit: 'kB',
        values: [brotliBytes(offlineFiles('all')) / 1000],
        goal: { atMost: 450 },
        isExact: true,
      },
      {
        what: 'what Diskominfo has beside',
        unit: 'kB',
        values: [brotliBytes(offlineFiles('desk')) / 1000],
        goal: null,
      },
    ]),
};
