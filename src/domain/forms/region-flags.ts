import { boughtTwice, type BoughtTwice, type FiledRecord } from './bought-twice.ts';
import { formOf } from './definitions/forms.ts';
import { flagsOf, type Flag } from './flags.ts';
import type { FormRecord } from './record.ts';
import { recordsOf, type RegionSource } from './region-source.ts';
import { numberOf } from './value.ts';

/** One kind of flag with the records that bear it. */
export type FlagGroup = { kind: Flag['kind']; flagged: readonly { record: FormRecord; flag: Flag }[] };

export type RegionFlags = { groups: readonly FlagGroup[]; twice: readonly BoughtTwice[] };

const order: readonly Flag['kind'][] = [
  'stopped-early',
  'inactive',
  'not-checked',
  'no-proposal',
  'above-ceiling',
  'no-source',
  'no-backup',
  'above-staff',
];

/** What is worth saying of all records of the region, and what was bought twice. */
export function regionFlags(source: RegionSource, year: number): RegionFlags {
  const proposals = recordsOf(source, 'proposal').map(filed);
  const staff = staffByOpd(source);
  const flagged = (['application', 'ictSpending', 'securityAwareness'] as const).flatMap((form) =>
    recordsOf(source, form).flatMap((record) => {
      const context = { year, proposals, staff: staff.get(record.opd) ?? null };
      return flagsOf(formOf(form), record, context).map((flag) => ({ record, flag }));
    }),
  );
  return {
    groups: order
      .map((kind) => ({ kind, flagged: flagged.filter(({ flag }) => flag.kind === kind) }))
      .filter((group) => group.flagged.length > 0),
    twice: boughtTwice(recordsOf(source, 'ictSpending').map(filed)),
  };
}

const filed = ({ opd, id, values }: FormRecord): FiledRecord => ({ opd, record: id, values });

/** The staff that the newest readiness record of each OPD counts, where it knows both kinds. */
function staffByOpd(source: RegionSource): Map<string, number> {
  const newestLast = recordsOf(source, 'digitalReadiness').toSorted((a, b) => cycleOf(a) - cycleOf(b));
  return new Map(
    newestLast.flatMap(({ opd, values }) => {
      const [asn, others] = [numberOf(values['staffAsn']), numberOf(values['staffNonAsn'])];
      return asn === null || others === null ? [] : [[opd, asn + others] as const];
    }),
  );
}

const cycleOf = ({ values }: FormRecord): number => numberOf(values['cycle']) ?? 0;
