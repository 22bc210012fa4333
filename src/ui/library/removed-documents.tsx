import { currentHead, type Head } from '../../domain/fold.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Details } from '../kit/fold.tsx';
import { formatMoment } from '../kit/format.ts';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import { documentEdits } from './add-document.ts';
import { describeDocument, titleOf } from './describe-document.ts';
import type { LibraryEntry } from './document-condition.ts';
import type { LibraryDocument } from './library-document.ts';
import { useMayEdit } from './use-documents.ts';

/**
 * What was taken out of the library, with who did it: a colleague who was still at work on it finds it here, changed or not, and
 * can put it back.
 */
export function RemovedDocuments({ entries }: { entries: readonly LibraryEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <Details title={m.library.removedTitle(entries.length)}>
      <ul class="removed">
        {entries.map((entry) => (
          <Removed key={entry.document.id} entry={entry} />
        ))}
      </ul>
    </Details>
  );
}

function Removed({ entry: { document, uses } }: { entry: LibraryEntry }) {
  const { storage, directory } = useApp();
  const mayEdit = useMayEdit()(document);
  const title = titleOf(document);
  const removal = currentHead(document.states.get('deleted') ?? { heads: [], current: null });
  const change = changeSince(document, removal);
  const tell = (say: (name: string, when: string) => string, { by, at }: Head) =>
    say(directory.people.get(by)?.name ?? by, formatMoment(at));
  const putBack = async () => {
    try {
      await record(storage, documentEdits(document, { deleted: false }));
      showToast({ text: m.library.restored(title) });
    } catch {
      showToast({ text: m.library.notSaved });
    }
  };
  return (
    <li>
      <b>{title}</b>
      <span class="soft">{describeDocument(document)}</span>
      {removal !== undefined && <span class="soft">{tell(m.library.removedBy, removal)}</span>}
      {change !== undefined && <span>{tell(m.library.changedSince, change)}</span>}
      {uses.length > 0 && <span class="soft">{m.library.usedIn(uses.length)}</span>}
      {mayEdit && (
        <div>
          <Button icon="refresh" label={`${m.library.restore}: ${title}`} onClick={() => void putBack()}>
            {m.library.restore}
          </Button>
        </div>
      )}
    </li>
  );
}

/** The last edit of the document by somebody who may not have known of the removal: it came into the log after it. */
function changeSince({ states }: LibraryDocument, removal: Head | undefined): Head | undefined {
  if (removal === undefined) return undefined;
  const place = (head: Head): number => head.seq ?? Infinity;
  const heads = [...states].flatMap(([field, { heads: all }]) => (field === 'deleted' ? [] : all));
  const later = heads.filter((head) => place(head) > place(removal));
  return later.toSorted((a, b) => place(b) - place(a))[0];
}
