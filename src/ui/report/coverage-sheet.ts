import { activeOpds } from '../../domain/directory.ts';
import { questionsToAll } from '../../domain/instrument.ts';
import type { RegionSource } from '../../domain/region-source.ts';
import type { CoverageAnswer } from '../../domain/room.ts';
import { d, m } from '../messages/messages.ts';
import { documentCells, personName } from './evidence-sheet.ts';
import { sheetOf, type Cells, type ColumnLooks } from './sheet.ts';

type Key = keyof typeof d.report.workbook.coverage.columns;

const looks: ColumnLooks<Key> = {
  indicator: [10, 'text'],
  level: [9, 'whole'],
  code: [13, 'text'],
  ask: [50, 'text'],
  opd: [34, 'text'],
  state: [14, 'text'],
  title: [36, 'text'],
  number: [18, 'text'],
  date: [12, 'day'],
  fileName: [28, 'text'],
  sha256: [20, 'text'],
  url: [34, 'text'],
  by: [22, 'text'],
  at: [17, 'moment'],
};

/** *Pertanyaan semua OPD*: a row for each question and active OPD, answered or not. */
export function coverageSheet({ instrument, directory, assessments }: RegionSource) {
  const opds = activeOpds(directory);
  const rows = questionsToAll(instrument).flatMap(({ indicator, level, requirement }) => {
    const answers = assessments.get(indicator.id)?.room.coverage ?? [];
    const own = new Map(
      answers.filter((one) => one.requirement === requirement.code).map((one) => [one.opd, one]),
    );
    return opds.map((opd) => ({
      indicator: indicator.id,
      level,
      code: requirement.code,
      ask: requirement.ask ?? requirement.text,
      opd: opd.name,
      ...answerCells(own.get(opd.id), (id) => personName(directory, id)),
    }));
  });
  return sheetOf(d.report.workbook.coverage, looks, rows);
}

function answerCells(answer: CoverageAnswer | undefined, nameOf: (person: string) => string): Cells<Key> {
  if (answer === undefined) return {};
  const { state, evidence, by, at, receivedAt } = answer;
  return {
    state: m.words.claims[state],
    ...(evidence === null ? {} : documentCells(evidence)),
    by: nameOf(by),
    at: receivedAt ?? at,
  };
}
