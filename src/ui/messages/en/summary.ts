import type { summary as original } from '../id/summary.ts';

export const summary: typeof original = {};
