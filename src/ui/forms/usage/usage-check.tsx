import { useState } from 'preact/hooks';
import { wireField, type FormRecord } from '../../../domain/forms/record.ts';
import {
  awaitingUsageCheck,
  usageAnswers,
  usageOf,
  withUsage,
  type UsageAnswer,
} from '../../../domain/forms/usage-check.ts';
import { rowsOf, type Row } from '../../../domain/forms/value.ts';
import { makeUuid } from '../../../domain/ids.ts';
import { useApp } from '../../kit/app-context.ts';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { dayOf } from '../../kit/format.ts';
import { ownOpds } from '../../kit/remembered.ts';
import { showToast } from '../../kit/toast.tsx';
import { useWrite } from '../../kit/use-write.ts';
import { f } from '../../messages/messages.ts';
import { nameOfRecord } from '../record-name.ts';
import { recordRow } from '../use-records.ts';
import { UsageMore } from './usage-more.tsx';

/** So few are asked at once: a long list is put off. */
const askedAtFirst = 5;

/** The applications of the own OPD that nobody checked this year, to be answered with one tap each. */
export function UsageCheck({ records }: { records: readonly FormRecord[] }) {
  const { me, storage } = useApp();
  // What was answered on this visit stays in sight, for its users and its proof.
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const [isWhole, setWhole] = useState(false);
  const year = Number(dayOf(storage.clock.nowMs()).slice(0, 4));
  const own = records.filter(({ opd }) => ownOpds(me).includes(opd));
  const waiting = awaitingUsageCheck(own, year);
  const done = own.filter(({ id, values }) => answered.includes(id) && usageOf(values, year) !== null);
  if (waiting.length + done.length === 0) return null;
  const asked = isWhole ? waiting : waiting.slice(0, askedAtFirst);
  return (
    <Card title={f.usage.title(year)}>
      <p class="small soft">{waiting.length === 0 ? f.usage.done : f.usage.lead(waiting.length)}</p>
      {done.map((record) => (
        <UsageMore key={record.id} record={record} year={year} />
      ))}
      {asked.map((record) => (
        <Question
          key={record.id}
          record={record}
          year={year}
          onAnswer={() => setAnswered((before) => [...before, record.id])}
        />
      ))}
      {asked.length < waiting.length && (
        <div>
          <Button kind="quiet" onClick={() => setWhole(true)}>
            {f.usage.showAll}
          </Button>
        </div>
      )}
    </Card>
  );
}

type QuestionProps = { record: FormRecord; year: number; onAnswer: () => void };

function Question({ record, year, onAnswer }: QuestionProps) {
  const { storage, language } = useApp();
  const write = useWrite();
  const name = nameOfRecord(record, language);
  const put = (rows: readonly Row[]) =>
    write([
      {
        ...recordRow({ opd: record.opd, record: record.id }),
        field: wireField('usage'),
        value: rows.length === 0 ? null : [...rows],
      },
    ]);
  const answer = async (stillUsed: UsageAnswer): Promise<void> => {
    const before = rowsOf(record.values['usage']);
    const rows = withUsage(record.values, { id: makeUuid(storage.ids), year, stillUsed });
    if ((await put(rows)) === null) return;
    onAnswer();
    showToast({ text: f.usage.noted(name, f.usage.saidOf[stillUsed]), undo: () => put(before) });
  };
  return (
    <div class="row spread" role="group" aria-label={name}>
      <b>{name}</b>
      <span class="row">
        {usageAnswers.map((one) => (
          <Button
            key={one}
            label={f.usage.answerFor(f.usage.answers[one], name)}
            onClick={() => void answer(one)}
          >
            {f.usage.answers[one]}
          </Button>
        ))}
      </span>
    </div>
  );
}
