import { useEffect, useMemo, useState } from 'preact/hooks';
import { alsoProvenBy, type PlacedCode } from '../../domain/accept-together.ts';
import type { Assessment } from '../../domain/maturity.ts';
import { isReviewable, openVerdicts, saysOrShows, waitingOf } from '../../domain/open-verdicts.ts';
import { reviewQueue } from '../../domain/review-queue.ts';
import { link, navigate, route, withQuery } from '../kit/router.ts';
import { showToast } from '../kit/toast.tsx';
import { readRoom, type RoomView } from '../kit/room-view.ts';
import { useApp } from '../kit/app-context.ts';
import { d } from '../messages/messages.ts';
import { useDecisions, type RoomDecision, type Undo } from './use-decisions.ts';
import type { Returning } from './verdict-edits.ts';

export type Desk = {
  view: RoomView;
  /** Only what this OPD shows; null for all. */
  opd: string | null;
  codes: readonly string[];
  open: readonly string[];
  /** The requirement that is judged now; null where there is none. */
  code: string | null;
  select: (code: string) => void;
  isReturning: boolean;
  setReturning: (isReturning: boolean) => void;
  /** Where the review goes on once nothing waits here; null when nothing waits anywhere. */
  next: { address: string; room: Assessment['room'] } | null;
  /** What the same document proves elsewhere, and which of it is accepted together with this requirement. */
  others: readonly PlacedCode[];
  ticked: ReadonlySet<string>;
  setTicked: (ticked: ReadonlySet<string>) => void;
  accept: () => void;
  giveBack: (how: Returning) => void;
  withdraw: () => void;
  goOn: () => void;
  undo: () => void;
};

/** The desk of one indicator: which requirement is judged, what is done to it, and what comes then. `rooms` are the others. */
export function useDesk(view: RoomView, rooms: ReadonlyMap<string, RoomView>): Desk {
  const { query } = route.value;
  const opd = query.get('opd');
  const { assessment } = view;
  const codes = useMemo(() => codesAt(assessment, opd), [assessment, opd]);
  const open = codes.filter((code) => waitingOf(assessment, code) !== null);
  // Kept from the first look on: the requirement must not change under the eyes of who reads it when a colleague decides it.
  const [first] = useState(open[0] ?? codes[0] ?? null);
  const asked = query.get('syarat');
  const code = [asked, first, codes[0] ?? null].find((one) => one !== null && codes.includes(one)) ?? null;
  const following = nextOpen(codes, open, code);
  const next = useMemo(() => nextIndicator(rooms, opd), [rooms, opd]);

  const [returning, setReturning] = useState<string | null>(null);
  const same = useSameDocument(rooms, assessment, code);
  const bringFocus = useFocusOn(code);
  const select = (chosen: string) =>
    navigate(withQuery(link('verifikasi', view.indicator.id), { opd: opd ?? '', syarat: chosen }), {
      replace: true,
    });
  const goTo = (chosen: string | null) => {
    if (chosen !== null) select(chosen);
    bringFocus();
  };
  const acts = useActs({ assessment, code, goTo, following });
  return {
    view,
    opd,
    codes,
    open,
    code,
    select,
    next,
    ...same,
    isReturning: returning !== null && returning === code,
    setReturning: (isReturning) => {
      if (isReturning && acts.isReturned) showToast({ text: d.review.keys.isOff });
      else setReturning(isReturning ? code : null);
    },
    accept: () => void acts.accept(same.others.filter((other) => same.ticked.has(other.code))),
    giveBack: acts.giveBack,
    withdraw: acts.withdraw,
    undo: acts.undo,
    goOn: () => {
      if (following !== null) goTo(following);
      else if (next !== null) navigate(next.address);
      else showToast({ text: d.review.keys.noneLeft });
    },
  };
}

/** What else the documents of the requirement prove; ticks end with the requirement. */
function useSameDocument(
  rooms: ReadonlyMap<string, RoomView>,
  assessment: Assessment,
  code: string | null,
): Pick<Desk, 'others' | 'ticked' | 'setTicked'> {
  const [ticks, setTicks] = useState<{ of: string | null; ticked: ReadonlySet<string> }>(noTicks);
  const others = useMemo(() => {
    if (code === null || waitingOf(assessment, code) === null) return [];
    const all = [assessment, ...[...rooms.values()].map((room) => room.assessment)];
    return alsoProvenBy(all, { assessment, code });
  }, [rooms, assessment, code]);
  return {
    others,
    ticked: ticks.of === code ? ticks.ticked : noTicks.ticked,
    setTicked: (ticked) => setTicks({ of: code, ticked }),
  };
}

const noTicks = { of: null, ticked: new Set<string>() };

/** What there is to judge: everything said or shown, or only what one OPD says and shows and what all are asked. */
function codesAt(assessment: Assessment, opd: string | null): string[] {
  const codes = [...assessment.requirements.keys()].filter((code) => isReviewable(assessment, code));
  if (opd === null) return codes;
  const open = new Map(openVerdicts(assessment).map((one) => [one.code, one.opds]));
  return codes.filter(
    (code) =>
      saysOrShows(assessment, opd, code) ||
      open.get(code)?.includes(opd) === true ||
      assessment.requirements.get(code)?.coverage !== null,
  );
}

/** The next one that waits, after the present one and round the end; null when no other does. */
function nextOpen(codes: readonly string[], open: readonly string[], code: string | null): string | null {
  const at = code === null ? -1 : codes.indexOf(code);
  const inTurn = [...codes.slice(at + 1), ...codes.slice(0, Math.max(at, 0))];
  return inTurn.find((one) => open.includes(one)) ?? null;
}

/** The longest wait elsewhere; of the same OPD first where the desk looks at one. */
function nextIndicator(rooms: ReadonlyMap<string, RoomView>, opd: string | null): Desk['next'] {
  const entries = reviewQueue([...rooms.values()].map(({ assessment }) => assessment)).filter(
    ({ part }) => part === 'waiting',
  );
  const entry = entries.find((one) => one.opd === opd) ?? entries[0];
  if (entry === undefined) return null;
  const { room } = entry.assessment;
  const ofOpd = opd === null ? '' : entry.opd;
  return { room, address: withQuery(link('verifikasi', room.indicator.id), { opd: ofOpd }) };
}

/** After a decision or a key the focus goes to the requirement that is judged now; gives what asks for it. */
function useFocusOn(code: string | null): () => void {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked === 0 || code === null) return;
    document.querySelector<HTMLElement>(`#${CSS.escape(code)} button`)?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when it is asked for
  }, [asked]);
  return () => setAsked((count) => count + 1);
}

type ActsOptions = {
  assessment: Assessment;
  code: string | null;
  following: string | null;
  goTo: (code: string | null) => void;
};

function useActs({ assessment, code, following, goTo }: ActsOptions) {
  const acts = useDecisions();
  const stillProven = useStillProven();
  const [last, setLast] = useState<{ undo: Undo; code: string } | null>(null);
  const standing = code === null ? undefined : assessment.requirements.get(code)?.standing;

  const after = async (deed: Promise<Undo | null>, then: string | null) => {
    const undo = await deed;
    if (undo === null || code === null) return;
    setLast({ undo, code });
    goTo(then);
  };
  const decide = (rooms: readonly RoomDecision[]) => {
    if (acts !== null) void after(acts.decide(rooms), following);
  };
  return {
    isReturned: standing === 'returned',
    accept: async (also: readonly PlacedCode[]) => {
      if (code === null || standing === 'accepted') return showToast({ text: d.review.keys.isOff });
      decide(byRoom([{ assessment, code }, ...(await stillProven({ assessment, code }, also))]));
    },
    giveBack: (how: Returning) => {
      if (code !== null) decide([{ assessment, accepted: [], returned: [{ code, how }] }]);
    },
    withdraw: () => {
      if (acts !== null && code !== null) void after(acts.withdraw(assessment, code), null);
    },
    undo: () => {
      if (last === null) return showToast({ text: d.review.keys.nothingToUndo });
      setLast(null);
      void last.undo().then(() => goTo(last.code));
    },
  };
}

/** Looks again at what was ticked in other rooms: a colleague may have decided it, or an OPD shown something else meanwhile. */
function useStillProven() {
  const { storage, directory, period, instrument } = useApp();
  return async (here: PlacedCode, also: readonly PlacedCode[]): Promise<PlacedCode[]> => {
    const elsewhere = new Set(also.map(({ assessment }) => assessment.room.indicator.id));
    elsewhere.delete(here.assessment.room.indicator.id);
    if (period === null || instrument === null) return [];
    const views = await Promise.all(
      [...elsewhere].map((id) => readRoom(storage.db, id, { directory, period, instrument })),
    );
    const fresh = [here.assessment, ...views.flatMap((view) => (view === null ? [] : [view.assessment]))];
    return alsoProvenBy(fresh, here).filter(({ code }) => also.some((one) => one.code === code));
  };
}

function byRoom(places: readonly PlacedCode[]): RoomDecision[] {
  const rooms = new Map<Assessment, string[]>();
  for (const { assessment, code } of places) rooms.set(assessment, [...(rooms.get(assessment) ?? []), code]);
  return [...rooms].map(([assessment, accepted]) => ({ assessment, accepted, returned: [] }));
}
