import { useState } from 'preact/hooks';
import { publishedTerms, type ComplaintTerms } from '../../domain/forms/complaint-terms.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Choices } from '../kit/choices.tsx';
import { TextArea, TextInput } from '../kit/field.tsx';
import { Details } from '../kit/fold.tsx';
import { formatList } from '../kit/format.ts';
import { showToast } from '../kit/toast.tsx';
import { useScratch } from '../kit/use-scratch.ts';
import { useWrite } from '../kit/use-write.ts';
import { d } from '../messages/messages.ts';
import { agencyEdits } from './agency-edits.ts';
import {
  entryFrom,
  isTermDays,
  termsFrom,
  wrongHolidays,
  type TermsEntry,
  type TermStage,
} from './complaint-terms-entry.ts';

/** The region's deadlines of complaints; while nobody has set any, the published ones hold. */
export function ComplaintTermsForm() {
  const { storage, directory } = useApp();
  const write = useWrite();
  const words = d.manage.complaints;
  const stored = directory.profile.complaintTerms ?? null;
  const [typed, setTyped, clear] = useScratch(storage.db, 'complaint terms', '');
  const [isTried, setTried] = useState(false);
  const entry = typed === '' ? entryFrom(stored ?? publishedTerms) : (JSON.parse(typed) as TermsEntry);
  const change = (part: Partial<TermsEntry>): void => setTyped(JSON.stringify({ ...entry, ...part }));

  const put = (terms: ComplaintTerms | null) => {
    const complaintTerms = terms === null ? null : { ...terms, holidays: [...terms.holidays] };
    return write(agencyEdits('agency', 'profile', { complaintTerms }));
  };
  const store = async (terms: ComplaintTerms | null, said: string): Promise<void> => {
    if ((await put(terms)) === null) return;
    setTyped('');
    clear();
    setTried(false);
    showToast({ text: said, undo: () => put(stored) });
  };
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    const terms = termsFrom(entry);
    if (terms !== null) void store(terms, d.manage.saved);
  };
  return (
    <Details title={words.title} open={typed !== ''}>
      <form class="stack narrow" noValidate onSubmit={save}>
        <p class="small soft">
          {words.about} {stored === null && words.published}
        </p>
        <Fields entry={entry} isTried={isTried} onChange={change} />
        <div class="row">
          <Button type="submit" kind="primary">
            {d.manage.save}
          </Button>
          {stored !== null && (
            <Button icon="undo" onClick={() => void store(null, words.nowPublished)}>
              {words.toPublished}
            </Button>
          )}
        </div>
      </form>
    </Details>
  );
}

type FieldsProps = { entry: TermsEntry; isTried: boolean; onChange: (part: Partial<TermsEntry>) => void };

function Fields({ entry, isTried, onChange }: FieldsProps) {
  const words = d.manage.complaints;
  const wrong = wrongHolidays(entry);
  const days = (stage: TermStage) => (
    <TextInput
      label={words.stages[stage]}
      inputMode="numeric"
      value={entry[stage]}
      onInput={(text) => onChange({ [stage]: text })}
      error={isTried && !isTermDays(entry[stage]) ? words.daysWrong : undefined}
    />
  );
  return (
    <>
      {days('verificationDays')}
      {days('followUpDays')}
      {days('replyDays')}
      <Choices
        legend={words.kind}
        list
        options={(['working', 'calendar'] as const).map((value) => ({ value, label: words.kinds[value] }))}
        value={entry.kind}
        onChange={(kind) => onChange({ kind })}
      />
      {entry.kind === 'working' && (
        <TextArea
          label={words.holidays}
          hint={words.holidaysHint}
          rows={8}
          value={entry.holidays}
          onInput={(holidays) => onChange({ holidays })}
          error={isTried && wrong.length > 0 ? words.holidaysWrong(formatList(wrong)) : undefined}
        />
      )}
    </>
  );
}
