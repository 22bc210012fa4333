import { useState } from 'preact/hooks';
import { useApp } from '../../kit/app-context.ts';
import { Banner } from '../../kit/banner.tsx';
import { LinkButton } from '../../kit/button.tsx';
import { Details } from '../../kit/fold.tsx';
import { chosenOpd } from '../../kit/remembered.ts';
import { link } from '../../kit/router.ts';
import { f, m } from '../../messages/messages.ts';
import { nameOfRecord } from '../record-name.ts';
import { useRecordSeat } from '../record-seat.ts';
import { EvidenceButton } from './evidence-button.tsx';
import { RecordHistory } from './record-history.tsx';
import { RecordTalk } from './record-talk.tsx';

/** What stands at the end of every record: paper, evidence, what people said about it, and who changed what. */
export function RecordMore() {
  const { form, place } = useRecordSeat();
  return (
    <section class="stack" aria-label={f.files.more}>
      <div>
        <LinkButton icon="print" href={link('pendataan', form.id, place.opd, place.record, 'cetak')}>
          {f.files.print}
        </LinkButton>
      </div>
      <OwnEvidence />
      <RecordTalk />
      <History />
    </section>
  );
}

/** States in which a record stands as it will be shown to others. */
const settled = new Set(['accepted', 'archived', 'decided', 'letter', 'realised']);

function OwnEvidence() {
  const { form, record, place } = useRecordSeat();
  const { me } = useApp();
  const isSettled = form.flow === 'none' || settled.has(record.state);
  if (!isSettled || record.isDeleted || chosenOpd(me) !== place.opd) return null;
  const name = nameOfRecord(record, 'id');
  return (
    <>
      {form.confidential && <Banner tone="warn" level={3} icon="alert" title={f.files.confidential} />}
      <EvidenceButton
        of={{ form, records: [record], called: `${form.record.id} ${name}` }}
        opd={place.opd}
        title={(day) => f.files.asOf(`${form.record.id} ${name}`, day)}
        hint={f.files.oneText}
      />
    </>
  );
}

/** Read only once it is opened: a record has many fields, each with a history of its own. */
function History() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Details title={m.answering.history.title} onToggle={setOpen}>
      {isOpen && <RecordHistory />}
    </Details>
  );
}
