import { useMemo, useState } from 'preact/hooks';
import { isCoordinator } from '../../domain/authority.ts';
import type { Fault } from '../../domain/forms/check-record.ts';
import { useApp } from '../kit/app-context.ts';
import { OlderVersion } from '../forms/older-version.tsx';
import { FaultList, ReturnedBanner } from '../forms/record-faults.tsx';
import { RecordSection } from '../forms/record-section.tsx';
import { RecordSeatProvider, useRecordSeat, type RecordSeat } from '../forms/record-seat.ts';
import { Course } from './course.tsx';
import { DecisionCard } from './decision-card.tsx';
import { Desk } from './desk.tsx';
import { faultsWhileWriting, HitsProvider, useSearch } from './hits.ts';
import { ProposalActs } from './proposal-acts.tsx';
import { SimilarAnswers } from './similar-answers.tsx';
import { useLapsing } from './use-steps.ts';

const drawn = { similar: SimilarAnswers };

/** Everything of an open proposal below its heading: where it stands, its parts, and what each side can do now. */
export function ProposalBody({ onSayFaults }: { onSayFaults: () => void }) {
  const outer = useRecordSeat();
  const { me } = useApp();
  const hits = useSearch();
  const [said, setSaid] = useState<readonly Fault[]>([]);
  useLapsing([outer.record]);
  const seat = useMemo(
    (): RecordSeat => ({ ...outer, drawn, faults: faultsWhileWriting(outer, hits) }),
    [outer, hits],
  );
  const { form, record, areFaultsShown } = seat;
  const sayFaults = (faults: readonly Fault[]): void => {
    onSayFaults();
    setSaid(faults);
  };
  // A question stands where nobody can miss it.
  const isAsked = record.state === 'clarification';
  const acts = <ProposalActs onFaults={sayFaults} onNoFaults={() => setSaid([])} />;
  return (
    <RecordSeatProvider.Provider value={seat}>
      <HitsProvider.Provider value={hits}>
        <ReturnedBanner />
        {isAsked && acts}
        <Course />
        <DecisionCard />
        <OlderVersion />
        <FaultList faults={said} />
        {form.sections.map((section) => (
          <RecordSection key={`${section.id} ${areFaultsShown}`} section={section} />
        ))}
        {!isAsked && acts}
        {isCoordinator(me) && !record.isDeleted && <Desk />}
      </HitsProvider.Provider>
    </RecordSeatProvider.Provider>
  );
}
