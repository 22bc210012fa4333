import { opdReports } from '../../domain/opd-report.ts';
import type { RegionSource } from '../../domain/region-source.ts';
import { d } from '../messages/messages.ts';
import { sheetOf, type ColumnLooks } from './sheet.ts';

type Key = keyof typeof d.report.workbook.opds.columns;

const looks: ColumnLooks<Key> = {
  code: [16, 'text'],
  name: [46, 'text'],
  of: [11, 'whole'],
  owned: [16, 'whole'],
  submitted: [11, 'whole'],
  accepted: [11, 'whole'],
  returned: [16, 'whole'],
  done: [16, 'whole'],
  decisions: [9, 'whole'],
  evidence: [9, 'whole'],
  last: [18, 'moment'],
};

/** *OPD*: how each active OPD got on. */
export function opdsSheet(source: RegionSource) {
  return sheetOf(
    d.report.workbook.opds,
    looks,
    opdReports(source).map(({ opd, decisions, indicators, evidence, lastArrivedAt }) => ({
      ...indicators,
      code: opd.code,
      name: opd.name,
      done: decisions.done,
      decisions: decisions.of,
      evidence,
      last: lastArrivedAt,
    })),
  );
}
