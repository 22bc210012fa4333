import type { IndicatorState } from '../../domain/indicator-state.ts';
import type { Indicator } from '../../domain/instrument.ts';
import type { Opd } from '../../domain/directory.ts';
import { link, withQuery } from '../kit/router.ts';
import { d, m } from '../messages/messages.ts';
import type { Cell } from './read-matrix.ts';

/** A sign for each state, so that colour is never alone; of letters that every phone's font has. */
export const signOf: Record<IndicatorState, string> = {
  'needs-repair': '!',
  accepted: '✓',
  submitted: '↑',
  ready: '•',
  'in-progress': '…',
  'not-started': '–',
  external: '=',
};

/** Stands behind the sign of what is late. */
export const lateSign = '*';

export function cellSign({ state, isLate }: Cell): string {
  return isLate ? signOf[state] + lateSign : signOf[state];
}

/** "Dinas Kesehatan, I3 Manajemen Data: Sedang diisi, Ikut mengisi, terlambat". */
export function cellLabel(opd: Opd, indicator: Indicator, cell: Cell | null): string {
  const what = cell === null ? d.matrix.notAssigned : cellWords(cell);
  return `${opd.name}, ${indicator.id} ${indicator.shortName}: ${what}`;
}

export function cellWords({ state, role, isLate }: Cell): string {
  return [
    m.words.indicatorStates[state],
    m.words.assignmentRoles[role],
    ...(isLate ? [d.matrix.late.toLowerCase()] : []),
  ].join(', ');
}

/** The room of the cell, seen with this OPD in mind. */
export function cellAddress(opd: Opd, indicator: string): string {
  return withQuery(link('indikator', indicator), { opd: opd.id });
}
