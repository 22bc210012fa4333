import type { BlockingReason } from '../../../domain/blockers.ts';
import type { DeskMessages } from '../messages.ts';

/** How a weakness reads: what of the next level is missing. */
const missing: Record<BlockingReason, string> = {
  unanswered: 'not answered',
  unmet: 'not there yet',
  'coverage-missing': 'not all OPDs yet',
  'no-document': 'no document yet',
  undated: 'its document has no date',
  'too-old': 'its document is too old',
  returned: 'returned, not repaired',
  'not-reviewed': 'waiting for review',
  changed: 'changed since it was accepted',
};

/** What to do about it; the requirement's own words follow. */
const steps: Record<BlockingReason, string> = {
  unanswered: 'Meet it and show the document',
  unmet: 'Meet it and show the document',
  'coverage-missing': 'Complete the answers and their evidence',
  'no-document': 'Attach the document',
  undated: 'Add the date of the document',
  'too-old': 'Renew the document',
  returned: 'Repair the returned evidence',
  'not-reviewed': 'Finish the review of the evidence',
  changed: 'Review the changed evidence again',
};

/** The report laid out like an LHE: chapters, sentences and heads of its tables. */
export const reportLayout: DeskMessages['report']['layout'] = {
  government: (agency) => `Government of ${agency}`,
  title: 'Self-Assessment Report',
  fileName: (agency, period) => `report-${agency}-${period}`,
  dataUntil: (moment) => `Data until ${moment}`,
  noData: 'Nothing filled in yet',
  notOfficial:
    'Made by the region in the layout of an LHE. It is not the LHE of the ministry: its figures are an estimate from evidence that reviewers of the region have accepted.',
  contents: 'Contents',
  page: 'Page',
  none: '–',
  edition: (title, edition) => `${title}, edition ${edition}`,

  intro: {
    title: 'I. Introduction',
    basis: (agency, year, instrument) =>
      `This report gives the self-assessment of ${agency} for ${year} by ${instrument}.`,
    scope: (indicators, opds) =>
      `It covers ${indicators} indicators and ${opds} OPDs. Each indicator is assessed from level 1 to 5; levels are cumulative, and what has no evidence counts as level 1.`,
    method:
      'The estimate counts only requirements whose documents are accepted, or the level that internal assessors determined. Strengths are indicators that have reached the target. Weaknesses are indicators below it, with the first requirements in the way. Recommendations come from those requirements.',
    unreviewed: (count) =>
      count === 0
        ? 'All evidence has been reviewed.'
        : `${count} documented requirements wait for review; they may raise the estimate.`,
    schedule: 'Schedule',
    scheduleHead: ['Activity', 'Date'],
  },

  result: {
    title: 'II. Results',
    head: ['Figure', 'Value', 'Predicate', 'Source'],
    estimate: 'Estimated index',
    estimateSource: 'Counted from what is accepted',
    official: (year) => `Official value ${year}`,
    officialNone: 'There is no official value for this year yet.',
    target: 'Target',
    sentence: (value, predicate) => `The estimated index is ${value}, with the predicate ${predicate}.`,
    both: (exact, printed) =>
      `By its exact value the predicate is ${exact}; by the printed figure ${printed}. Which one the ministry uses is nowhere stated.`,
    above: (difference, year) => `It is ${difference} above the official value of ${year}.`,
    below: (difference, year) => `It is ${difference} below the official value of ${year}.`,
    same: (year) => `It equals the official value of ${year}.`,
    sections: 'Values of domains and aspects',
    kinds: { domain: 'Domain', aspect: 'Aspect' },
    sectionsHead: ['Domain or aspect', 'Weight (%)', 'Estimate'],
    chart: 'Estimate of each aspect, on the scale from 1 to 5',
    chartTarget: (level) => `Target: level ${level}`,
  },

  findings: {
    title: 'III. Strengths, weaknesses and recommendations',
    strengths: 'Strengths',
    weaknesses: 'Weaknesses',
    recommendations: 'Recommendations',
    noStrengths: 'No indicator has reached the target yet.',
    noWeaknesses: 'All indicators have reached the target.',
    noRecommendations: 'None.',
    strength: (name, level) => `${name}: accepted at level ${level}.`,
    weakness: (name, level, missing) => `${name}: level ${level}. ${missing}`,
    lacks: (level, requirements) => `For level ${level}: ${requirements}.`,
    more: (count) => `and ${count} more requirements`,
    oneOf: (requirements) => `one of: ${requirements}`,
    because: (requirement, why) => `${requirement} (${missing[why]})`,
    determined: 'Internal assessors determined a level below the one counted from requirements.',
    draft: '(draft criteria, not checked against the official text)',
    external: (source) => `Its value comes from ${source}.`,
    unknown: 'The requirements of the next level are not known.',
    recommend: (addressee, step, text) => `${addressee}: ${steps[step]}: ${text}`,
    reviewer: 'Reviewers',
    noOwner: 'Owner (none named yet)',
    manyOpds: (count, names) => `${count} OPDs (${names})`,
    others: (count) => `${count} others`,
  },

  indicators: {
    title: 'IV. Results of each indicator',
    caption: 'Level of each indicator',
    head: ['Indicator', 'Owner', 'Estimate', 'Target', 'Official value', 'In the way'],
    determined: (level) => `${level} (determined)`,
    explanations: 'Explanation of each indicator',
    noExplanations: 'No explanations yet.',
    by: (opd, text) => `${opd}: ${text}`,
  },

  annex: {
    title: 'Annex. List of evidence',
    head: ['No.', 'Document', 'Number and date', 'OPD', 'Requirements', 'Accepted'],
    none: 'No document is tied yet.',
    acceptedOf: (accepted, of) => `${accepted} of ${of}`,
    untitled: 'Untitled',
  },
};
