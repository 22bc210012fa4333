import { useState } from 'preact/hooks';
import { proposeAssignments, type AssignmentProposal } from '../../domain/default-assignment.ts';
import type { Period } from '../../domain/directory.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { formatList } from '../kit/format.ts';
import { showToast } from '../kit/toast.tsx';
import { d, m } from '../messages/messages.ts';
import { assignedIndicatorsOf, assignmentEdits, assignmentsBack } from './agency-edits.ts';

/** The shipped default as a start: what it would set and what found no OPD, before anything is set. */
export function AssignmentProposalCard({ period, instrument }: { period: Period; instrument: Instrument }) {
  const { storage, directory } = useApp();
  const [isOpen, setOpen] = useState(false);
  const words = d.manage.assignment.proposal;
  const proposal = proposeAssignments(instrument, [...directory.opds.values()]);
  const settled = assignedIndicatorsOf(directory, period.id);
  const fresh = proposal.assignments.filter(({ indicator }) => !settled.has(indicator));

  const apply = async () => {
    const edits = fresh.flatMap(({ indicator, opd, role }) =>
      assignmentEdits({ period: period.id, indicator }, opd, { role }),
    );
    const back = assignmentsBack(directory, edits);
    await record(storage, edits);
    setOpen(false);
    showToast({ text: words.applied(edits.length), undo: () => record(storage, back) });
  };
  return (
    <Card title={words.title} level={3}>
      <p class="small soft">{words.lead}</p>
      <div>
        <Button expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.hide : words.look}
        </Button>
      </div>
      {isOpen && fresh.length === 0 && <p class="small">{words.nothing}</p>}
      {isOpen && fresh.length > 0 && (
        <>
          <Preview fresh={fresh} />
          <Gaps proposal={proposal} settled={settled} />
          <div>
            <Button kind="primary" whole onClick={() => void apply()}>
              {words.apply}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

function Preview({ fresh }: { fresh: AssignmentProposal['assignments'] }) {
  const { directory } = useApp();
  const words = d.manage.assignment.proposal;
  const opds = [...new Set(fresh.map(({ opd }) => opd))];
  const indicatorsOf = (opd: string, role: 'owner' | 'contributor') =>
    fresh.filter((row) => row.opd === opd && row.role === role).map(({ indicator }) => indicator);
  const column = (role: 'owner' | 'contributor') => ({
    key: role,
    title: m.words.assignmentRoles[role],
    cell: (opd: string) => indicatorsOf(opd, role).join(', '),
  });
  const count = new Set(fresh.map(({ indicator }) => indicator)).size;
  return (
    <>
      <p>{words.willSet(count, opds.length)}</p>
      <DataTable
        caption={words.table}
        rows={opds}
        keyOf={(opd) => opd}
        columns={[
          {
            key: 'opd',
            title: words.opd,
            isHeading: true,
            cell: (opd) => directory.opds.get(opd)?.name ?? opd,
          },
          column('owner'),
          column('contributor'),
        ]}
      />
    </>
  );
}

/** What the proposal leaves open: offices that no OPD answers to, and indicators that a person has to give away. */
function Gaps({ proposal, settled }: { proposal: AssignmentProposal; settled: ReadonlySet<string> }) {
  const words = d.manage.assignment.proposal;
  const ownerless = proposal.withoutOwner.filter((indicator) => !settled.has(indicator));
  return (
    <>
      {proposal.unmatched.length > 0 && (
        <div class="small">
          <b>{words.unmatched}</b>
          <ul class="plain">
            {proposal.unmatched.map(({ office, indicators }) => (
              <li key={office}>{words.unmatchedOf(office, indicators.join(', '))}</li>
            ))}
          </ul>
        </div>
      )}
      {ownerless.length > 0 && (
        <p class="small">
          <b>{words.ownerless}:</b> {formatList(ownerless)}
        </p>
      )}
    </>
  );
}
