import { useState } from 'preact/hooks';
import { compareScenarios } from '../../domain/compare-scenarios.ts';
import { aspectsOf } from '../../domain/instrument.ts';
import type { Scenario } from '../../domain/scenarios.ts';
import { baseLevels, withChanges, type Levels } from '../../domain/what-if.ts';
import { Card } from '../kit/card.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { DataTable, type Column } from '../kit/data-table.tsx';
import { link } from '../kit/router.ts';
import { d } from '../messages/messages.ts';
import { printed } from './index-panel.tsx';
import { levelText } from './level-text.ts';
import { levelsOf } from './levels-of.ts';
import { nameOf } from './name-of.ts';
import type { Workbench } from './workbench.ts';

type Candidate = { id: string; name: string; levels: Levels };

const most = 3;

/** Two or three side by side: the table, what is accepted now, and what was kept. */
export function ScenarioComparison({
  bench,
  scenarios,
}: {
  bench: Workbench;
  scenarios: readonly Scenario[];
}) {
  const words = d.whatIf.kept;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // Counted, so that each refusal draws anew: the browser has ticked the box by then.
  const [refusals, setRefusals] = useState(0);
  const candidates = candidatesOf(bench, scenarios);
  const shown = candidates.filter(({ id }) => chosen.includes(id));
  const choose = (id: string, isWanted: boolean) => {
    const isRefused = isWanted && shown.length >= most;
    setRefusals(isRefused ? refusals + 1 : 0);
    const others = shown.map((one) => one.id).filter((other) => other !== id);
    if (!isRefused) setChosen(isWanted ? [...others, id] : others);
  };
  return (
    <>
      <Card title={words.compare}>
        <fieldset class="group">
          <legend class="hint">{words.compareHint}</legend>
          {candidates.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={chosen.includes(id)}
              onChange={(isWanted) => choose(id, isWanted)}
            />
          ))}
        </fieldset>
        {refusals > 0 && (
          <p class="small" role="alert">
            {words.tooMany}
          </p>
        )}
      </Card>
      {shown.length >= 2 && <ComparisonTable bench={bench} shown={shown} />}
    </>
  );
}

function candidatesOf(bench: Workbench, scenarios: readonly Scenario[]): Candidate[] {
  const words = d.whatIf.kept;
  const source = bench.source.value;
  return [
    { id: '', name: words.actual, levels: baseLevels(source, 'accepted') },
    { id: 'table', name: words.present, levels: withChanges(bench.base.value, bench.changes.value) },
    ...scenarios.map((scenario) => ({
      id: scenario.id,
      name: scenario.name || words.unnamed,
      levels: levelsOf(source, scenario),
    })),
  ];
}

type Row = { id: string; name: string; href?: string; values: readonly string[] };

function ComparisonTable({ bench, shown }: { bench: Workbench; shown: readonly Candidate[] }) {
  const words = d.whatIf.kept;
  const rows = rowsOf(bench, shown);
  const columns: Column<Row>[] = [
    { key: 'what', title: words.what, isHeading: true, cell: headingOf },
    ...shown.map(({ id, name }, place) => ({
      key: `column-${id}`,
      title: name,
      isNumber: true,
      cell: ({ values }: Row) => values[place] ?? '',
    })),
  ];
  return (
    <>
      <DataTable caption={words.compare} columns={columns} rows={rows} keyOf={({ id }) => id} />
      {rows.every(({ href }) => href === undefined) && <p class="small soft">{words.same}</p>}
    </>
  );
}

const headingOf = ({ name, href }: Row) => (href === undefined ? name : <a href={href}>{name}</a>);

/** Index and predicate, the aspects, then the indicators that differ. */
function rowsOf(bench: Workbench, shown: readonly Candidate[]): Row[] {
  const { instrument } = bench.source.value;
  const levels = shown.map((candidate) => candidate.levels);
  const { scores, differing } = compareScenarios(instrument, levels);
  return [
    { id: 'index', name: d.whatIf.index, values: scores.map(({ index }) => printed(index)) },
    {
      id: 'predicate',
      name: d.whatIf.kept.predicate,
      values: scores.map(({ predicate }) => predicate.name),
    },
    ...aspectsOf(instrument).map(({ id, name }) => ({
      id,
      name,
      values: scores.map(({ sections }) => {
        const section = sections.find((one) => one.id === id);
        return section === undefined ? '' : printed(section.exact);
      }),
    })),
    ...differing.map(({ indicator, levels }) => ({
      id: `indicator-${indicator.id}`,
      name: nameOf(bench, indicator),
      href: link('indikator', indicator.id),
      values: levels.map(levelText),
    })),
  ];
}
