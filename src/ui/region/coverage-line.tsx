import type { Coverage } from '../../domain/forms/region-source.ts';
import { d } from '../messages/messages.ts';

/** How many OPDs the figures come from: those who are silent are not counted as zero. */
export function CoverageLine({ coverage, children }: { coverage: Coverage; children?: string | undefined }) {
  return (
    <p class="small soft">
      {d.region.coverage(coverage.said, coverage.of)} {children}
    </p>
  );
}
