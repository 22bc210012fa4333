import { useState } from 'preact/hooks';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import { documentEdits } from './add-document.ts';
import { titleOf } from './describe-document.ts';
import type { LibraryEntry } from './document-condition.ts';
import { DocumentFacts } from './document-facts.tsx';
import { DocumentForm } from './document-form.tsx';
import { DocumentNotes } from './document-notes.tsx';
import { DocumentUses } from './document-uses-list.tsx';
import { ReplaceFile } from './replace-file.tsx';
import { useMayEdit } from './use-documents.ts';

type DocumentDetailsProps = { entry: LibraryEntry; onFindUse: (() => void) | null };

/** What unfolds under a document: what is wrong, its facts, where it is used, what can be done. */
export function DocumentDetails({ entry, onFindUse }: DocumentDetailsProps) {
  const [isEditing, setEditing] = useState(false);
  const mayEdit = useMayEdit()(entry.document);
  return (
    <div class="inside">
      <DocumentNotes entry={entry} onEdit={mayEdit ? () => setEditing(true) : null} />
      <DocumentFacts entry={entry} />
      <DocumentUses entry={entry} onFindUse={onFindUse} />
      <div class="row">
        <ViewButton entry={entry} />
        {mayEdit && (
          <>
            <Button icon="pencil" onClick={() => setEditing(true)}>
              {m.library.edit}
            </Button>
            {entry.document.file !== null && <ReplaceFile document={entry.document} />}
            <RemoveButton entry={entry} />
          </>
        )}
      </div>
      {isEditing && <EditSheet entry={entry} onClose={() => setEditing(false)} />}
    </div>
  );
}

function ViewButton({ entry: { document } }: { entry: LibraryEntry }) {
  const { openDocument } = useApp();
  const { file, url, scope } = document;
  if (file !== null) {
    const { sha256, size, mime } = file;
    const view = () => openDocument({ sha256, size, mime, scope, name: titleOf(document) });
    return (
      <Button icon="eye" onClick={view}>
        {m.library.view}
      </Button>
    );
  }
  if (url === null) return null;
  return (
    <LinkButton icon="external" href={url}>
      {m.library.openLink}
    </LinkButton>
  );
}

function EditSheet({ entry: { document }, onClose }: { entry: LibraryEntry; onClose: () => void }) {
  return (
    <Sheet title={m.library.form.title} onClose={onClose}>
      <p class="small soft">{m.library.form.hint}</p>
      <DocumentForm document={document} />
      <Button kind="primary" whole onClick={onClose}>
        {m.library.form.done}
      </Button>
    </Sheet>
  );
}

/** Ties are snapshots: a document that goes leaves them as they are, and the message says so. */
function RemoveButton({ entry: { document, uses } }: { entry: LibraryEntry }) {
  const { storage } = useApp();
  const mark = async (deleted: boolean) => {
    try {
      await record(storage, documentEdits(document, { deleted }));
      return true;
    } catch {
      showToast({ text: m.library.notSaved });
      return false;
    }
  };
  const remove = async () => {
    if (!(await mark(true))) return;
    const title = titleOf(document);
    showToast({
      text: uses.length === 0 ? m.library.removed(title) : m.library.removedButUsed(title, uses.length),
      undo: () => mark(false),
    });
  };
  return (
    <Button kind="quiet" icon="trash" onClick={() => void remove()}>
      {m.words.acts.remove}
    </Button>
  );
}
