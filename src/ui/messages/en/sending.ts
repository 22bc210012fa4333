import type { sending as original } from '../id/sending.ts';

export const sending: typeof original = {};
