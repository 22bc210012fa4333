import { useState } from 'preact/hooks';
import type { PlacedRequirement } from '../../domain/accept-together.ts';
import { useApp } from '../kit/app-context.ts';
import type { Fault } from '../kit/error-summary.tsx';
import { dayOf } from '../kit/format.ts';
import { link, navigate } from '../kit/router.ts';
import type { RoomView } from '../kit/room-view.ts';
import { d, m } from '../messages/messages.ts';
import { proposedDue } from './proposed-due.ts';
import { useDecisions } from './use-decisions.ts';
import type { Decided, ReturnReason } from './verdict-edits.ts';

/** Why one requirement is not accepted with the others; without a reason while none is chosen. */
export type Exception = { reason: ReturnReason | null; text: string };

type Options = { id: string; view: RoomView; placed: readonly PlacedRequirement[] };

/** What is not to be accepted with the rest, why and until when, and deciding all of it at once. */
export function useUpToLevel({ id, view, placed }: Options) {
  const { storage, period } = useApp();
  const acts = useDecisions();
  const today = dayOf(storage.clock.nowMs());
  const [due, setDue] = useState(() => proposedDue(period?.schedule ?? [], today));
  const [exceptions, setExceptions] = useState<ReadonlyMap<string, Exception>>(new Map());
  const [faults, setFaults] = useState<readonly Fault[]>([]);

  const change = (code: string, exception: Exception | null) => {
    const others = [...exceptions].filter(([one]) => one !== code);
    setExceptions(new Map(exception === null ? others : [...others, [code, exception]]));
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const codes = placed.map(({ requirement }) => requirement.code);
    const returned = returnedOf(codes, exceptions, due);
    const unexplained = codes.filter(
      (code) => exceptions.has(code) && !returned.some((one) => one.code === code),
    );
    const isLate = returned.length > 0 && due !== '' && due < today;
    setFaults([
      ...unexplained.map((code) => ({
        fieldId: `${id}-${code}`,
        text: d.review.upTo.reasonMissing(code),
      })),
      ...(isLate ? [{ fieldId: `${id}-due`, text: d.review.dueWrong }] : []),
    ]);
    if (acts === null || unexplained.length > 0 || isLate) return;
    const accepted = codes.filter((code) => !exceptions.has(code));
    const undo = await acts.decide([{ assessment: view.assessment, accepted, returned }]);
    if (undo !== null) navigate(link('verifikasi', view.indicator.id));
  };
  return { exceptions, change, due, setDue, faults, submit };
}

/** The exceptions that have their reason, as they are handed on. */
function returnedOf(
  codes: readonly string[],
  exceptions: ReadonlyMap<string, Exception>,
  due: string,
): Decided['returned'] {
  return codes.flatMap((code) => {
    const { reason = null, text = '' } = exceptions.get(code) ?? {};
    if (reason === null) return [];
    const said = text.trim();
    const message = said === '' ? m.words.returnReasons[reason] : said;
    return [{ code, how: { reason, text: said, due: due === '' ? null : due, message } }];
  });
}
