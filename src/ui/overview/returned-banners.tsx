import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { LinkButton } from '../kit/button.tsx';
import { formatDayLong, formatWhen } from '../kit/format.ts';
import { link, withQuery } from '../kit/router.ts';
import { m } from '../messages/messages.ts';
import type { OwnIndicator } from './own-indicators.ts';

/** What was sent back, why, and until when it wants repair. */
export function ReturnedBanners({ own }: { own: readonly OwnIndicator[] }) {
  return (
    <>
      {own
        .filter(({ state }) => state === 'needs-repair')
        .map((entry) => (
          <ReturnedBanner key={entry.indicator.id} entry={entry} />
        ))}
    </>
  );
}

function ReturnedBanner({ entry }: { entry: OwnIndicator }) {
  const { indicator, submission } = entry;
  const due = submission?.due ?? null;
  return (
    <Banner
      tone="danger"
      title={m.overview.needsRepair(indicator.shortName)}
      actions={
        <LinkButton
          href={withQuery(link('indikator', indicator.id), { syarat: entry.returned[0]?.requirement ?? '' })}
          label={m.overview.repairLabel(indicator.shortName)}
        >
          {m.overview.repair}
        </LinkButton>
      }
    >
      {reasonsOf(entry).map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <Reviewer entry={entry} />
      {due !== null && <p class="soft">{m.overview.due(formatDayLong(due))}</p>}
    </Banner>
  );
}

function Reviewer({ entry: { submission, returned } }: { entry: OwnIndicator }) {
  const { directory, storage } = useApp();
  const written = submission?.state === 'returned' ? submission : returned[0];
  if (written === undefined) return null;
  const name = directory.people.get(written.by)?.name ?? written.by;
  return <p class="soft">{m.overview.by(name, formatWhen(written.at, storage.clock.nowMs()))}</p>;
}

/** The reason of the whole submission and those of its requirements, each once. */
function reasonsOf({ submission, returned }: OwnIndicator): string[] {
  const whole = submission?.state === 'returned' ? (submission.reason ?? '') : '';
  const single = returned.map(({ reason, text }) => {
    const known: Readonly<Record<string, string>> = m.words.returnReasons;
    const words = [known[reason ?? ''] ?? '', text ?? ''];
    return words.filter((part) => part !== '').join('. ');
  });
  return [...new Set([whole, ...single])].filter((reason) => reason !== '');
}
