import type { ComponentChildren } from 'preact';
import {
  type Change,
  type IndicatorChange,
  type InstrumentDifference,
  type RequirementChange,
} from '../../domain/instrument-difference.ts';
import type { Indicator, Instrument, PlacedRequirement, Section } from '../../domain/instrument.ts';
import { Card } from '../kit/card.tsx';
import { Details } from '../kit/fold.tsx';
import { d } from '../messages/messages.ts';
import { formatWeight, PredicateTable } from './instrument-outline.tsx';

type ChangesProps = { difference: InstrumentDifference; from: Instrument; to: Instrument };

/** Everything that the other instrument says otherwise: counted on the outside, listed within. */
export function InstrumentChanges({ difference, from, to }: ChangesProps) {
  const { predicates, rest } = difference;
  const words = d.instruments.changes;
  return (
    <Card title={words.title}>
      <IndicatorChanges difference={difference} from={from} to={to} />
      <RequirementChanges {...difference.requirements} />
      <SectionChanges {...difference.sections} />
      {predicates !== null && (
        <Details title={words.predicates}>
          <h3>{words.before}</h3>
          <PredicateTable predicates={predicates.from} />
          <h3>{words.after}</h3>
          <PredicateTable predicates={predicates.to} />
        </Details>
      )}
      {rest.map((what) => (
        <p key={what}>{words.rest[what]}</p>
      ))}
    </Card>
  );
}

/** A kind of change with its lines; nothing where there are none. */
function Lines<Item>(props: {
  title: (count: number) => string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  line: (item: Item) => ComponentChildren;
}) {
  const { title, items, keyOf, line } = props;
  if (items.length === 0) return null;
  return (
    <Details title={title(items.length)}>
      <ul class="plain">
        {items.map((item) => (
          <li key={keyOf(item)}>{line(item)}</li>
        ))}
      </ul>
    </Details>
  );
}

const idOf = ({ id }: { id: string }): string => id;
const named = ({ id, name, weight }: Indicator) =>
  d.instruments.outline.indicator(id, name, formatWeight(weight));

function IndicatorChanges({ difference, from, to }: ChangesProps) {
  const words = d.instruments.changes;
  const { added, removed, changed } = difference.indicators;
  const changedIn = (what: keyof IndicatorChange) => changed.filter((change) => change[what] !== undefined);
  const keyOf = ({ indicator }: IndicatorChange) => indicator.id;
  const line = ({ indicator: { id } }: IndicatorChange, change: Change<string> | undefined) =>
    words.of(id, words.fromTo(change?.from ?? '', change?.to ?? ''));
  const weights = (change: Change<number> | undefined) => ({
    from: `${formatWeight(change?.from ?? 0)}%`,
    to: `${formatWeight(change?.to ?? 0)}%`,
  });
  const aspects = (change: Change<string> | undefined) => ({
    from: sectionName(from, change?.from),
    to: sectionName(to, change?.to),
  });
  return (
    <>
      <Lines title={words.added} items={added} keyOf={idOf} line={named} />
      <Lines title={words.removed} items={removed} keyOf={idOf} line={named} />
      <Lines
        title={words.renamed}
        items={changedIn('name')}
        keyOf={keyOf}
        line={(one) => line(one, one.name)}
      />
      <Lines
        title={words.reweighted}
        items={changedIn('weight')}
        keyOf={keyOf}
        line={(one) => line(one, weights(one.weight))}
      />
      <Lines
        title={words.moved}
        items={changedIn('section')}
        keyOf={keyOf}
        line={(one) => line(one, aspects(one.section))}
      />
      <Lines
        title={words.reworded}
        items={changedIn('isReworded')}
        keyOf={keyOf}
        line={({ indicator }) => named(indicator)}
      />
    </>
  );
}

const sectionName = ({ sections }: Instrument, id: string | undefined): string =>
  sections.find((section) => section.id === id)?.name ?? id ?? '';

function RequirementChanges({ added, removed, changed }: InstrumentDifference['requirements']) {
  const words = d.instruments.changes;
  const keyOf = ({ requirement }: PlacedRequirement) => requirement.code;
  const said = ({ requirement: { code, text } }: PlacedRequirement) => (
    <>
      <b>{code}</b> {text}
    </>
  );
  return (
    <>
      <Lines title={words.requirementsAdded} items={added} keyOf={keyOf} line={said} />
      <Lines title={words.requirementsRemoved} items={removed} keyOf={keyOf} line={said} />
      <Lines
        title={words.requirementsReworded}
        items={changed.filter(({ text }) => text !== undefined)}
        keyOf={keyOf}
        line={reworded}
      />
      <Lines
        title={words.requirementsRecounted}
        items={changed.filter(({ isRecounted }) => isRecounted === true)}
        keyOf={keyOf}
        line={said}
      />
    </>
  );
}

function reworded({ requirement, text }: RequirementChange) {
  const words = d.instruments.changes;
  return (
    <>
      <b>{requirement.code}</b>
      <br />
      <span class="soft">
        {words.before}: <del>{text?.from}</del>
      </span>
      <br />
      {words.after}: <ins>{text?.to}</ins>
    </>
  );
}

function SectionChanges({ added, removed, changed }: InstrumentDifference['sections']) {
  const words = d.instruments.changes;
  const whole = ({ name, weight }: Section) => d.instruments.outline.aspect(name, formatWeight(weight));
  const lines = [
    ...added.map(({ id, name }) => ({ id, text: words.sectionAdded(id, name) })),
    ...removed.map(({ id, name }) => ({ id, text: words.sectionRemoved(id, name) })),
    ...changed.map(({ from, to }) => ({
      id: to.id,
      text: words.of(to.id, words.fromTo(whole(from), whole(to))),
    })),
  ];
  return <Lines title={words.sections} items={lines} keyOf={idOf} line={({ text }) => text} />;
}
