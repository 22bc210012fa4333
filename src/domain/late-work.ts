import { activeOpds, type Directory, type Opd, type Period } from './directory.ts';
import { indicatorStateOf } from './indicator-state.ts';
import type { Assessment } from './maturity.ts';

/** One OPD's work that is past its day. */
export type LateWork = {
  opd: Opd;
  /** Indicators that are not submitted, though entry closes by its date. */
  unsubmitted: readonly string[];
  /** Returned indicators whose own day is past. */
  unrepaired: readonly string[];
};

export type LateSource = {
  directory: Directory;
  period: Period;
  assessments: ReadonlyMap<string, Assessment>;
  /** `YYYY-MM-DD` in the agency's time zone. */
  today: string;
};

/** OPDs with work past its day, those with most first. The closing day itself is not late yet. */
export function lateWork(source: LateSource): LateWork[] {
  return activeOpds(source.directory)
    .map((opd) => lateWorkOf(source, opd))
    .filter(({ unsubmitted, unrepaired }) => unsubmitted.length + unrepaired.length > 0)
    .toSorted(
      (one, other) => sizeOf(other) - sizeOf(one) || one.opd.name.localeCompare(other.opd.name, 'id'),
    );
}

const sizeOf = ({ unsubmitted, unrepaired }: LateWork): number => unsubmitted.length + unrepaired.length;

function lateWorkOf(source: LateSource, opd: Opd): LateWork {
  const { directory, period, assessments } = source;
  const own = [...directory.assignments.values()]
    .filter((one) => one.period === period.id && one.opd === opd.id && one.role !== 'none')
    .flatMap(({ indicator }) => assessments.get(indicator) ?? []);
  const idsOf = (kind: Lateness) =>
    own
      .filter((assessment) => latenessOf(source, assessment, opd.id) === kind)
      .map(({ room }) => room.indicator.id);
  return { opd, unsubmitted: idsOf('unsubmitted'), unrepaired: idsOf('unrepaired') };
}

type Lateness = 'unsubmitted' | 'unrepaired' | null;

function latenessOf({ period, today }: LateSource, assessment: Assessment, opd: string): Lateness {
  const state = indicatorStateOf(assessment, opd);
  switch (state) {
    case 'needs-repair':
      return isPast(assessment.room.submissions.get(opd)?.due ?? period.closesOn, today)
        ? 'unrepaired'
        : null;
    case 'not-started':
    case 'in-progress':
    case 'ready':
      return isPast(period.closesOn, today) ? 'unsubmitted' : null;
    case 'submitted':
    case 'accepted':
    case 'external':
      return null;
  }
}

const isPast = (day: string | null, today: string): boolean => day !== null && day < today;
