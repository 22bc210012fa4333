import type { manage as original } from '../id/manage.ts';

export const manage: typeof original = {};
