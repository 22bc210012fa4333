import { normalName } from './normal-name.ts';
import { numberOf, textOf, type RecordRef, type Values } from './value.ts';

/** A record with where it lies. */
export type FiledRecord = RecordRef & { values: Values };

/** Purchases of one thing: by several OPDs, which could share it, or more than once by one OPD in one budget year. */
export type BoughtTwice = {
  item: string;
  why: 'several-opds' | 'same-opd-and-year';
  records: readonly RecordRef[];
};

const licensed = new Set(['software', 'subscription']);

/** Software and subscriptions that were bought more than once, by name (S1.9). Devices are bought again and again for good reason. */
export function boughtTwice(spendings: readonly FiledRecord[]): BoughtTwice[] {
  const bought = spendings.filter(({ values }) => licensed.has(textOf(values['category'])));
  return [...groupsBy(bought, ({ values }) => normalName(textOf(values['item'])))].flatMap(([item, group]) =>
    item === '' ? [] : overlapsOf(item, group),
  );
}

/** Applications of one OPD that bear the same name: a name is meant to be its only one there. */
export function sameNamed(applications: readonly FiledRecord[]): RecordRef[][] {
  const nameOf = ({ values }: FiledRecord): string => textOf(values['name']).trim().toLowerCase();
  const named = applications.filter((one) => nameOf(one) !== '');
  const groups = groupsBy(named, (one) => `${one.opd}\n${nameOf(one)}`);
  return [...groups.values()].filter(({ length }) => length > 1).map((group) => group.map(refOf));
}

function overlapsOf(item: string, group: readonly FiledRecord[]): BoughtTwice[] {
  if (new Set(group.map(({ opd }) => opd)).size > 1) {
    return [{ item, why: 'several-opds', records: group.map(refOf) }];
  }
  const yearOf = ({ values }: FiledRecord): number | null => numberOf(values['fiscalYear']);
  const dated = group.filter((one) => yearOf(one) !== null);
  const byYear = groupsBy(dated, (one) => String(yearOf(one)));
  return [...byYear.values()]
    .filter(({ length }) => length > 1)
    .map((sameYear) => ({ item, why: 'same-opd-and-year', records: sameYear.map(refOf) }));
}

function groupsBy(
  records: readonly FiledRecord[],
  keyOf: (record: FiledRecord) => string,
): Map<string, FiledRecord[]> {
  const groups = new Map<string, FiledRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return groups;
}

const refOf = ({ opd, record }: FiledRecord): RecordRef => ({ opd, record });
