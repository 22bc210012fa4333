import { SearchBox } from '../kit/search-box.tsx';
import { m } from '../messages/messages.ts';
import type { PageSearch as Search } from './use-page-search.ts';
import { TurnButton } from './zoom-buttons.tsx';

/** Looks for words in the document, says where they stand and goes there. */
export function PageSearch({ search }: { search: Search }) {
  const { viewer } = m.library;
  const isOff = search.hits.length === 0;
  return (
    <form
      role="search"
      class="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        search.onStep(1);
      }}
    >
      <SearchBox label={viewer.search} value={search.wanted} onInput={search.onWanted} />
      <div class="viewer-bar row" hidden={search.state === 'idle'}>
        <output class="small">{foundText(search)}</output>
        {!isOff && (
          <>
            <TurnButton
              icon="left"
              words={viewer.previousHit}
              isOff={isOff}
              onClick={() => search.onStep(-1)}
            />
            <TurnButton icon="right" words={viewer.nextHit} isOff={isOff} onClick={() => search.onStep(1)} />
          </>
        )}
      </div>
    </form>
  );
}

function foundText({ state, hits, at }: Search): string {
  const { viewer } = m.library;
  switch (state) {
    case 'idle':
      return '';
    case 'searching':
      return viewer.searching;
    case 'no-text':
      return viewer.noText;
    case 'found': {
      if (hits.length === 0) return viewer.notFound;
      const hit = at === null ? undefined : hits[at];
      if (at === null || hit === undefined) {
        return viewer.found([...new Set(hits.map(({ page }) => page))].join(', '));
      }
      return viewer.foundAt(at + 1, hits.length, hit.page);
    }
  }
}
