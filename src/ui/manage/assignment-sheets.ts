import { activeOpds, type Directory } from '../../domain/directory.ts';
import type { Instrument } from '../../domain/instrument.ts';
import type { SheetToWrite } from '../kit/write-sheets.ts';
import { d, m } from '../messages/messages.ts';
import { assignedOpds } from './agency-edits.ts';

type Ground = { directory: Directory; period: string; instrument: Instrument };

/** The assignments as a list that comes in again unchanged: one line for each OPD of each indicator. */
export function assignmentList({ directory, period, instrument }: Ground): SheetToWrite[] {
  const words = d.manage.assignment.sheet;
  const rows = instrument.indicators.flatMap((indicator) =>
    assignedOpds(directory, { period, indicator: indicator.id }).map(({ opd, role, asked, note }) => [
      indicator.id,
      indicator.shortName,
      labelOf(directory, opd),
      role === 'none' ? '' : m.words.assignmentRoles[role],
      asked?.join(', ') ?? '',
      note,
    ]),
  );
  return [{ name: words.list, rows: [words.listHeads, ...rows], widths: [10, 40, 24, 20, 24, 40] }];
}

/** The assignments as a matrix: P answers for it, I contributes. */
export function assignmentMatrix({ directory, period, instrument }: Ground): SheetToWrite[] {
  const words = d.manage.assignment.sheet;
  const ids = instrument.indicators.map(({ id }) => id);
  const rows = activeOpds(directory).map((opd) => [
    labelOf(directory, opd.id),
    opd.name,
    ...ids.map((id) => {
      const role = directory.assignments.get(`${period}:${id}:${opd.id}`)?.role ?? 'none';
      return words.letters[role];
    }),
  ]);
  return [
    {
      name: words.matrix,
      rows: [[...words.matrixHeads, ...ids], ...rows],
      widths: [18, 40, ...ids.map(() => 5)],
    },
  ];
}

/** The short code where it leads back to the OPD alone, else its id. */
function labelOf({ opds }: Directory, id: string): string {
  const code = opds.get(id)?.code ?? '';
  const isOwn = code !== '' && [...opds.values()].every((opd) => opd.id === id || opd.code !== code);
  return isOwn ? code : id;
}
