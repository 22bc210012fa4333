import { useState } from 'preact/hooks';
import { aspectsOf, type Indicator } from '../../domain/instrument.ts';
import { Checkbox } from '../kit/checkbox.tsx';
import { SearchBox } from '../kit/search-box.tsx';
import { d } from '../messages/messages.ts';
import { printed } from './index-panel.tsx';
import { LevelRow } from './level-row.tsx';
import { nameOf } from './name-of.ts';
import type { Workbench } from './workbench.ts';

/** Every indicator by aspect, each with its level to move; on phones the index stays in sight above them. */
export function LevelPanel({ bench }: { bench: Workbench }) {
  const [sought, setSought] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const { instrument } = bench.source.value;
  const words = d.whatIf.levels;
  // Read only where it decides what is listed: else a moved level would draw the whole list anew.
  const changes = onlyChanged ? bench.changes.value : null;
  const isShown = (indicator: Indicator) =>
    (changes === null || changes.has(indicator.id)) && fits(bench, indicator, sought);
  const groups = aspectsOf(instrument).flatMap((aspect) => {
    const indicators = instrument.indicators.filter((one) => one.section === aspect.id && isShown(one));
    return indicators.length === 0 ? [] : [{ aspect, indicators }];
  });
  return (
    <div>
      <IndexStrip bench={bench} />
      <div class="stack">
        <SearchBox label={words.search} value={sought} onInput={setSought} />
        <Checkbox label={words.onlyChanged} checked={onlyChanged} onChange={setOnlyChanged} />
        {groups.length === 0 && <p class="small soft">{words.noMatch}</p>}
        {groups.map(({ aspect, indicators }) => (
          <section key={aspect.id} class="stack tight" aria-labelledby={`aspek-${aspect.id}`}>
            <h3 id={`aspek-${aspect.id}`}>{aspect.name}</h3>
            <ul class="dials small">
              {indicators.map((indicator) => (
                <LevelRow key={indicator.id} bench={bench} indicator={indicator} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function fits(bench: Workbench, indicator: Indicator, sought: string): boolean {
  const text = [nameOf(bench, indicator), indicator.name].join('\n').toLowerCase();
  return text.includes(sought.trim().toLowerCase());
}

/** Says the index while levels move; seen on phones, heard everywhere. */
function IndexStrip({ bench }: { bench: Workbench }) {
  const { before, after } = bench.result.value;
  return (
    <>
      <p class="pinned only-phone number" aria-hidden="true">
        {printed(before.index)} → <b>{printed(after.index)}</b> {after.predicate.name}
      </p>
      <p class="sr" aria-live="polite">
        {d.whatIf.moved(printed(after.index), after.predicate.name)}
      </p>
    </>
  );
}
