import { useState } from 'preact/hooks';
import type { FileFact } from '../../domain/field-shapes.ts';
import type { Json } from '../../domain/op.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import { documentEdits, storeChosen } from './add-document.ts';
import type { LibraryDocument } from './library-document.ts';
import { documentTypes, PickButton } from './pick-button.tsx';
import { refusalText, type SourceFault } from './refusal-text.ts';

/** *Ganti berkas*: the document gets another file; what was tied keeps the earlier one until it is renewed. */
export function ReplaceFile({ document }: { document: LibraryDocument }) {
  const { storage } = useApp();
  const [fault, setFault] = useState<SourceFault | null>(null);
  const [isBusy, setBusy] = useState(false);

  const put = (file: FileFact | null) => record(storage, documentEdits(document, { file: file as Json }));
  const replace = async (chosen: File) => {
    setBusy(true);
    setFault(null);
    try {
      const stored = await storeChosen(storage, chosen, document.scope);
      if ('refused' in stored) {
        setFault({ refused: stored.refused, sizeBytes: chosen.size });
        return;
      }
      await put(stored.file);
      showToast({ text: m.library.replaced, undo: () => put(document.file) });
    } catch {
      showToast({ text: m.library.notSaved });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <PickButton
        icon="refresh"
        label={m.library.replace}
        accept={documentTypes}
        busy={isBusy}
        onFiles={([file]) => file !== undefined && void replace(file)}
      />
      {fault !== null && (
        <div role="alert">
          <Banner tone="danger" icon="alert" level={3} title={m.library.refusals.title}>
            <p>{refusalText(fault)}</p>
          </Banner>
        </div>
      )}
    </>
  );
}
