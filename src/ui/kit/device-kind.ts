import type { DeviceKind } from '../messages/id/words.ts';

/** What its owner calls this machine: a phone when a finger is its main pointer, else a laptop. */
export function deviceKind(): DeviceKind {
  return matchMedia('(pointer: coarse)').matches ? 'phone' : 'laptop';
}
