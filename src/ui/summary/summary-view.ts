import { assignmentRole, type Directory, type Opd, type Period } from '../../domain/directory.ts';
import { toHundredths, type Fraction } from '../../domain/fraction.ts';
import { aspectsOf, type Indicator, type Instrument } from '../../domain/instrument.ts';
import { type Assessment, type LevelKind } from '../../domain/maturity.ts';
import { predicateOf, type PredicateOfIndex } from '../../domain/predicate.ts';
import type { LevelValue } from '../../domain/score.ts';
import { levelInIndex, type IndexByKind } from '../../domain/three-indices.ts';

/** What the summary draws, worked out from the assessed rooms: numbers only, no words. */

export type AspectRow = { id: string; name: string; values: Record<LevelKind, Fraction> };

/** The aspects of the instrument with their index by each of the three levels. */
export function aspectRows(instrument: Instrument, indices: Record<LevelKind, IndexByKind>): AspectRow[] {
  return aspectsOf(instrument).map(({ id, name }) => {
    const exactOf = (kind: LevelKind): Fraction =>
      indices[kind].sections.find((section) => section.id === id)?.exact ?? { num: 1, den: 1 };
    return {
      id,
      name,
      values: { claimed: exactOf('claimed'), proven: exactOf('proven'), accepted: exactOf('accepted') },
    };
  });
}

export type IndicatorRow = {
  indicator: Indicator;
  /** The service that the region named for a sector indicator; else empty. */
  label: string;
  owner: Opd | null;
  levels: Record<LevelKind, LevelValue>;
  isDetermined: boolean;
  /** Requirements that are documented and wait for a verdict. */
  unreviewed: number;
};

export type SummarySource = {
  instrument: Instrument;
  period: Period;
  directory: Directory;
  assessments: ReadonlyMap<string, Assessment>;
};

/** Every indicator with its owner and where it stands, in the order of the instrument. */
export function indicatorRows(source: SummarySource): IndicatorRow[] {
  const { instrument, assessments } = source;
  return instrument.indicators.flatMap((indicator) => {
    const assessment = assessments.get(indicator.id);
    if (assessment === undefined) return [];
    const levelBy = (kind: LevelKind) => levelInIndex(instrument, assessment, kind);
    return [
      {
        indicator,
        label: assessment.room.label,
        owner: ownerOf(source, indicator.id),
        levels: { claimed: levelBy('claimed'), proven: levelBy('proven'), accepted: levelBy('accepted') },
        isDetermined: assessment.room.determination !== null,
        unreviewed: unreviewedIn(assessment),
      },
    ];
  });
}

function ownerOf({ directory, period }: SummarySource, indicator: string): Opd | null {
  const room = { period: period.id, indicator };
  return (
    [...directory.opds.values()].find(({ id }) => assignmentRole(directory, room, id) === 'owner') ?? null
  );
}

/** Documented, and neither accepted nor returned as it stands now. */
function unreviewedIn(assessment: Assessment): number {
  return [...assessment.requirements.values()].filter(
    ({ proven, standing }) => proven && standing !== 'accepted' && standing !== 'returned',
  ).length;
}

/** How far an index is from a bound, in hundredths as printed; 0 when it is reached. */
export function hundredthsTo(index: Fraction, boundHundredths: number): number {
  return Math.max(0, boundHundredths - toHundredths(index));
}

export type OfficialIndex = PredicateOfIndex & { year: number; value: string; source: string };

/** The newest index that the ministry published, of this period or one before; null where none was typed in. */
export function latestOfficial(
  instrument: Instrument,
  directory: Directory,
  period: Period,
): OfficialIndex | null {
  const published = [...directory.periods.values()]
    .filter(({ year }) => year <= period.year)
    .toSorted((a, b) => b.year - a.year)
    .flatMap(({ id, year }) => {
      const official = directory.officials.get(id);
      return official === undefined ? [] : [{ ...official, year }];
    })[0];
  if (published === undefined) return null;
  return { ...published, ...predicateOf(instrument, decimalToFraction(published.value)) };
}

/** Reads decimal text with a point, exactly. */
function decimalToFraction(text: string): Fraction {
  const [whole = '', decimals = ''] = text.split('.');
  return { num: Number(whole + decimals), den: 10 ** decimals.length };
}
