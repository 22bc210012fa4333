import type { settings as original } from '../id/settings.ts';

export const settings: typeof original = {};
