import type { DeviceKind } from './words.ts';

/** What people call the device in their hands. */
export const device = (kind: DeviceKind): string => (kind === 'phone' ? 'HP' : 'laptop');
