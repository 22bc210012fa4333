import type { signIn as original } from '../id/sign-in.ts';

export const signIn: typeof original = {};
