import { pickFault, type Fault } from './link.ts';
import { randomFrom, type Random } from './random.ts';

/**
 * One thing that happens. `salt` is the action's own chance: dropping another action changes nothing of this one, so that a long
 * schedule that fails can be shortened.
 */
export type Action = DeviceAction | ServerAction;

export type DeviceAction =
  | { kind: 'write' | 'type' | 'settle' | 'attach'; device: number; salt: number; cutAfter: number | null }
  | {
      kind: 'sync';
      device: number;
      salt: number;
      cutAfter: number | null;
      faults: readonly Fault[];
      /** Happens while the first request is on its way. */
      meanwhile: Action | null;
    }
  | { kind: 'power-cut' | 'wipe' | 'clone'; device: number; salt: number }
  | { kind: 'turn-clock'; device: number; salt: number; hours: number };

export type ServerAction = {
  kind: 'server-killed' | 'back-up' | 'restore' | 'deliver-held' | 'hours-pass' | 'revoke';
  salt: number;
};

export type ActionKind = Action['kind'];

const deviceCount = 5;
const actionCount = 38;

/** What happens in the run of a seed. */
export function scheduleOf(seed: number): Action[] {
  const random = randomFrom(seed);
  return Array.from({ length: actionCount }, () => pickAction(random));
}

type Weighted = readonly [weight: number, make: (random: Random) => Action];

const actions: readonly Weighted[] = [
  [30, (random) => ({ kind: 'write', ...whoAndHow(random) })],
  [6, (random) => ({ kind: 'type', ...whoAndHow(random) })],
  [5, (random) => ({ kind: 'settle', ...whoAndHow(random) })],
  [3, (random) => ({ kind: 'attach', ...whoAndHow(random) })],
  [34, pickSync],
  [3, (random) => ({ kind: 'power-cut', ...who(random) })],
  [1, (random) => ({ kind: 'wipe', ...who(random) })],
  [1, (random) => ({ kind: 'clone', ...who(random) })],
  [2, (random) => ({ kind: 'turn-clock', ...who(random), hours: (random.below(21) - 10) * 8766 })],
  [2, (random) => ({ kind: 'server-killed', salt: saltOf(random) })],
  [3, (random) => ({ kind: 'back-up', salt: saltOf(random) })],
  [2, (random) => ({ kind: 'restore', salt: saltOf(random) })],
  [3, (random) => ({ kind: 'deliver-held', salt: saltOf(random) })],
  [2, (random) => ({ kind: 'hours-pass', salt: saltOf(random) })],
  [1, (random) => ({ kind: 'revoke', salt: saltOf(random) })],
];

const saltOf = (random: Random): number => random.below(2 ** 30);

const who = (random: Random) => ({ device: random.below(deviceCount), salt: saltOf(random) });

const whoAndHow = (random: Random) => ({
  ...who(random),
  cutAfter: random.isChance(0.08) ? random.below(4) : null,
});

function pickSync(random: Random): Action {
  const isRough = random.isChance(0.45);
  return {
    kind: 'sync',
    ...who(random),
    cutAfter: random.isChance(0.15) ? random.below(18) : null,
    faults: isRough ? Array.from({ length: 1 + random.below(2) }, () => pickFault(random)) : [],
    meanwhile: random.isChance(0.12) ? pickQuiet(random) : null,
  };
}

/** Happens beside a sync: something of another device that is over at once. */
const pickQuiet = (random: Random): Action =>
  random.isChance(0.5)
    ? { kind: 'write', ...who(random), cutAfter: null }
    : { kind: 'sync', ...who(random), cutAfter: null, faults: [], meanwhile: null };

function pickAction(random: Random): Action {
  const total = actions.reduce((sum, [weight]) => sum + weight, 0);
  let left = random.below(total);
  for (const [weight, make] of actions) {
    left -= weight;
    if (left < 0) return make(random);
  }
  throw new Error('weights do not add up');
}

/** The faults of a schedule by kind, for the report. */
export function faultsIn(schedule: readonly Action[]): Record<string, number> {
  const counts: Record<string, number> = {};
  const count = (kind: string): void => {
    counts[kind] = (counts[kind] ?? 0) + 1;
  };
  for (const action of schedule) {
    if ('cutAfter' in action && action.cutAfter !== null) count('power-cut');
    if (action.kind === 'sync') for (const fault of action.faults) count(fault.kind);
    if (faultKinds.has(action.kind)) count(action.kind);
  }
  return counts;
}

const faultKinds: ReadonlySet<ActionKind> = new Set<ActionKind>([
  'power-cut',
  'wipe',
  'clone',
  'turn-clock',
  'server-killed',
  'restore',
  'revoke',
]);
