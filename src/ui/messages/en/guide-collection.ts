import type { Topic } from '../id/guide.ts';

export const collectionTopics: readonly Topic[] = [
  {
    key: 'pendataan',
    title: 'Data collection',
    text: [
      'Besides the indicators Diskominfo gathers how SPBE is carried out: applications, spending, networks of offices, incidents, readiness of staff, complaints and services.',
    ],
    points: [
      'Open Menu, then Data collection. Choose a form and press “Add record”.',
      'Fill in what you know. A record is saved from the first letter on, also without internet.',
      'You do not know the answer? Tick “Don’t know”. It is more honest than a zero.',
      'Press “Submit” when it is complete. What is missing is named, and nothing of yours is lost.',
      'Next year open the old record and press “Copy to this year”.',
      'In the form on office networks this app can measure the internet itself.',
    ],
  },
  {
    key: 'usulan',
    title: 'Do you want an application?',
    text: ['Talk to Diskominfo first, by a proposal, before anything is built or bought.'],
    points: [
      'Tell of the work first: who, in which steps, what makes it hard.',
      'Similar applications of other OPDs are shown, with the reason. Answer each: used, or why it does not fit.',
      'Only then the technical parts open.',
      'Once submitted, you see where the proposal stands and for how many days.',
      'If it is recommended, the letter can be printed. When it is built, press “Realised”.',
    ],
  },
  {
    key: 'tahun-baru',
    title: 'Evidence of last year',
    text: [
      'A new period can begin from an old one. Nothing is copied in silence, and the old period stays as it was.',
    ],
    points: [
      'Home shows last year’s evidence: what it is, what it proved, and whether it still holds.',
      'Answer “Yes”, “Replace” or “No” for each, or all that clearly still hold at once.',
      'What is expired or too old needs a new document.',
    ],
  },
];
