import { isCoordinator } from '../../../domain/authority.ts';
import { followComplaints, lateByOpd } from '../../../domain/forms/late-complaints.ts';
import type { FormRecord } from '../../../domain/forms/record.ts';
import { useApp } from '../../kit/app-context.ts';
import { Banner } from '../../kit/banner.tsx';
import { LinkButton } from '../../kit/button.tsx';
import { DataTable } from '../../kit/data-table.tsx';
import { ownOpds } from '../../kit/remembered.ts';
import { link } from '../../kit/router.ts';
import { f } from '../../messages/messages.ts';
import { opdName } from '../record-edits.ts';
import { useComputing } from '../use-computing.ts';
import { useRecords } from '../use-records.ts';

/** "2 pengaduan lewat tenggat" at the start page; nothing while there are none. */
export function LateComplaints() {
  const records = useRecords('complaint');
  return records.state === 'filled' ? <LateNotice records={records.value} /> : null;
}

/** How many complaints are overdue among these records: to an OPD its own, to Diskominfo those of each OPD. */
export function LateNotice({ records }: { records: readonly FormRecord[] }) {
  const { me } = useApp();
  const computing = useComputing();
  const late = lateByOpd(followComplaints(records, computing));
  const own = ownOpds(me);
  const shown = isCoordinator(me) ? late : late.filter(({ opd }) => own.includes(opd));
  const count = shown.reduce((sum, row) => sum + row.count, 0);
  if (count === 0) return null;
  return (
    <Banner
      tone="danger"
      icon="clock"
      title={f.complaints.late(count)}
      actions={<LinkButton href={link('pendataan', 'complaint')}>{f.complaints.see}</LinkButton>}
    >
      <p>{f.complaints.lateText}</p>
      {isCoordinator(me) && <ByOpd rows={shown} />}
    </Banner>
  );
}

function ByOpd({ rows }: { rows: readonly { opd: string; count: number }[] }) {
  const { directory } = useApp();
  return (
    <DataTable
      caption={f.complaints.byOpd}
      columns={[
        {
          key: 'opd',
          title: f.complaints.opd,
          isHeading: true,
          cell: (row) => opdName(directory, row.opd),
        },
        { key: 'count', title: f.complaints.count, isNumber: true, cell: (row) => row.count },
      ]}
      rows={rows}
      keyOf={({ opd }) => opd}
    />
  );
}
