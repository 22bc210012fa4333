import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../kit/icon.tsx';
import { Tag } from '../kit/tag.tsx';
import { m } from '../messages/messages.ts';
import { describeDocument, titleOf } from './describe-document.ts';
import type { LibraryEntry } from './document-condition.ts';
import { DocumentDetails } from './document-details.tsx';
import { isShared } from './library-document.ts';
import { Thumb } from './thumb.tsx';
import { stateText } from './whereabouts-text.ts';

type DocumentEntryProps = {
  entry: LibraryEntry;
  /** The address names this document: it stands open and in sight. */
  isNamed: boolean;
  onFindUse: (() => void) | null;
};

/** One document of the list, unfolding to all that is known of it. */
export function DocumentEntry({ entry, isNamed, onFindUse }: DocumentEntryProps) {
  const { document, uses } = entry;
  const [isOpen, setOpen] = useState(isNamed);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isNamed) return;
    setOpen(true);
    details.current?.scrollIntoView({ block: 'start' });
  }, [isNamed]);
  return (
    <details class="doc" ref={details} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Thumb document={document} />
        <span class="name">
          <b>{titleOf(document)}</b>
          <span class="soft">{describeDocument(document)}</span>
          {isShared(document) && <span class="soft">{m.library.shared}</span>}
        </span>
        <span class="used">
          {uses.length === 0 ? <b>{m.library.unused}</b> : m.library.usedIn(uses.length)}
        </span>
        <EntryTag entry={entry} />
        <Icon name="down" small />
      </summary>
      {isOpen && <DocumentDetails entry={entry} onFindUse={onFindUse} />}
    </details>
  );
}

/** The most urgent thing about the document, else where it is while it is not on the server. */
function EntryTag({ entry: { warnings, lacking, whereabouts } }: { entry: LibraryEntry }) {
  const { tags } = m.library;
  const [first] = warnings;
  if (first !== undefined) {
    return <Tag state={first.kind === 'returned' ? 'needs-repair' : 'warn'}>{tags[first.kind]}</Tag>;
  }
  if (whereabouts.state === 'sending') return <Tag icon="moving">{m.words.sending.sending}</Tag>;
  if (whereabouts.state === 'device') return <Tag icon="device">{stateText(whereabouts)}</Tag>;
  return lacking.length > 0 ? <Tag icon="pencil">{tags.lacking}</Tag> : <span class="tag" />;
}
