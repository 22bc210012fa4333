import { useState } from 'preact/hooks';
import {
  aspectsOf,
  type Indicator,
  type Instrument,
  type Level,
  type Predicate,
  type Requirement,
} from '../../domain/instrument.ts';
import { DataTable } from '../kit/data-table.tsx';
import { Details } from '../kit/fold.tsx';
import { formatDecimal, formatNumber } from '../kit/format.ts';
import { d, m } from '../messages/messages.ts';

/** Weights are hundredths of a percent. */
export const formatWeight = (weight: number): string => formatNumber(weight / 100, 2);

/** The whole of an instrument to look through: aspects, indicators with their weights, requirements, predicates. */
export function InstrumentOutline({ instrument }: { instrument: Instrument }) {
  const words = d.instruments.outline;
  return (
    <section class="stack wide" aria-label={words.title}>
      <p class="small soft">{instrument.status}</p>
      {aspectsOf(instrument).map(({ id, name, weight }) => (
        <div class="stack tight" key={id}>
          <h3>{words.aspect(name, formatWeight(weight))}</h3>
          {instrument.indicators
            .filter(({ section }) => section === id)
            .map((indicator) => (
              <IndicatorFold key={indicator.id} indicator={indicator} />
            ))}
        </div>
      ))}
      <h3>{words.predicates}</h3>
      <PredicateTable predicates={instrument.predicates} />
    </section>
  );
}

/** A thousand requirements are drawn where one looks, not all at once. */
function IndicatorFold({ indicator }: { indicator: Indicator }) {
  const [isOpen, setIsOpen] = useState(false);
  const { id, name, weight, definition, levels } = indicator;
  return (
    <Details
      title={d.instruments.outline.indicator(id, name, formatWeight(weight))}
      open={isOpen}
      onToggle={setIsOpen}
    >
      {isOpen && (
        <div class="stack">
          <p>{definition}</p>
          {levels.map((level) => (
            <LevelPart key={level.level} level={level} />
          ))}
        </div>
      )}
    </Details>
  );
}

function LevelPart({ level: { level, summary, requirements } }: { level: Level }) {
  return (
    <div class="stack tight">
      <h4>{m.words.level(level)}</h4>
      <p class="small">{summary}</p>
      {requirements.length === 0 ? (
        <p class="small soft">{d.instruments.outline.noRequirements}</p>
      ) : (
        <ul class="plain">
          {requirements.map((requirement) => (
            <li key={requirement.code}>
              <b>{requirement.code}</b> {requirement.text}
              <span class="soft">{traitsOf(requirement)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function traitsOf({ optional, anyOf, coverage }: Requirement): string {
  const words = d.instruments.outline;
  const traits = [
    ...(optional ? [words.optional] : []),
    ...(anyOf === null ? [] : [words.anyOf(anyOf)]),
    ...(coverage === 'each' ? [words.each] : []),
  ];
  return traits.map((trait) => ` · ${trait}`).join('');
}

export function PredicateTable({ predicates }: { predicates: readonly Predicate[] }) {
  const words = d.instruments.outline;
  const stage = { key: 'stage', title: words.stage, cell: ({ stage }: Predicate) => stage ?? '' };
  return (
    <DataTable
      caption={words.predicates}
      columns={[
        { key: 'name', title: words.predicate, cell: ({ name }) => name, isHeading: true },
        { key: 'from', title: words.from, cell: lowestOf, isNumber: true },
        ...(predicates.some((predicate) => predicate.stage !== null) ? [stage] : []),
      ]}
      rows={predicates}
      keyOf={({ fromHundredths }) => String(fromHundredths)}
    />
  );
}

const lowestOf = ({ fromHundredths }: Predicate): string => formatDecimal((fromHundredths / 100).toFixed(2));
