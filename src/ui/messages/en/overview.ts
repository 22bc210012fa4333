import type { overview as original } from '../id/overview.ts';

export const overview: typeof original = {};
