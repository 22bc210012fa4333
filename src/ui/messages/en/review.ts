import type { review as original } from '../id/review.ts';

export const review: typeof original = {};
