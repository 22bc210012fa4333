import { useState } from 'preact/hooks';
import type { Period } from '../../domain/directory.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Select } from '../kit/field.tsx';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { planCopy, type CopyPlan } from './assignment-copy.ts';
import { linesByOpd, nameOfOpd } from './assignment-lines.ts';
import { assignmentsOf, changesFor, editsOfChanges } from './assignment-plan.ts';
import { ImportPreview } from './import-preview.tsx';

type CardProps = { period: Period; instrument: Instrument };

/** The assignments of an earlier period as a start; draws nothing where there is none, or where everything is assigned. */
export function AssignmentCopyCard({ period, instrument }: CardProps) {
  const { directory } = useApp();
  const earlier = [...directory.periods.values()]
    .filter(({ id }) => id !== period.id && assignmentsOf(directory, id).length > 0)
    .toSorted((a, b) => b.year - a.year || b.id.localeCompare(a.id));
  const [chosen, setChosen] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const words = d.manage.assignment.copy;
  const from = earlier.find(({ id }) => id === chosen) ?? earlier[0];
  if (from === undefined) return null;
  return (
    <Card title={words.title} level={3}>
      <p class="small soft">{words.lead}</p>
      <Select
        label={words.period}
        value={from.id}
        options={earlier.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setChosen}
      />
      <div>
        <Button expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.hide : words.look}
        </Button>
      </div>
      {isOpen && <Copy period={period} instrument={instrument} from={from} onDone={() => setOpen(false)} />}
    </Card>
  );
}

function Copy({ period, instrument, from, onDone }: CardProps & { from: Period; onDone: () => void }) {
  const { storage, directory } = useApp();
  const words = d.manage.assignment.copy;
  const plan = planCopy(directory, instrument, {
    from: from.id,
    to: period.id,
    fromInstrument: from.instrument,
  });
  const changes = changesFor(directory, period.id, plan.rows);
  const apply = async () => {
    const { edits, back } = editsOfChanges(directory, period.id, changes);
    await record(storage, edits);
    onDone();
    showToast({ text: words.applied(changes.length), undo: () => record(storage, back) });
  };
  return (
    <ImportPreview
      groups={[
        { title: words.group, lines: linesByOpd(directory, plan.rows) },
        {
          title: words.led,
          lines: plan.led.map(({ from, to }) =>
            words.ledLine(nameOfOpd(directory, from), nameOfOpd(directory, to)),
          ),
        },
      ]}
      unchanged={0}
      faults={[]}
      act={words.apply(changes.length)}
      onApply={() => void apply()}
    >
      <Gaps plan={plan} isSameInstrument={from.instrument === instrument.id} />
    </ImportPreview>
  );
}

/** What copying leaves open, so that nobody believes it done. */
function Gaps({ plan, isSameInstrument }: { plan: CopyPlan; isSameInstrument: boolean }) {
  const { directory } = useApp();
  const words = d.manage.assignment.copy;
  const { unplaced, ownerless, settled } = plan;
  return (
    <>
      {unplaced.length > 0 && (
        <Banner tone="warn" level={3} title={words.unplaced(unplaced.length)}>
          <p>{words.unplacedHelp}</p>
          <ul class="plain">
            {unplaced.map(({ opd, indicators }) => (
              <li key={opd}>{words.unplacedLine(nameOfOpd(directory, opd), indicators.join(', '))}</li>
            ))}
          </ul>
        </Banner>
      )}
      {!isSameInstrument && <p class="small soft">{words.otherInstrument}</p>}
      {ownerless.length > 0 && <p class="small">{words.ownerless(ownerless.join(', '))}</p>}
      {settled.length > 0 && <p class="small soft">{words.settled(settled.length)}</p>}
    </>
  );
}
