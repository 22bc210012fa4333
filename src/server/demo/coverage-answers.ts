import { demoOpds } from './region.ts';
import type { CoverageStory } from './story.ts';

type OpdId = (typeof demoOpds)[number]['id'];

/** The questions that every OPD is asked, half-way: some answered, some with a document, some not heard from. */
export const coverageStories: readonly CoverageStory[] = [
  {
    requirement: 'I13-L2-01',
    answers: [
      { opd: 'bpkad', state: 'met', document: 'dpa-bpkad' },
      { opd: 'dinkes', state: 'met', document: 'dpa-dinkes' },
      { opd: 'rsud', state: 'met', document: 'dpa-rsud' },
      ...answersOf(['diskominfo', 'bapperida', 'bkpsdm'], 'met'),
      ...answersOf(['bagian-hukum', 'bagian-pbj'], 'unmet'),
    ],
  },
  {
    requirement: 'I16-L2-02',
    answers: [
      ...answersOf(['diskominfo', 'bapperida', 'bpkad', 'bkpsdm'], 'met'),
      ...answersOf(['rsud', 'dinkes'], 'unmet'),
      ...answersOf(['dukcapil'], 'not-applicable'),
      ...answersOf(['dispusip'], 'unknown'),
    ],
  },
  {
    requirement: 'I16-L3-02',
    answers: [
      ...answersOf(['diskominfo', 'bapperida', 'bpkad', 'bkpsdm', 'inspektorat', 'bagian-organisasi'], 'met'),
      ...answersOf(['rsud', 'dinkes'], 'unmet'),
    ],
  },
  {
    requirement: 'I18-L2-02',
    answers: [
      ...answersOf(['dukcapil', 'bpkad'], 'met'),
      ...answersOf(['rsud', 'dispusip', 'bagian-pbj'], 'unmet'),
    ],
  },
  {
    requirement: 'I22-L2-02',
    answers: [
      ...answersOf(['diskominfo', 'bkpsdm'], 'met'),
      ...answersOf(['dinkes', 'rsud', 'bapperida'], 'unknown'),
    ],
  },
];

function answersOf(opds: readonly OpdId[], state: 'met' | 'unmet' | 'unknown' | 'not-applicable') {
  return opds.map((opd) => ({ opd, state }));
}
