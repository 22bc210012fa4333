import { findingsInRoom, findingKinds } from '../../domain/findings.ts';
import { publishedBefore } from '../../domain/published-before.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { dayOf } from '../kit/format.ts';
import { link } from '../kit/router.ts';
import { m } from '../messages/messages.ts';
import { useSeat } from './seat.ts';

/** What is worth a look before this indicator is submitted, in a few words; nothing of it holds the submission back. */
export function FindingsBefore({ opd }: { opd: string }) {
  const { view } = useSeat();
  const { instrument, period, directory, storage } = useApp();
  if (instrument === null || period === null) return null;
  const before = publishedBefore(directory, period);
  const today = dayOf(storage.clock.nowMs());
  // What is answered without a document is said above, with the way to add one.
  const found = findingsInRoom(view.assessment, { instrument, today, before }).filter(
    (finding) => finding.opd === opd && finding.kind !== 'claimed-bare',
  );
  if (found.length === 0) return null;
  const kinds = findingKinds.filter((kind) => found.some((finding) => finding.kind === kind));
  return (
    <Banner tone="warn" icon="search" level={3} title={m.findings.before(found.length)}>
      <ul class="plain">
        {kinds.map((kind) => (
          <li key={kind}>{m.findings.kinds[kind].title}</li>
        ))}
      </ul>
      <a href={link('pemeriksaan')}>{m.findings.open}</a>
    </Banner>
  );
}
