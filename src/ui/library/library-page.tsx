import './library.css';
import { useState } from 'preact/hooks';
import { isCoordinator } from '../../domain/authority.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { formatNumber } from '../kit/format.ts';
import { Page } from '../kit/page.tsx';
import { chosenOpd } from '../kit/remembered.ts';
import { link, navigate, route } from '../kit/router.ts';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { m } from '../messages/messages.ts';
import type { DocumentPlace } from './add-document.ts';
import type { LibraryEntry } from './document-condition.ts';
import { DocumentEntry } from './document-entry.tsx';
import { fitsFilter, fitsSearch, sortEntries } from './document-list.ts';
import { EvidenceHost } from './evidence-host.tsx';
import { chosenFilter, LibraryTools, useLibrarySort } from './library-tools.tsx';
import { RemovedDocuments } from './removed-documents.tsx';
import { useLibrary } from './use-documents.ts';

/** *Dokumen*: everything the OPD has, what is shared with all, and what has to be looked at. */
export function LibraryPage() {
  const live = useLibrary();
  return (
    <Page title={m.library.title} lead={<p class="soft">{m.library.lead}</p>}>
      <AddButtons />
      {live.state === 'loading' && <LoadingBones label={m.library.loading} />}
      {live.state === 'failed' && (
        <FailedState reason={m.library.notLoaded} onRetry={() => location.reload()} />
      )}
      {live.state === 'filled' && (
        <>
          <Library entries={live.value.entries} />
          <RemovedDocuments entries={live.value.removed} />
        </>
      )}
    </Page>
  );
}

function AddButtons() {
  const { me, openEvidence } = useApp();
  const opd = chosenOpd(me);
  const mayShare = isCoordinator(me);
  return (
    <div class="row">
      {opd !== null && (
        <Button kind="primary" icon="plus" whole onClick={() => openEvidence({ kind: 'for-library', opd })}>
          {m.library.add}
        </Button>
      )}
      {mayShare && (
        <Button
          kind={opd === null ? 'primary' : 'plain'}
          icon="plus"
          whole
          onClick={() => openEvidence({ kind: 'for-library', opd: 'agency' })}
        >
          {m.library.addShared}
        </Button>
      )}
    </div>
  );
}

/** Long lists are drawn in part: phones draw slowly. */
const shownAtFirst = 20;

function Library({ entries }: { entries: readonly LibraryEntry[] }) {
  const [words, setWords] = useState('');
  const [sort, setSort] = useLibrarySort();
  const [isWhole, setWhole] = useState(false);
  if (entries.length === 0) return <EmptyState title={m.library.empty.title} text={m.library.empty.text} />;

  const opened = route.value.segments[1] ?? null;
  const fitting = entries.filter((entry) => fitsFilter(entry, chosenFilter()) && fitsSearch(entry, words));
  const sorted = sortEntries(fitting, sort);
  // The one that the address names is always drawn.
  const shown = sorted.filter(
    ({ document }, index) => isWhole || index < shownAtFirst || document.id === opened,
  );
  return (
    <div class="stack">
      <LibraryTools entries={entries} words={words} sort={sort} onWords={setWords} onSort={setSort} />
      <h2 class="sr">{m.library.list}</h2>
      {shown.length === 0 ? (
        <NothingFits onSeeAll={() => setWords('')} />
      ) : (
        <Entries entries={shown} opened={opened} />
      )}
      {shown.length < sorted.length && (
        <p class="row small soft">
          {m.library.shownOf(formatNumber(shown.length), formatNumber(sorted.length))}
          <Button kind="quiet" onClick={() => setWhole(true)}>
            {m.library.showAll}
          </Button>
        </p>
      )}
    </div>
  );
}

function NothingFits({ onSeeAll }: { onSeeAll: () => void }) {
  const { empty } = m.library;
  const seeAll = () => {
    onSeeAll();
    navigate(link('dokumen'), { replace: true });
  };
  return (
    <EmptyState title={empty.nothingFits} text={empty.nothingFitsText}>
      <Button onClick={seeAll}>{empty.seeAll}</Button>
    </EmptyState>
  );
}

function Entries({ entries, opened }: { entries: readonly LibraryEntry[]; opened: string | null }) {
  const { me } = useApp();
  const opd = chosenOpd(me);
  const [using, setUsing] = useState<DocumentPlace | null>(null);
  return (
    <>
      <div class="library">
        {entries.map((entry) => (
          <DocumentEntry
            key={entry.document.id}
            entry={entry}
            isNamed={entry.document.id === opened}
            onFindUse={opd === null ? null : () => setUsing(entry.document)}
          />
        ))}
      </div>
      {using !== null && opd !== null && (
        <EvidenceHost
          request={{ kind: 'have-document', opd }}
          document={using}
          onClose={() => setUsing(null)}
        />
      )}
    </>
  );
}
