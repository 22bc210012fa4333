import { toPrinted, hundredthsToText } from '../../domain/fraction.ts';
import type { Instrument } from '../../domain/instrument.ts';
import type { LevelKind } from '../../domain/maturity.ts';
import type { PredicateOfIndex } from '../../domain/predicate.ts';
import type { IndexByKind } from '../../domain/three-indices.ts';
import { formatDecimal } from '../kit/format.ts';
import { Scale } from '../kit/scale.tsx';
import { d, m } from '../messages/messages.ts';
import { hundredthsTo, latestOfficial, type SummarySource } from './summary-view.ts';

type Indices = Record<LevelKind, IndexByKind>;

/** The most certain first; drawn on the scale the other way round, so that the certain mark lies on top. */
const shownKinds = ['accepted', 'proven', 'claimed'] as const satisfies readonly LevelKind[];

/** Index and predicate by the three levels, on the scale of predicates. */
export function IndexCard({ source, indices }: { source: SummarySource; indices: Indices }) {
  const unfilled = indices.claimed.unfilled.length;
  return (
    <section class="card index" aria-label={d.summary.index}>
      <h2 class="sr">{d.summary.index}</h2>
      <dl>
        {shownKinds.map((kind) => (
          <div key={kind}>
            <dt>
              <span class="swatch" data-state={kind} />
              {m.words.standings[kind]}
            </dt>
            <dd>
              <span class="figure">{formatDecimal(toPrinted(indices[kind].index))}</span>
              <span>{indices[kind].predicate.name}</span>
            </dd>
          </div>
        ))}
      </dl>
      <IndexScale instrument={source.instrument} indices={indices} kinds={shownKinds} />
      {shownKinds.map((kind) => (
        <PredicateNote key={kind} of={indices[kind]} />
      ))}
      <p class="small">{comparisonOf(source, indices.accepted)}</p>
      {unfilled > 0 && <p class="small soft">{d.summary.unfilled(unfilled)}</p>}
    </section>
  );
}

/** Both predicates, and why, where the printed figure lies in a higher band than the exact one. */
export function PredicateNote({ of }: { of: PredicateOfIndex }) {
  if (of.byPrintedValue === null) return null;
  return <p class="small">{d.summary.bothPredicates(of.predicate.name, of.byPrintedValue.name)}</p>;
}

function comparisonOf({ instrument, directory, period }: SummarySource, accepted: IndexByKind): string {
  const official = latestOfficial(instrument, directory, period);
  const target = instrument.target.indexHundredths;
  const sentences: string[] = [];
  if (official !== null) {
    sentences.push(d.summary.official(official.year, formatDecimal(official.value), official.predicate.name));
  }
  if (target !== null) {
    const gap = hundredthsTo(accepted.index, target);
    sentences.push(d.summary.target(formatDecimal(hundredthsToText(target))));
    sentences.push(gap === 0 ? d.summary.reached : d.summary.gap(formatDecimal(hundredthsToText(gap))));
  }
  return sentences.join(' ');
}

type ScaleProps<Kind extends LevelKind> = {
  instrument: Instrument;
  indices: Record<Kind, IndexByKind>;
  kinds: readonly Kind[];
};

/** The bands from 1 to 5 and a grain for each way of counting. */
export function IndexScale<Kind extends LevelKind>({ instrument, indices, kinds }: ScaleProps<Kind>) {
  const printed = (kind: Kind) =>
    d.summary.valueOf(m.words.standings[kind], formatDecimal(toPrinted(indices[kind].index)));
  return (
    <Scale
      instrument={instrument}
      label={d.summary.scaleLabel(kinds.map(printed).join(', '))}
      marks={kinds.toReversed().map((kind) => ({ look: kind, index: indices[kind].index }))}
    />
  );
}
