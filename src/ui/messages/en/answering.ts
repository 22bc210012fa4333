import type { answering as original } from '../id/answering.ts';

export const answering: typeof original = {};
