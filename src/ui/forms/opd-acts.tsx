import { actsForOpd } from '../../domain/authority.ts';
import { makeUuid } from '../../domain/ids.ts';
import { checkRecord, type Fault } from '../../domain/forms/check-record.ts';
import { isOpenToOpd } from '../../domain/forms/states.ts';
import { numberOf } from '../../domain/forms/value.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { dayOf } from '../kit/format.ts';
import { link, navigate } from '../kit/router.ts';
import { showToast } from '../kit/toast.tsx';
import { useWrite } from '../kit/use-write.ts';
import { f } from '../messages/messages.ts';
import { beginEdits, deletedEdits, nextYearValues, stateEdits } from './record-edits.ts';
import { readAsTyped } from './read-as-typed.ts';
import { useRecordSeat } from './record-seat.ts';

/** `onChecked` hears what still lacks when somebody hands in; nothing where it was handed in. */
type Acts = { onChecked: (faults: readonly Fault[]) => void };

/** What the OPD can do with a record as a whole: hand it in, take it back, remove it, begin next year with it. */
export function OpdActs({ onChecked }: Acts) {
  const { form, record, place } = useRecordSeat();
  const { me } = useApp();
  const submit = useSubmit(onChecked);
  const write = useWrite();
  if (!actsForOpd(me, place.opd)) return null;
  if (record.isDeleted) return <Restore />;
  const isOpen = isOpenToOpd(form, record.state);
  return (
    <section class="stack" aria-label={f.record.actions}>
      {form.flow === 'none' && <p class="small soft">{f.record.register}</p>}
      {form.flow !== 'none' && isOpen && (
        <Button kind="primary" icon="send" whole onClick={() => void submit()}>
          {f.record.submit}
        </Button>
      )}
      {form.flow === 'review' && record.state === 'submitted' && (
        <>
          <p class="small soft">{f.record.readOnly}</p>
          <Button icon="undo" onClick={() => void write(stateEdits(record, 'draft'))}>
            {f.record.withdraw}
          </Button>
        </>
      )}
      <div class="row">
        <NextYear />
        {isOpen && <Remove />}
      </div>
    </section>
  );
}

/** Hands the record in as it was typed to the last letter, or says what lacks. */
function useSubmit(onChecked: Acts['onChecked']): () => Promise<void> {
  const { form, place } = useRecordSeat();
  const { storage } = useApp();
  const write = useWrite();
  return async () => {
    const record = await readAsTyped(storage, place);
    if (record === null) return;
    const now = { today: dayOf(storage.clock.nowMs()), now: storage.clock.nowIso() };
    const faults = checkRecord(form, record.values, now);
    onChecked(faults);
    if (faults.length > 0) return;
    if ((await write(stateEdits(record, 'submitted'))) !== null) showToast({ text: f.record.submitted });
  };
}

/** Brings back a record that was removed. */
export function Restore() {
  const { record } = useRecordSeat();
  const write = useWrite();
  return (
    <Banner
      title={f.record.deleted}
      actions={<Button onClick={() => void write(deletedEdits(record, false))}>{f.record.restore}</Button>}
    />
  );
}

/** Removes the record, with the way back. */
export function Remove() {
  const { record, form } = useRecordSeat();
  const write = useWrite();
  const remove = async (): Promise<void> => {
    if ((await write(deletedEdits(record, true))) === null) return;
    showToast({ text: f.record.removed, undo: () => write(deletedEdits(record, false)) });
    navigate(link('pendataan', form.id));
  };
  return (
    <Button kind="quiet" icon="trash" onClick={() => void remove()}>
      {f.record.remove}
    </Button>
  );
}

/** Last year's record as a start of this year's; what was begun stays as it is. */
function NextYear() {
  const { record, form, place } = useRecordSeat();
  const { storage } = useApp();
  const write = useWrite();
  const year = Number(dayOf(storage.clock.nowMs()).slice(0, 4));
  const of = numberOf(record.values['cycle']);
  if (of === null || of >= year) return null;
  const copy = async (): Promise<void> => {
    const next = { opd: place.opd, record: makeUuid(storage.ids) };
    if ((await write(beginEdits(form, next, nextYearValues(record, year)))) === null) return;
    showToast({ text: f.record.copied });
    navigate(link('pendataan', form.id, next.opd, next.record));
  };
  return (
    <Button icon="copy" onClick={() => void copy()}>
      {f.record.nextYear}
    </Button>
  );
}
