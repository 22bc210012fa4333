import { applicationFrom } from '../../domain/forms/application-from-proposal.ts';
import { formOf } from '../../domain/forms/definitions/forms.ts';
import { refsOf } from '../../domain/forms/value.ts';
import { makeUuid } from '../../domain/ids.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { dayOf } from '../kit/format.ts';
import { link, navigate } from '../kit/router.ts';
import { f } from '../messages/messages.ts';
import { beginEdits } from '../forms/record-edits.ts';
import { useRecordSeat } from '../forms/record-seat.ts';
import { useTakeStep } from './use-steps.ts';

/** It was built: its record is begun with what the proposal knows; one that was developed further has its record already. */
export function Realise() {
  const { place, values } = useRecordSeat();
  const { storage } = useApp();
  const take = useTakeStep();
  const words = f.proposal.opd;
  const [developed] = refsOf(values['existing']);
  const realise = async (): Promise<void> => {
    const made = { opd: place.opd, record: makeUuid(storage.ids) };
    const today = dayOf(storage.clock.nowMs());
    const dates = { cycle: Number(today.slice(0, 4)), asOf: today };
    const taken = await take({
      to: 'realised',
      words: developed === undefined ? words.realisedToast : words.developedToast,
      also: (record) =>
        developed === undefined
          ? beginEdits(formOf('application'), made, { ...applicationFrom(record), ...dates })
          : [],
    });
    const { opd, record } = developed ?? made;
    if (taken !== null) navigate(link('pendataan', 'application', opd, record));
  };
  return (
    <>
      <p class="small">{words.realiseLead}</p>
      <Button kind="primary" icon="check" whole onClick={() => void realise()}>
        {words.realise}
      </Button>
    </>
  );
}
