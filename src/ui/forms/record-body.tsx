import { useState } from 'preact/hooks';
import type { Fault } from '../../domain/forms/check-record.ts';
import { isCoordinator } from '../../domain/authority.ts';
import { useApp } from '../kit/app-context.ts';
import { lazyPart } from '../kit/lazy-part.tsx';
import { OlderVersion } from './older-version.tsx';
import { OpdActs } from './opd-acts.tsx';
import { ProposalBody } from './proposal-parts.ts';
import { FaultList, ReturnedBanner } from './record-faults.tsx';
import { RecordSection } from './record-section.tsx';
import { useRecordSeat } from './record-seat.ts';
import { ReviewCard } from './review-card.tsx';

const RecordMore = lazyPart(async () => (await import('./files/record-more.tsx')).RecordMore);

type BodyProps = { onSayFaults: () => void };

/** Everything of an open record below its heading. */
export function RecordBody(props: BodyProps) {
  const { form } = useRecordSeat();
  return (
    <>
      {form.flow === 'proposal' ? <ProposalBody {...props} /> : <PlainBody {...props} />}
      <RecordMore />
    </>
  );
}

function PlainBody({ onSayFaults }: BodyProps) {
  const { form, record, areFaultsShown } = useRecordSeat();
  const { me } = useApp();
  const [said, setSaid] = useState<readonly Fault[]>([]);
  const check = (faults: readonly Fault[]): void => {
    if (faults.length > 0) onSayFaults();
    setSaid(faults);
  };
  return (
    <>
      <ReturnedBanner />
      <OlderVersion />
      <FaultList faults={said} />
      {form.sections.map((section) => (
        <RecordSection key={`${section.id} ${areFaultsShown}`} section={section} />
      ))}
      <OpdActs onChecked={check} />
      {isCoordinator(me) && form.flow === 'review' && !record.isDeleted && <ReviewCard />}
    </>
  );
}
