import { counted } from './counted.ts';
import type { whatIf as original } from '../id/what-if.ts';

export const whatIf: typeof original = {
  title: 'Simulation',
  lead: 'Try other levels and see the index. Answers and determinations do not change.',
  noPeriod: {
    title: 'There is no period yet',
    text: 'What if counts from the answers of a period. Make a period under Manage.',
    act: 'Open Manage',
  },

  bases: {
    accepted: 'Accepted levels',
    proven: 'Documented levels',
    claimed: 'Levels by the OPD',
    official: 'Latest official values',
  },
  officialOf: (year) => `Official values ${year}`,
  base: 'Begin with',
  unfilled: (count) =>
    `${counted(count, 'indicator', 'indicators')} without a value ${count === 1 ? 'counts' : 'count'} as level 1.`,

  index: 'Index',
  now: 'Now',
  scenario: 'Scenario',
  newScenario: 'New scenario',
  scaleLabel: (now, scenario) => `Predicate scale from 1 to 5. Now ${now}, scenario ${scenario}.`,
  moved: (value, predicate) => `Index of the scenario ${value}, ${predicate}`,
  changed: (count) =>
    count === 0 ? 'Nothing is changed yet' : `${counted(count, 'indicator', 'indicators')} changed`,
  notKept: (kind) =>
    `The last change is not saved on this ${kind} yet. Keep this open and move a level once more.`,
  unsaved: 'Changes are not saved',
  resetAll: 'Reset all',
  wasReset: 'All levels are reset',
  fromTo: (from, to) => `${from} → ${to}`,
  aspects: 'By aspect',

  parts: 'Parts of what if',
  levels: {
    title: 'Change levels',
    search: 'Search indicator',
    onlyChanged: 'Only changed ones',
    noMatch: 'No indicator fits.',
    now: (level) => `Now ${level}`,
    slider: (name) => `Level of ${name}`,
    number: (name) => `Level of ${name} as a number`,
    lower: (name) => `Lower ${name}`,
    raise: (name) => `Raise ${name}`,
    reset: 'Reset',
    resetOf: (name) => `Reset ${name}`,
    wrong: 'Write level 1, 2, 3, 4 or 5.',
    wrongDecimal: 'Write a number from 1 to 5, for example 2.75.',
  },

  steps: {
    title: 'Cheapest steps',
    lead: 'Finds the rise of levels that lacks the fewest requirements. What the scenario has raised counts; what it has lowered stays.',
    external: 'Indices of other institutions are left out: showing evidence here does not raise them.',
    predicate: 'Towards',
    fromValue: (name, value) => `${name} (from ${value})`,
    pendingFree: 'Evidence that only waits for review does not count as missing',
    find: 'Find steps',
    reached: (predicate) => `This scenario has reached ${predicate}.`,
    unreachable: (predicate) => `${predicate} cannot be reached`,
    unreachableText: (highest) =>
      `With every known requirement met the index is ${highest}. The rest rises by determination only.`,
    found: (steps, missing) =>
      `${counted(steps, 'indicator rises', 'indicators rise')}, ${counted(missing, 'requirement is', 'requirements are')} missing. There is no way with fewer.`,
    becomes: (index, predicate) => `The index becomes ${index} (${predicate}).`,
    missing: (count, pending) =>
      count === 0
        ? 'No requirement is missing'
        : pending === 0
          ? `${counted(count, 'requirement', 'requirements')} missing`
          : `${counted(count, 'requirement', 'requirements')} missing, ${pending} only to be reviewed`,
    what: 'What is missing',
    determined: 'Its level was determined. For it to rise, the determination has to change too.',
    use: 'Use in the scenario',
    used: (count) => `${counted(count, 'step is', 'steps are')} used in the scenario`,
    outdated: 'The scenario has changed since. Find again.',
  },

  kept: {
    title: 'Saved scenarios',
    name: 'Name of the scenario',
    nameHint: 'For example: Target 2026. All coordinators and assessors can see it.',
    nameWrong: 'Write a name for the scenario.',
    saveNew: 'Save as new',
    saveChanges: (name) => `Save changes of ${name}`,
    saved: (name) => `${name} is saved`,
    none: 'There are no saved scenarios yet. Change some levels, give a name, then save.',
    unnamed: 'Without a name',
    open: 'Open',
    opened: (name) => `${name} is open`,
    begin: 'Begin anew',
    begun: 'A new scenario has begun',
    rename: 'Rename',
    renamed: 'The name is changed',
    removed: (name) => `${name} is removed`,
    isOpen: 'Open now',
    compare: 'Compare',
    compareHint: 'Choose two or three.',
    tooMany: 'Three at most. Take one away first.',
    present: 'The one that is open',
    actual: 'Now (accepted)',
    what: 'What is compared',
    predicate: 'Predicate',
    same: 'All indicators have the same level.',
  },
};
