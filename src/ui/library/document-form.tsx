import { evidenceKinds, isEvidenceKind, type EvidenceKind } from '../../domain/evidence-kinds.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Select } from '../kit/field.tsx';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import { documentEdits } from './add-document.ts';
import { DraftInput } from './draft-input.tsx';
import type { DocumentField, LibraryDocument } from './library-document.ts';
import { useDraft } from './use-draft.ts';

type DocumentFormProps = {
  document: LibraryDocument;
  /** After something changed for good. */
  onCut?: (() => Promise<void>) | undefined;
};

type TextField = Extract<DocumentField, 'title' | 'number' | 'signer' | 'note' | 'date' | 'validUntil'>;

/** The data of a document; each letter is stored at once, so there is nothing to send off. */
export function DocumentForm({ document, onCut }: DocumentFormProps) {
  const { form } = m.library;
  const field = { document, onCut };
  return (
    <div class="stack">
      <DocumentText {...field} field="title" error={document.title === '' ? form.needsTitle : undefined} />
      <KindSelect {...field} />
      <DocumentText {...field} field="number" hint={form.numberHint} />
      <DocumentDate {...field} field="date" />
      <DocumentText {...field} field="signer" hint={form.signerHint} />
      <DocumentDate {...field} field="validUntil" hint={form.validUntilHint} />
      <DocumentText {...field} field="note" hint={form.noteHint} long />
    </div>
  );
}

type FieldProps = DocumentFormProps & {
  field: TextField;
  hint?: string | undefined;
  long?: boolean | undefined;
  error?: string | undefined;
};

function DocumentText({ document, onCut, field, ...shown }: FieldProps) {
  const draft = useDraft<string>(registerOf(document, field), document[field] ?? '', onCut);
  const maxLength = field === 'note' ? 5_000 : 1_000;
  return <DraftInput {...shown} draft={draft} label={m.library.facts[field]} maxLength={maxLength} />;
}

/** An empty day is none; the browser gives nothing else that is no day. */
function DocumentDate({ document, onCut, field, ...shown }: FieldProps) {
  const stored = field === 'date' ? document.date : document.validUntil;
  const draft = useDraft<string | null>(registerOf(document, field), stored, onCut);
  const asText = {
    ...draft,
    value: draft.value ?? '',
    change: (text: string) => draft.change(text === '' ? null : text),
  };
  return <DraftInput {...shown} draft={asText} label={m.library.facts[field]} type="date" />;
}

function KindSelect({ document, onCut }: DocumentFormProps) {
  const { storage } = useApp();
  const { facts, form } = m.library;
  const choose = async (kind: EvidenceKind) => {
    try {
      await record(storage, documentEdits(document, { kind }));
      await onCut?.();
    } catch {
      showToast({ text: m.library.notSaved });
    }
  };
  const options = evidenceKinds.map((kind) => ({
    value: kind as string,
    label: m.words.evidenceKinds[kind],
  }));
  return (
    <Select
      label={facts.kind}
      value={document.kind ?? ''}
      options={document.kind === null ? [{ value: '', label: form.chooseKind }, ...options] : options}
      onChange={(value) => isEvidenceKind(value) && void choose(value)}
    />
  );
}

const registerOf = ({ scope, id }: LibraryDocument, field: string) => ({
  scope,
  entity: 'document',
  key: id,
  field,
});
