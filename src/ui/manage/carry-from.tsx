import { carryClasses, carryMap, type MappedIndicator } from '../../domain/carry-map.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Select } from '../kit/field.tsx';
import { Details } from '../kit/fold.tsx';
import { d } from '../messages/messages.ts';
import { useInstrumentOf } from './instrument-of.ts';
import type { PeriodEntry } from './period-entry.ts';

type CarryFromProps = {
  /** The id of the period itself; null while it is new. */
  own: string | null;
  entry: PeriodEntry;
  onChange: (from: string) => void;
};

/** *Mulai dari periode …*, with what the map of both instruments makes of it. */
export function CarryFrom({ own, entry, onChange }: CarryFromProps) {
  const { directory } = useApp();
  const words = d.carryDesk;
  const earlier = [...directory.periods.values()]
    .filter(({ id, year }) => id !== own && year <= Number(entry.year))
    .toSorted((a, b) => b.year - a.year);
  const chosen = earlier.find(({ id }) => id === entry.from);
  if (earlier.length === 0) return null;
  return (
    <>
      <Select
        label={words.from}
        hint={words.fromHint}
        value={chosen?.id ?? ''}
        options={[
          { value: '', label: words.none },
          ...earlier.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={onChange}
      />
      {chosen !== undefined && <Preview from={chosen.instrument} to={entry.instrument} />}
    </>
  );
}

function Preview({ from, to }: { from: string; to: string }) {
  const [before, after] = [useInstrumentOf(from), useInstrumentOf(to)];
  if (before === null || after === null) return <p class="small soft">{d.carryDesk.loading}</p>;
  return <Counts before={before} after={after} />;
}

function Counts({ before, after }: { before: Instrument; after: Instrument }) {
  const words = d.carryDesk;
  const map = carryMap(before, after);
  const counts = carryClasses.map(
    (one) => `${map.filter((mapped) => mapped.class === one).length} ${words.counts[one]}`,
  );
  const outside = map.filter(({ indicator }) => indicator.external !== null).length;
  return (
    <Banner icon="steps" level={3} title={`${words.preview}: ${counts.join(', ')}`}>
      {outside > 0 && <p class="small">{words.outside(outside)}</p>}
      <Details title={words.perIndicator}>
        <ul class="plain small">
          {map.map((mapped) => (
            <li key={mapped.indicator.id}>{lineOf(mapped)}</li>
          ))}
        </ul>
      </Details>
    </Banner>
  );
}

function lineOf({ indicator, before, class: standing }: MappedIndicator): string {
  const { counts, follows } = d.carryDesk;
  const from = before.length === 0 ? '' : `, ${follows(before.map(({ id }) => id).join(', '))}`;
  return `${indicator.id} ${indicator.shortName}: ${counts[standing]}${from}`;
}
