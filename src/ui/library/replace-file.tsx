import { useRef, useState } from 'preact/hooks';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { FieldError } from '../kit/field.tsx';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import { documentEdits, storeChosen } from './add-document.ts';
import { pickerAccepts } from './file-signature.ts';
import type { LibraryDocument } from './library-document.ts';
import { refusalText, type SourceFault } from './refusal-text.ts';

/** *Ganti berkas*: the document gets another file; what was tied keeps the earlier one until it is renewed. */
export function ReplaceFile({ document }: { document: LibraryDocument }) {
  const { storage } = useApp();
  const picker = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<SourceFault | null>(null);
  const [isBusy, setBusy] = useState(false);

  const put = (file: LibraryDocument['file']) => record(storage, documentEdits(document, { file }));
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
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={m.library.replace}
        accept={pickerAccepts}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file !== undefined) void replace(file);
        }}
      />
      <Button icon="refresh" busy={isBusy} onClick={() => picker.current?.click()}>
        {m.library.replace}
      </Button>
      {fault !== null && (
        <div role="alert">
          <FieldError id={`${document.id}-fault`} text={refusalText(fault)} />
        </div>
      )}
    </>
  );
}
