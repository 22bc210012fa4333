import type { Indicator, Instrument } from '../../domain/instrument.ts';
import type { LevelKind } from '../../domain/maturity.ts';
import { disputedFields, explanationOfRegion, signOffStanding } from '../../domain/sign-off.ts';
import type { RoomView } from '../kit/room-view.ts';

export type DeterminationRow = {
  indicator: Indicator;
  label: string;
  /** Counted, in the three ways. */
  reached: Readonly<Record<LevelKind, number>>;
  determined: string | null;
  hasExplanation: boolean;
  signOff: 'none' | 'holds' | 'changed';
  isDisputed: boolean;
};

/** Every indicator in the order of the instrument. */
export function determinationRows(
  instrument: Instrument,
  rooms: ReadonlyMap<string, RoomView>,
): DeterminationRow[] {
  return instrument.indicators.flatMap((indicator) => {
    const view = rooms.get(indicator.id);
    if (view === undefined) return [];
    const { assessment, fields } = view;
    return [
      {
        indicator,
        label: assessment.room.label,
        reached: assessment.reached,
        determined: assessment.room.determination?.level ?? null,
        hasExplanation: explanationOfRegion(assessment).trim() !== '',
        signOff: signOffStanding(instrument, assessment).state,
        isDisputed: disputedFields(fields).length > 0,
      },
    ];
  });
}

export const rowFilters = ['all', 'changed', 'disputed', 'open', 'no-text', 'other-level', 'signed'] as const;
export type RowFilter = (typeof rowFilters)[number];

export function fitsRow(row: DeterminationRow, filter: RowFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'changed':
      return row.signOff === 'changed';
    case 'disputed':
      return row.isDisputed;
    case 'open':
      return row.signOff !== 'holds';
    case 'no-text':
      return !row.hasExplanation;
    case 'other-level':
      return row.determined !== null && Number(row.determined) !== row.reached.accepted;
    case 'signed':
      return row.signOff === 'holds';
  }
}
