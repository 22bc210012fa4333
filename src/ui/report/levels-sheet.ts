import type { IndicatorReport } from '../../domain/indicator-report.ts';
import type { RegionReport } from '../../domain/region-report.ts';
import { d } from '../messages/messages.ts';
import { blockerInWords } from './blocker-words.ts';
import { explanationInWords } from './explanation-words.ts';
import { sheetOf, type Cells, type ColumnLooks } from './sheet.ts';

type Key = keyof typeof d.report.workbook.levels.columns;

/** Levels have the decimals that somebody gave them: those of other institutions are counted as they were typed. */
const looks: ColumnLooks<Key> = {
  id: [10, 'text'],
  name: [44, 'text'],
  label: [24, 'text'],
  aspect: [34, 'text'],
  weight: [10, 'decimal'],
  owner: [34, 'text'],
  claimed: [13, 'number'],
  proven: [16, 'number'],
  accepted: [12, 'number'],
  determined: [12, 'number'],
  determinedNote: [30, 'text'],
  official: [12, 'number'],
  source: [28, 'text'],
  target: [9, 'whole'],
  next: [12, 'whole'],
  blockers: [60, 'text'],
  evidence: [9, 'whole'],
  unreviewed: [14, 'whole'],
  explanation: [70, 'text'],
};

/** *Tingkat*: every indicator with its levels and what blocks the next one. */
export function levelsSheet(report: RegionReport) {
  const { sections, indicators, targetLevel } = report;
  const names = new Map(sections.map(({ section }) => [section.id, section.name]));
  return sheetOf(
    d.report.workbook.levels,
    looks,
    indicators.map((one) => ({
      ...cellsOf(one),
      aspect: names.get(one.indicator.section) ?? null,
      target: targetLevel,
    })),
  );
}

function cellsOf(report: IndicatorReport): Cells<Key> {
  const { indicator, levels, blockers } = report;
  return {
    id: indicator.id,
    name: indicator.name,
    label: report.label,
    weight: indicator.weight / 100,
    owner: report.owner?.name,
    claimed: Number(levels.claimed),
    proven: Number(levels.proven),
    accepted: Number(levels.accepted),
    ...settledCells(report),
    next: blockers?.level,
    blockers: blockers?.blockers.map(blockerInWords).join('\n'),
    evidence: report.evidence,
    unreviewed: report.unreviewed,
    explanation: report.explanations.map(explanationInWords).join('\n\n'),
  };
}

/** What people set beside the count: the determination and the published value. */
function settledCells({ determination, official }: IndicatorReport): Cells<Key> {
  return {
    determined: determination === null ? null : Number(determination.level),
    determinedNote: determination?.note,
    official: official === null ? null : Number(official.value),
    source: official?.source,
  };
}
