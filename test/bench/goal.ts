import type { Bench } from './bench.ts';
import type { Figure } from './figure.ts';

/** One of the project's goals of speed, with what measures it. */
export type Goal = {
  /** As it is asked for: `npm run bench -- 4`. */
  number: number;
  name: string;
  measure: (bench: Bench) => Promise<Figure[]>;
};
