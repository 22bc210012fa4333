import { useState } from 'preact/hooks';
import { actsForOpd } from '../../domain/authority.ts';
import { checkRecord } from '../../domain/forms/check-record.ts';
import { relevantValues } from '../../domain/forms/condition.ts';
import { formOf } from '../../domain/forms/definitions/forms.ts';
import type { FormId } from '../../domain/forms/form.ts';
import { stateOn } from '../../domain/forms/proposal-way.ts';
import { isOpenToOpd } from '../../domain/forms/states.ts';
import { useApp } from '../kit/app-context.ts';
import { dayOf } from '../kit/format.ts';
import { Page } from '../kit/page.tsx';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { f } from '../messages/messages.ts';
import { addressOfList } from './list-address.ts';
import { opdName } from './record-edits.ts';
import { RecordBody } from './record-body.tsx';
import { nameOfRecord } from './record-name.ts';
import { RecordSeatProvider, type RecordSeat } from './record-seat.ts';
import { StateTag } from './state-tag.tsx';
import { useRecord, type RecordPlace, type RecordView } from './use-records.ts';
import { useSay } from './words-of.ts';

/** One record: its sections, its state, and what can be done with it. */
export function RecordPage({ form, place }: { form: FormId; place: RecordPlace }) {
  const live = useRecord(place);
  const say = useSay();
  const definition = formOf(form);
  const back = { href: addressOfList(form), label: say(definition.title) };
  if (live.state === 'filled' && live.value !== null)
    return <Opened view={live.value} back={back} place={place} />;
  return (
    <Page title={say(definition.record)} back={back}>
      {live.state === 'loading' && <LoadingBones label={f.pages.loading} />}
      {live.state === 'failed' && (
        <FailedState reason={f.pages.notLoaded} onRetry={() => location.reload()} />
      )}
      {live.state === 'filled' && <EmptyState title={f.record.missing} text={f.record.missingText} />}
    </Page>
  );
}

type OpenedProps = { view: RecordView; place: RecordPlace; back: { href: string; label: string } };

function Opened({ view: { record, fields }, place, back }: OpenedProps) {
  const { storage, me, directory, language } = useApp();
  const [areFaultsShown, setFaultsShown] = useState(false);
  const form = formOf(record.form);
  const now = { today: dayOf(storage.clock.nowMs()), now: storage.clock.nowIso() };
  const seat: RecordSeat = {
    form,
    record,
    place,
    fields,
    values: relevantValues(form, record.values),
    faults: checkRecord(form, record.values, now),
    areFaultsShown,
    mayWrite: actsForOpd(me, place.opd) && isOpenToOpd(form, record.state) && !record.isDeleted,
  };
  return (
    <Page
      title={nameOfRecord(record, language)}
      back={back}
      above={opdName(directory, place.opd)}
      beside={form.flow === 'none' ? undefined : <StateTag state={stateOn(record, now.today)} />}
    >
      {/* oxlint-disable-next-line react/jsx-no-constructed-context-values -- all of it comes from the record that was just read */}
      <RecordSeatProvider.Provider value={seat}>
        <RecordBody onSayFaults={() => setFaultsShown(true)} />
      </RecordSeatProvider.Provider>
    </Page>
  );
}
