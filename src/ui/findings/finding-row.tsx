import { isReviewer } from '../../domain/authority.ts';
import type { Finding } from '../../domain/findings.ts';
import { requirementOf } from '../../domain/findings.ts';
import { findIndicator } from '../../domain/instrument.ts';
import { agencyScope } from '../../domain/scope.ts';
import { useApp } from '../kit/app-context.ts';
import { link } from '../kit/router.ts';
import { TaskRow } from '../kit/task-row.tsx';
import { m } from '../messages/messages.ts';

/** One thing to look at; it leads into the room or the library where it can be set right. */
export function FindingRow({ finding }: { finding: Finding }) {
  const { directory, instrument, me } = useApp();
  const words = m.findings;
  const indicator =
    finding.indicator === null || instrument === null
      ? undefined
      : findIndicator(instrument, finding.indicator);
  const requirement = instrument === null ? null : requirementOf(instrument, finding);
  const nameOf = (id: string) => (id === agencyScope ? words.shared : (directory.opds.get(id)?.name ?? id));
  // Whoever answers for one OPD alone need not read its name in every row.
  const isOwnAlone = !isReviewer(me) && me.opds.length === 1 && me.opds[0] === finding.opd;
  const name =
    indicator === undefined
      ? finding.title
      : words.inIndicator(`${indicator.id} ${indicator.shortName}`, finding.title);
  const meta = [
    isOwnAlone ? '' : nameOf(finding.opd),
    requirement,
    finding.count > 1 ? words.times(finding.kind, finding.count) : '',
  ];
  return (
    <TaskRow
      href={indicator === undefined ? link('dokumen') : link('indikator', indicator.id)}
      name={name}
      meta={meta.filter((part) => part !== null && part !== '').join(' · ')}
    />
  );
}
