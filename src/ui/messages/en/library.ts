import type { library as original } from '../id/library.ts';

export const library: typeof original = {};
