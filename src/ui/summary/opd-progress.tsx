import { isCoordinator } from '../../domain/authority.ts';
import type { DeviceRow, Pending } from '../../domain/protocol.ts';
import { useApp } from '../kit/app-context.ts';
import { formatBytes, formatWhen } from '../kit/format.ts';
import { Tag } from '../kit/tag.tsx';
import { d } from '../messages/messages.ts';
import { OpdReminder } from './opd-reminder.tsx';
import { isQuiet, opdRows, type OpdRow } from './opd-rows.ts';
import type { SummarySource } from './summary-view.ts';

/** Each OPD: what it answered and submitted, when it was last heard from, what its devices still hold. */
export function OpdProgress({
  source,
  devices,
}: {
  source: SummarySource;
  devices: readonly DeviceRow[] | null;
}) {
  const rows = opdRows(source, devices);
  const sumOf = (part: 'of' | 'submitted') => rows.reduce((total, row) => total + row.indicators[part], 0);
  const words = d.summary.opds;
  return (
    <section class="stack" aria-labelledby="kemajuan-opd">
      <div>
        <h2 id="kemajuan-opd">{words.title}</h2>
        <p class="small soft">{words.lead(sumOf('submitted'), sumOf('of'))}</p>
      </div>
      {rows.length === 0 ? (
        <p class="small soft">{words.none}</p>
      ) : (
        <ul class="card report">
          {rows.map((row) => (
            <OpdLine key={row.opd.id} row={row} />
          ))}
        </ul>
      )}
      <p class="small soft">{devices === null ? words.devicesUnknown : words.asOf}</p>
    </section>
  );
}

function OpdLine({ row }: { row: OpdRow }) {
  const { opd, decisions, indicators, pending } = row;
  const { me } = useApp();
  const words = d.summary.opds;
  const held = pending === null ? '' : heldInWords(pending);
  return (
    <li>
      <b class="name">{opd.name}</b>
      <span class="done number">
        {indicators.of === 0 ? words.noIndicators : words.submitted(indicators.submitted, indicators.of)}
      </span>
      <progress
        value={indicators.submitted}
        max={Math.max(indicators.of, 1)}
        aria-label={words.submittedOf(opd.name, indicators.submitted, indicators.of)}
      />
      <LastReport row={row} />
      {indicators.returned > 0 && (
        <span class="fix">
          <Tag state="needs-repair">{words.repairs(indicators.returned)}</Tag>
        </span>
      )}
      <div class="more row">
        <span class="soft">
          {[
            words.decided(decisions.done, decisions.of),
            indicators.accepted > 0 ? words.accepted(indicators.accepted) : '',
            held === '' ? '' : words.onDevice(held),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {isCoordinator(me) && <OpdReminder row={row} />}
      </div>
    </li>
  );
}

/** Amber where a person has to call: never heard from, or not for a week. */
function LastReport({ row }: { row: OpdRow }) {
  const nowMs = useApp().storage.clock.nowMs();
  const words = d.summary.opds;
  const when = row.lastReportAt === null ? words.never : formatWhen(row.lastReportAt, nowMs);
  const text = (
    <>
      <span class="sr">{words.lastReport}</span>
      {when}
    </>
  );
  const needsCall = row.indicators.of > 0 && isQuiet(row, nowMs);
  return (
    <span class="last soft number">
      {needsCall ? (
        <Tag state="warn" icon="clock">
          {text}
        </Tag>
      ) : (
        text
      )}
    </span>
  );
}

function heldInWords({ ops, files, bytes }: Pending): string {
  const words = d.summary.opds;
  return [
    ops > 0 ? words.ops(ops) : '',
    files > 0 ? words.files(files) : '',
    bytes > 0 ? formatBytes(bytes) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
