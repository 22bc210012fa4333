import { describe } from 'vitest';
import type { Engine } from './engine.ts';
import { engines } from './engines.ts';

/** The same tests in each engine; those of one that is not installed are skipped, so that nobody takes them for passed. */
export function inEachEngine(tests: (engine: Engine) => void): void {
  for (const engine of engines) {
    describe.skipIf(engine.missing().length > 0)(`in ${engine.name}`, () => {
      tests(engine);
    });
  }
}
