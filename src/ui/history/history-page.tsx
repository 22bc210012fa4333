import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { Progress } from '../kit/progress.tsx';
import { link, navigate, route, withQuery } from '../kit/router.ts';
import { EmptyState, FailedState } from '../kit/state-views.tsx';
import { formatNumber } from '../kit/format.ts';
import { d } from '../messages/messages.ts';
import { CheckCard } from './check-card.tsx';
import { EditLine } from './edit-line.tsx';
import { ExportCard } from './export-card.tsx';
import { filterFrom, queryOf, type HistoryFilter } from './filter.ts';
import { FilterCard } from './filter-card.tsx';
import { useHistory, useTelling } from './use-history.ts';

/** *Riwayat*: who did what when, in sentences. The filter stands in the address, so that other pages can lead to a part of it. */
export function HistoryPage() {
  const filter = filterFrom(route.value.query);
  const change = (next: HistoryFilter) =>
    navigate(withQuery(link('riwayat'), queryOf(next)), { replace: true });
  return (
    <Page title={d.history.title} lead={<p class="soft small">{d.history.lead}</p>}>
      <div class="columns">
        <div class="stack wide">
          <FilterCard filter={filter} onChange={change} />
          <EditList filter={filter} />
        </div>
        <aside class="stack wide">
          <ExportCard filter={filter} />
          <CheckCard />
        </aside>
      </div>
    </Page>
  );
}

function EditList({ filter }: { filter: HistoryFilter }) {
  const words = d.history;
  const history = useHistory(filter);
  const telling = { ...useTelling(), titles: history.titles };
  const [tries, setTries] = useState(0);
  if (history.state === 'failed') return <FailedState key={tries} onRetry={() => setTries(tries + 1)} />;
  const isSearching = history.state === 'searching';
  if (!isSearching && history.edits.length === 0) return <EmptyState {...words.empty} />;
  return (
    <div class="stack wide">
      <ol class="history">
        {history.edits.map((edit) => (
          <EditLine key={edit.row.id} edit={edit} telling={telling} />
        ))}
      </ol>
      {isSearching && (
        <Progress
          value={history.looked}
          max={history.of}
          label={words.searchingLabel}
          text={words.searching(formatNumber(history.looked), formatNumber(history.of))}
        />
      )}
      {!isSearching && history.isEnd && <p class="small soft">{words.end}</p>}
      {!isSearching && !history.isEnd && <Button onClick={history.more}>{words.more}</Button>}
    </div>
  );
}
