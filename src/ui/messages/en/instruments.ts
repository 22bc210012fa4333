import { counted } from './counted.ts';
import type { instruments as original } from '../id/instruments.ts';

const indicators = (count: number, what: string) => `${counted(count, 'indicator', 'indicators')} ${what}`;
const requirements = (count: number, what: string) =>
  `${counted(count, 'requirement', 'requirements')} ${what}`;
/** `count` is formatted already. */
const some = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`;

export const instruments: typeof original = {
  missing: {
    title: 'The texts of the instrument are not on this device yet',
    text: 'This period uses an instrument that has to be fetched from the server once. Connect to the internet, then try again. What you wrote is kept and unchanged.',
  },

  title: 'Instruments',
  lead: 'The aspects, indicators, levels and requirements that are assessed. An edition never changes: a correction comes in as a new edition.',
  chooseFor: (period) => `Choose the instrument for ${period}.`,
  shipped: 'Included',
  imported: 'Imported',
  inUse: 'In use',
  editionOf: (id, edition) => `${id}, edition ${edition}`,
  counts: (count, codes) =>
    `${some(count, 'indicator', 'indicators')}, ${some(codes, 'requirement', 'requirements')}`,
  usedBy: (periods) => `used by ${periods}`,
  back: 'All instruments',
  unknown: 'There is no such instrument.',
  unreachable: 'Its texts are not on this device yet and the server cannot be reached.',
  added: (day, who) => `Imported ${day} by ${who}.`,
  download: 'Download JSON file',
  downloadHint: 'To make a corrected edition: download, change it, give it a new id, then import it.',
  downloadOffline: 'The whole file comes from the server. Connect to the internet, then try again.',

  lost: {
    title: (count) => `The server no longer has ${counted(count, 'instrument', 'instruments')}`,
    text: 'Perhaps it was restored from an older backup. This device still keeps what is missing.',
    send: (id) => `Send ${id} again`,
    sent: (id) => `${id} is on the server again`,
    failed: 'Not sent yet. Connect to the internet, then try again.',
  },

  take: {
    title: 'Import an instrument',
    lead: 'A JSON file in the form of a downloaded one. It is checked on this device, also without internet; saving it needs internet.',
    choose: 'Choose JSON file',
    chooseOther: 'Choose another file',
    chosen: (name) => `File: ${name}`,
    tooLarge: (size, most) => `This file has ${size}. At most ${most}: make sure that it is an instrument.`,
    unreadable: 'This file cannot be read. Choose again.',
    whole: 'This file is whole and ready to be saved',
    wholeText: 'Look at its content below first. Once saved it cannot be changed.',
    save: 'Save instrument',
    cancel: 'Cancel',
    saved: (id) => `${id} is saved on the server`,
    offline: 'Not saved yet: it needs internet. The file stays here; try again later.',
    refused: 'The server refused this file',
    taken: (id) => `The id ${id} is in use`,
    takenText: 'An id stands for one content, for ever. A corrected edition needs an id of its own.',
    takeId: (id) => `Use the id ${id}`,
  },

  faults: {
    title: (count) => `${counted(count, 'thing', 'things')} to repair in the file`,
    text: 'Repair the original file, then choose it again. Nothing was saved.',
    partly: 'Once this is repaired, sums of weights, codes and groups are checked too.',
    line: (line, place) => (place === '' ? `Line ${line}` : `Line ${line}, ${place}`),
    more: (count) => `and ${count} more`,
    'not-json': 'From here on the file is no JSON. Look at commas, quotes and brackets on this line.',
    missing: 'Is missing. Add it.',
    unknown: 'Is not known. Remove it, or check its spelling.',
    empty: 'Is empty. Fill it in.',
    type: (expected) => `Is of the wrong kind. Write ${expected}.`,
    types: {
      string: 'a text in quotes',
      number: 'a number without quotes',
      int: 'a whole number without quotes',
      boolean: 'true or false',
      array: 'a list in square brackets [ ]',
      object: 'entries in curly brackets { }',
    },
    choice: (values) => `Choose one of: ${values}.`,
    form: (pattern) => `Does not have the right form. Pattern: ${pattern}`,
    least: (least) => `Too small. At least ${least}.`,
    most: (most) => `Too large. At most ${most}.`,
    countLeast: (least) => `The list is too short. At least ${least}.`,
    countMost: (most) => `The list is too long. At most ${most}.`,
    other: 'This value does not fit. Compare with an included file.',
    repeated: (name) => `${name} occurs more than once. Give each a code of its own.`,
    'predicates-order': 'Put the predicates in order, from the highest bound down.',
    'predicates-lowest': 'The lowest predicate has to begin at 1.',
    'weights-whole': (sum, whole) =>
      `The weights of all indicators sum to ${sum} instead of ${whole} (100%). Change them.`,
    'weights-part': (name, sum, weight) =>
      `${name} has the weight ${weight}, but its parts sum to ${sum}. Make them equal.`,
    'no-aspect': (name, section) =>
      `${name} stands in ${section}, which is no aspect. Write the id of an aspect.`,
    'no-domain': (name, parent) =>
      `${name} has the parent ${parent}, which is no domain. Write the id of a domain, or null.`,
    'levels-order': (name) => `List the levels of ${name} from 1 to 5.`,
    'wrong-level': (code, name, level) =>
      `${code} stands at level ${level} of ${name}. Its code has to begin with ${name}-L${level}-.`,
    'question-missing': (code) =>
      `${code} is asked of every OPD (coverage each). Write the question in ask and askEn.`,
    'question-idle': (code) =>
      `${code} is not asked of every OPD. Remove ask and askEn, or set coverage to each.`,
    'question-scope': (code) => `${code} is asked of every OPD. Set scope to some-units or all-units.`,
    'group-of-one': (group, place) =>
      `Group ${group} of ${place} has one member. Add members, or set anyOf to null.`,
    'group-in-part': (group, place) =>
      `Group ${group} of ${place} is mandatory in part and optional in part. Make it one.`,
    levelOf: (name, level) => `${name} level ${level}`,
  },

  outline: {
    title: 'Content of the instrument',
    predicates: 'Predicates',
    from: 'From',
    predicate: 'Predicate',
    stage: 'Stage',
    indicator: (id, name, weight) => `${id} ${name}, weight ${weight}%`,
    aspect: (name, weight) => `${name}, weight ${weight}%`,
    noRequirements: 'No requirements',
    optional: 'optional',
    anyOf: (group) => `one is enough (${group})`,
    each: 'asked of every OPD',
  },

  move: {
    title: (period, instrument) => `Move ${period} to ${instrument}`,
    link: 'Move to another edition',
    linkOf: (period) => `Move ${period} to this instrument`,
    lead: 'This is what changes. Nothing has been moved yet.',
    same: 'This period uses this instrument already.',
    noPeriod: 'There is no such period.',
    noTexts: 'One of the two instruments is not on this device yet. Connect to the internet, then try again.',
    act: (period) => `Move ${period}`,
    moved: (instrument) => `The period uses ${instrument}`,
    assign: 'Share out new indicators',
    none: 'The content is the same. Only the name of the edition is another.',
  },

  changes: {
    title: 'What changes',
    added: (count) => indicators(count, 'new'),
    removed: (count) => indicators(count, 'gone'),
    renamed: (count) => indicators(count, 'renamed'),
    reweighted: (count) => indicators(count, 'with another weight'),
    moved: (count) => indicators(count, 'in another aspect'),
    reworded: (count) => indicators(count, 'explained anew'),
    requirementsAdded: (count) => requirements(count, 'new'),
    requirementsRemoved: (count) => requirements(count, 'gone'),
    requirementsReworded: (count) => requirements(count, 'worded anew'),
    requirementsRecounted: (count) => requirements(count, 'counted in another way'),
    sections: (count) => `${counted(count, 'aspect or domain', 'aspects or domains')} changed`,
    predicates: 'Predicates changed',
    sectionAdded: (id, name) => `${id} ${name}: new`,
    sectionRemoved: (id, name) => `${id} ${name}: gone`,
    fromTo: (from, to) => `${from} → ${to}`,
    of: (name, what) => `${name}: ${what}`,
    before: 'Before',
    after: 'Now',
    rest: {
      decimals: 'Values of indicators have another number of decimals',
      target: 'The target is another',
      'level-names': 'The names of the levels are others',
    },
  },

  stake: {
    title: 'Work that is affected',
    none: 'No work is affected.',
    kept: 'Nothing is deleted. What loses its place is kept, and is shown again when the period moves back.',
    here: 'Counted from the work that is on this device.',
    homeless: 'No longer shown',
    changed: 'Still counts, but its requirement is another: look at it again',
    answers: (count) => some(count, 'answer', 'answers'),
    ties: (count) => some(count, 'tied document', 'tied documents'),
    verdicts: (count) => some(count, 'verdict', 'verdicts'),
    explanations: (count) => some(count, 'explanation', 'explanations'),
    submissions: (count) => some(count, 'submission', 'submissions'),
    determinations: (count) => some(count, 'determination', 'determinations'),
    assignments: (count) =>
      `${some(count, 'assignment names', 'assignments name')} an indicator or requirement that is gone`,
  },
};
