import { toPrinted } from '../../domain/fraction.ts';
import type { IndexByKind } from '../../domain/three-indices.ts';
import { formatDecimal } from '../kit/format.ts';
import { d } from '../messages/messages.ts';
import { IndexScale, PredicateNote } from './index-card.tsx';
import { latestOfficial, type OfficialIndex, type SummarySource } from './summary-view.ts';

type LeaderCardProps = { source: SummarySource; index: IndexByKind; unreviewed: number };

/** For leaders: the official number, the estimate from what is accepted, and how much is unreviewed. Never what is claimed. */
export function LeaderCard(props: LeaderCardProps) {
  const { source, index, unreviewed } = props;
  const { instrument, directory, period } = source;
  const official = latestOfficial(instrument, directory, period);
  const words = d.summary.leader;
  return (
    <section class="card index" aria-label={d.summary.index}>
      <h2 class="sr">{d.summary.index}</h2>
      <p>{sentenceOf(props, official)}</p>
      <dl>
        <div>
          <dt>{official === null ? words.official : words.officialOf(official.year)}</dt>
          <Official official={official} />
        </div>
        <div>
          <dt>
            <span class="swatch" data-state="accepted" />
            {words.estimate}
          </dt>
          <dd>
            <span class="figure">{formatDecimal(toPrinted(index.index))}</span>
            <span>{index.predicate.name}</span>
          </dd>
        </div>
        <div>
          <dt>{words.unreviewed}</dt>
          <dd>
            <span class="figure">{words.unreviewedOf(unreviewed)}</span>
          </dd>
        </div>
      </dl>
      <IndexScale instrument={instrument} indices={{ accepted: index }} kinds={['accepted']} />
      <PredicateNote of={index} />
      <p class="small soft">
        {[words.note, official !== null && official.source !== '' ? words.source(official.source) : ''].join(
          ' ',
        )}
      </p>
    </section>
  );
}

function sentenceOf({ source, index, unreviewed }: LeaderCardProps, official: OfficialIndex | null): string {
  const words = d.summary.leader;
  return words.sentence({
    official: official === null ? '' : words.officialIs(official.year, formatDecimal(official.value)),
    year: source.period.year,
    estimate: formatDecimal(toPrinted(index.index)),
    unreviewed,
  });
}

function Official({ official }: { official: OfficialIndex | null }) {
  if (official === null) return <dd>{d.summary.leader.officialNone}</dd>;
  return (
    <dd>
      <span class="figure">{formatDecimal(official.value)}</span>
      <span>{official.predicate.name}</span>
    </dd>
  );
}
