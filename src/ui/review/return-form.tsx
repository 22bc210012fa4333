import { useEffect, useId, useState } from 'preact/hooks';
import type { Assessment } from '../../domain/maturity.ts';
import { saysOrShows } from '../../domain/open-verdicts.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Choices } from '../kit/choices.tsx';
import { ErrorSummary, type Fault } from '../kit/error-summary.tsx';
import { TextArea, TextInput } from '../kit/field.tsx';
import { dayOf, formatList } from '../kit/format.ts';
import { d, m } from '../messages/messages.ts';
import { proposedDue } from './proposed-due.ts';
import { returnableOpds, returnReasons, type Returning, type ReturnReason } from './verdict-edits.ts';

type ReturnFormProps = {
  assessment: Assessment;
  code: string;
  onReturn: (how: Returning) => void;
  onCancel: () => void;
};

/** Asks what needs repair, in which words and until when. */
export function ReturnForm({ assessment, code, onReturn, onCancel }: ReturnFormProps) {
  const id = useId();
  const opds = useNames(assessment, code);
  const { entry, change, faults, submit } = useReturning({ id, code, onReturn });
  useEffect(() => document.querySelector<HTMLElement>(`#${CSS.escape(id)}-reason input`)?.focus(), [id]);
  const errorOf = (field: string) => faults.find(({ fieldId }) => fieldId === `${id}-${field}`)?.text;
  return (
    <form class="card stack" noValidate onSubmit={submit}>
      <ErrorSummary faults={faults} />
      <Choices
        id={`${id}-reason`}
        legend={d.review.whatToRepair}
        options={returnReasons.map((value) => ({ value, label: m.words.returnReasons[value] }))}
        value={entry.reason}
        onChange={(reason) => change({ reason })}
        error={errorOf('reason')}
      />
      <TextArea
        label={opds.all === '' ? d.review.messageForAll : d.review.messageFor(opds.all)}
        hint={d.review.messageHint}
        optional
        rows={3}
        maxLength={5000}
        value={entry.text}
        onInput={(text) => change({ text })}
      />
      <TextInput
        id={`${id}-due`}
        type="date"
        label={d.review.due}
        hint={d.review.dueHint}
        value={entry.due}
        onInput={(due) => change({ due })}
        error={errorOf('due')}
      />
      {opds.back !== '' && <p class="small soft">{d.review.goesBack(opds.back)}</p>}
      <div class="row">
        <Button type="submit" kind="primary">
          {opds.all === '' ? d.review.returnIt : d.review.returnTo(opds.all)}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {d.review.cancel}
        </Button>
      </div>
    </form>
  );
}

type Entry = { reason: ReturnReason | null; text: string; due: string };

/** What was begun for a requirement and not sent, while the app is open: another one may be looked at in between. */
const begun = new Map<string, Entry>();

type ReturningOptions = Pick<ReturnFormProps, 'code' | 'onReturn'> & { id: string };

/** What is typed so far, and handing it on once it is complete. */
function useReturning({ id, code, onReturn }: ReturningOptions) {
  const { storage, period } = useApp();
  const today = dayOf(storage.clock.nowMs());
  const [faults, setFaults] = useState<Fault[]>([]);
  const [entry, setEntry] = useState<Entry>(
    () => begun.get(code) ?? { reason: null, text: '', due: proposedDue(period?.schedule ?? [], today) },
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { reason, due } = entry;
    const text = entry.text.trim();
    const isLate = due !== '' && due < today;
    setFaults([
      ...(reason === null ? [{ fieldId: `${id}-reason`, text: d.review.chooseReason }] : []),
      ...(isLate ? [{ fieldId: `${id}-due`, text: d.review.dueWrong }] : []),
    ]);
    if (reason === null || isLate) return;
    const message = text === '' ? m.words.returnReasons[reason] : text;
    begun.delete(code);
    onReturn({ reason, text, due: due === '' ? null : due, message });
  };
  const change = (part: Partial<Entry>) => {
    const next = { ...entry, ...part };
    begun.set(code, next);
    setEntry(next);
  };
  return { entry, change, faults, submit };
}

/** The OPDs that said or showed the requirement, and those whose submission goes back with it, as lists in words. */
function useNames(assessment: Assessment, code: string): { all: string; back: string } {
  const { directory } = useApp();
  const nameOf = (opd: string) => directory.opds.get(opd)?.name ?? opd;
  const { claims, ties, coverage } = assessment.room;
  const present = new Set([...claims, ...ties, ...coverage].map(({ opd }) => opd));
  const saying = [...present].filter((opd) => saysOrShows(assessment, opd, code));
  return {
    all: saying.length > shownNames ? '' : formatList(saying.map(nameOf)),
    back: formatList(returnableOpds(assessment, code).map(nameOf)),
  };
}

/** More names than this fit on no button. */
const shownNames = 2;
