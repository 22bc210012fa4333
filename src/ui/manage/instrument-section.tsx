import type { Period } from '../../domain/directory.ts';
import { useApp } from '../kit/app-context.ts';
import { formatList, formatNumber } from '../kit/format.ts';
import { link, route, withQuery } from '../kit/router.ts';
import { Tag } from '../kit/tag.tsx';
import { TaskList, TaskRow } from '../kit/task-row.tsx';
import { d } from '../messages/messages.ts';
import { useInstruments, type KnownInstrument } from './instrument-facts.ts';
import { InstrumentImport } from './instrument-import.tsx';
import { LostInstruments } from './lost-instruments.tsx';

/** Every instrument that there is, and the way in for a further one. With a period in the address one of them is chosen for it. */
export function InstrumentSection() {
  const { directory } = useApp();
  const words = d.instruments;
  const known = useInstruments();
  const period = directory.periods.get(route.value.query.get('periode') ?? '');
  return (
    <div class="stack wide">
      <div>
        <h2>{words.title}</h2>
        <p class="small soft">{period === undefined ? words.lead : words.chooseFor(period.name)}</p>
      </div>
      <TaskList label={words.title}>
        {known.map((instrument) => (
          <Row key={instrument.id} instrument={instrument} chosenFor={period} />
        ))}
      </TaskList>
      <LostInstruments known={known} />
      <InstrumentImport known={known} />
    </div>
  );
}

type RowProps = { instrument: KnownInstrument; chosenFor: Period | undefined };

function Row({ instrument: { id, name, fact }, chosenFor }: RowProps) {
  const { directory } = useApp();
  const words = d.instruments;
  const users = [...directory.periods.values()].filter(({ instrument }) => instrument === id);
  const said = [
    ...(fact === null
      ? [id]
      : [
          words.editionOf(id, fact.edition),
          words.counts(formatNumber(fact.indicators), formatNumber(fact.requirements)),
        ]),
    ...(users.length === 0 ? [] : [words.usedBy(formatList(users.map((period) => period.name)))]),
  ];
  return (
    <TaskRow
      href={withQuery(link('kelola', 'instrumen', id), { periode: chosenFor?.id ?? '' })}
      name={name}
      meta={said.join(' · ')}
      tag={
        chosenFor?.instrument === id ? (
          <Tag>{words.inUse}</Tag>
        ) : (
          <Tag>{fact?.isShipped === false ? words.imported : words.shipped}</Tag>
        )
      }
    />
  );
}
