import { counted } from './counted.ts';
import type { manageAssignment as original } from '../id/manage-assignment.ts';

export const manageAssignment: typeof original = {
  byMatrix: 'Matrix',
  matrix: {
    caption: 'Matrix of assignments',
    legend:
      'O owner, C contributes. Press a cell to change it: empty, C, O, empty again. By keyboard: arrows, then Enter.',
    opd: 'OPD',
    letters: { owner: 'O', contributor: 'C', none: '' },
    cell: (indicator, opd, role) => `${indicator}, ${opd}: ${role}`,
    roleNone: 'not assigned',
    lacks: 'has no owner yet',
    set: (indicator, opd, role) => `${indicator}, ${opd}: ${role}`,
    notSaved: 'The assignment was not saved. Try again.',
  },

  copy: {
    title: 'Copy from another period',
    lead: 'The assignments of an earlier period as a start. Indicators that you have set already stay as they are.',
    period: 'Copy from',
    look: 'See what would be copied',
    hide: 'Close',
    group: 'Assignments that would be set',
    opdLine: (opd, owned, contributed) =>
      [
        owned === '' ? '' : `${opd}: owns ${owned}`,
        contributed === '' ? '' : `${opd}: contributes to ${contributed}`,
      ]
        .filter(Boolean)
        .join('. '),
    led: 'OPDs that were succeeded',
    ledLine: (from, to) => `${from} was succeeded by ${to}`,
    unplaced: (count) => `${counted(count, 'OPD was', 'OPDs were')} closed without a successor`,
    unplacedLine: (opd, indicators) => `${opd}: ${indicators}`,
    unplacedHelp:
      'Their assignments are not copied. Choose a successor on the page of that OPD, or assign them yourself.',
    ownerless: (indicators) => `Still without an owner: ${indicators}.`,
    settled: (count) =>
      `${counted(count, 'indicator is', 'indicators are')} assigned already and not changed.`,
    otherInstrument:
      'The instrument is another one. Indicators are matched by their predecessors, and requirements asked for are left behind.',
    apply: (count) => `Copy ${counted(count, 'assignment', 'assignments')}`,
    applied: (count) => `${counted(count, 'assignment', 'assignments')} copied`,
  },

  sheet: {
    title: 'Import and download assignments',
    saveList: 'Download as a list',
    saveMatrix: 'Download as a matrix',
    listName: 'list-of-assignments.xlsx',
    matrixName: 'matrix-of-assignments.xlsx',
    templateName: 'sample-assignments.xlsx',
    list: 'Assignments',
    matrix: 'Matrix',
    listHeads: ['Indicator', 'Name', 'OPD', 'Role', 'Requirements', 'Note'],
    matrixHeads: ['Short name', 'Full name'],
    letters: { owner: 'O', contributor: 'C', none: '' },
    templateRows: [
      ['I1', '', 'Dinkes', 'Owner', '', ''],
      ['I1', '', 'Bag. Hukum', 'Contributor', '', 'A copy of the regulation, please'],
    ],
    label: 'Assignments, with a row of heads',
    hint: 'A list (Indicator, OPD, Role), a table (Indicator, Owner, Contributors), or a matrix (OPD and I1, I2, …). A list changes only what it names. An empty cell of a matrix means not assigned.',
    changed: 'Assignments that change',
    more: 'New assignments',
    less: 'No longer assigned',
    becomes: (before, after) => `${before} becomes ${after}`,
    line: (indicator, opd, role) => `${indicator}, ${opd}: ${role}`,
    detail: 'other requirements or another note',
    faults: {
      'no-heads': 'no known row of heads. Download the sample file.',
      indicator: 'there is no such indicator in the instrument of the period.',
      opd: 'there is no such OPD. Write its short name or full name.',
      'opd-closed': 'this OPD is not active.',
      role: 'the role is Owner, Contributor or None; in a matrix O, C or empty.',
      asked: 'there is no such requirement in the indicator.',
      note: 'the note is too long; at most 500 letters.',
      'two-owners': 'an indicator has only one owner.',
      twice: 'said otherwise in a row above.',
    },
  },
};
