import type { NewPeriod } from './carry-acts.ts';
import { samplePeriod, yearAfter } from './sample-year.ts';

/** A year of Pemdi that begins from the running year of the sample region. */
export const pemdiYear: NewPeriod = {
  name: `Evaluasi Pemdi ${yearAfter(1)}`,
  year: yearAfter(1),
  instrument: /Pemdi/,
  from: samplePeriod,
};
