import type { help as original } from '../id/help.ts';

export const help: typeof original = {};
