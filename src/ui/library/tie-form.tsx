import type { Pages } from '../../domain/field-shapes.ts';
import { currentHead, emptyField } from '../../domain/fold.ts';
import type { Json, Register } from '../../domain/op.ts';
import { readFields } from '../../storage/views.ts';
import { useApp } from '../kit/app-context.ts';
import { useLive } from '../kit/use-live.ts';
import { m } from '../messages/messages.ts';
import { DraftInput } from './draft-input.tsx';
import { useDraft } from './use-draft.ts';

type TieFormProps = { tie: Omit<Register, 'field'> };

/** Where in the document the proof stands: pages, clause, words. */
export function TieForm({ tie }: TieFormProps) {
  const { storage } = useApp();
  const { tied } = m.library;
  const fields = useLive(async () => readFields(storage.db, tie.scope), [storage, tie.scope]);
  if (fields.state !== 'filled') return null;
  const stored = (field: string): Json => {
    const row = fields.value.find(
      (one) => one.entity === tie.entity && one.key === tie.key && one.field === field,
    );
    return currentHead(row?.state ?? emptyField)?.value ?? null;
  };
  return (
    <fieldset class="group">
      <legend>{tied.where}</legend>
      <p class="small soft">{tied.whereHint}</p>
      <PagesFields tie={tie} stored={stored('pages') as Pages | null} />
      <TieText tie={tie} field="clause" stored={stored('clause')} />
      <TieText tie={tie} field="quote" stored={stored('quote')} />
    </fieldset>
  );
}

/** Two boxes, one field: both pages are one value, so that they never come apart. */
function PagesFields({ tie, stored }: TieFormProps & { stored: Pages | null }) {
  const { tied } = m.library;
  const draft = useDraft<Record<string, string>>({ ...tie, field: 'pages' }, partsOf(stored));
  const box = (part: 'file' | 'printed', label: string) => (
    <DraftInput
      label={label}
      hint={tied.pagesHint}
      maxLength={100}
      draft={{
        ...draft,
        value: draft.value[part] ?? '',
        change: (text) => draft.change({ ...draft.value, [part]: text }),
      }}
    />
  );
  return (
    <div class="pair">
      {box('file', tied.filePages)}
      {box('printed', tied.printedPages)}
    </div>
  );
}

function partsOf(pages: Pages | null): Record<string, string> {
  return {
    ...(pages?.file === undefined ? {} : { file: pages.file }),
    ...(pages?.printed === undefined ? {} : { printed: pages.printed }),
  };
}

function TieText({ tie, field, stored }: TieFormProps & { field: 'clause' | 'quote'; stored: Json }) {
  const { tied } = m.library;
  const draft = useDraft<string>({ ...tie, field }, typeof stored === 'string' ? stored : '');
  const isQuote = field === 'quote';
  return (
    <DraftInput
      draft={draft}
      label={tied[field]}
      hint={isQuote ? tied.quoteHint : undefined}
      long={isQuote}
      maxLength={isQuote ? 5_000 : 1_000}
    />
  );
}
