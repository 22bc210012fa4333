import { lateWork } from '../../domain/late-work.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { dayOf, formatList } from '../kit/format.ts';
import { d } from '../messages/messages.ts';
import type { SummarySource } from './summary-view.ts';

/** OPDs whose work is past its day, and which work; nothing is drawn while nobody is late. */
export function LateCard({ source }: { source: SummarySource }) {
  const { storage } = useApp();
  const words = d.summary.late;
  const late = lateWork({ ...source, today: dayOf(storage.clock.nowMs()) });
  if (late.length === 0) return null;
  return (
    <Banner tone="warn" icon="clock" title={words.title(late.length)}>
      <ul class="plain small">
        {late.map(({ opd, unsubmitted, unrepaired }) => (
          <li key={opd.id}>
            <b>{opd.name}</b>:{' '}
            {[
              unsubmitted.length === 0 ? '' : words.unsubmitted(unsubmitted.length, formatList(unsubmitted)),
              unrepaired.length === 0 ? '' : words.unrepaired(unrepaired.length, formatList(unrepaired)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
