import { useState } from 'preact/hooks';
import { assignmentRole } from '../../domain/directory.ts';
import { makeUuid } from '../../domain/ids.ts';
import { roomScope } from '../../domain/scope.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Select, TextArea, TextInput } from '../kit/field.tsx';
import { Details } from '../kit/fold.tsx';
import { dayOf } from '../kit/format.ts';
import { showToast } from '../kit/toast.tsx';
import type { RoomView } from '../kit/room-view.ts';
import { d } from '../messages/messages.ts';
import { proposedDue } from './proposed-due.ts';

type AskFormProps = { view: RoomView; code: string };
type Entry = { text: string; opd: string; due: string };

/** What was begun and not sent, by requirement, while the app is open: another one may be looked at in between. */
const begun = new Map<string, Entry>();

/** A question to one OPD, or to all of the room, about this requirement: it stands in the discussion until it is answered. */
export function AskForm({ view, code }: AskFormProps) {
  const words = d.review.questions;
  const { entry, change, fault, send } = useQuestion({ view, code });
  const opds = useAskable(view);
  return (
    <Details title={words.ask} open={entry.text !== '' ? true : undefined}>
      <form class="stack tight" noValidate onSubmit={(event) => void send(event)}>
        <TextArea
          label={words.text}
          rows={2}
          maxLength={5_000}
          value={entry.text}
          onInput={(text) => change({ text })}
          error={fault}
        />
        <Select
          label={words.for}
          value={entry.opd}
          options={[{ value: '', label: words.everyone }, ...opds]}
          onChange={(opd) => change({ opd })}
        />
        <TextInput
          type="date"
          label={words.until}
          optional
          value={entry.due}
          onInput={(due) => change({ due })}
        />
        <div>
          <Button type="submit" icon="chat">
            {words.send}
          </Button>
        </div>
      </form>
    </Details>
  );
}

function useQuestion({ view, code }: AskFormProps) {
  const { storage, period } = useApp();
  const today = dayOf(storage.clock.nowMs());
  const empty: Entry = { text: '', opd: '', due: proposedDue(period?.schedule ?? [], today) };
  const [entry, setEntry] = useState<Entry>(() => begun.get(code) ?? empty);
  const [fault, setFault] = useState<string | undefined>();
  const keep = (next: Entry) => {
    begun.set(code, next);
    setEntry(next);
  };
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const text = entry.text.trim();
    setFault(text === '' ? d.review.questions.textMissing : undefined);
    if (text === '' || period === null) return;
    const row = {
      scope: roomScope(period.id, view.indicator.id),
      entity: 'comment',
      key: makeUuid(storage.ids),
    };
    try {
      await record(storage, [
        { ...row, field: 'target', value: `verdict:${code}` },
        { ...row, field: 'question', value: true },
        ...(entry.opd === '' ? [] : [{ ...row, field: 'for', value: entry.opd }]),
        ...(entry.due === '' ? [] : [{ ...row, field: 'due', value: entry.due }]),
        { ...row, field: 'text', value: text },
      ]);
    } catch {
      return showToast({ text: d.review.notSaved });
    }
    keep(empty);
    begun.delete(code);
    showToast({ text: d.review.questions.sent });
  };
  return { entry, change: (part: Partial<Entry>) => keep({ ...entry, ...part }), fault, send };
}

/** The OPDs that take part in the indicator. */
function useAskable(view: RoomView): { value: string; label: string }[] {
  const { directory, period } = useApp();
  if (period === null) return [];
  const room = { period: period.id, indicator: view.indicator.id };
  const { claims, ties } = view.assessment.room;
  const present = new Set([...claims, ...ties].map(({ opd }) => opd));
  return [...directory.opds.values()]
    .filter(({ id }) => present.has(id) || assignmentRole(directory, room, id) !== 'none')
    .map(({ id, name }) => ({ value: id, label: name }));
}
