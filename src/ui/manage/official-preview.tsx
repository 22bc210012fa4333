import type { Directory, Period } from '../../domain/directory.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { formatDecimal } from '../kit/format.ts';
import { d } from '../messages/messages.ts';
import { ImportPreview } from './import-preview.tsx';
import { checkIndex, type OfficialPlan, type OfficialRow } from './official-import.ts';

type OfficialPreviewProps = {
  period: Period;
  /** Null where the texts of the instrument are not here: then nothing is checked against it. */
  instrument: Instrument | null;
  plan: OfficialPlan | null;
  /** The published index as it would be saved. */
  index: string | null;
};

/** What would be saved of the published values, and whether index and values agree. */
export function OfficialPreview({ period, instrument, plan, index }: OfficialPreviewProps) {
  const { directory } = useApp();
  const words = d.manage.official;
  const check = <Check period={period} instrument={instrument} values={plan?.values ?? []} index={index} />;
  if (plan === null) return check;
  const rows = plan.index === null ? plan.values : [plan.index, ...plan.values];
  const present = ({ code }: OfficialRow) =>
    directory.officials.get(code === '' ? period.id : `${period.id}:${code}`)?.value;
  const fresh = rows.filter((row) => present(row) === undefined);
  const changed = rows.filter((row) => ![undefined, row.value].includes(present(row)));
  return (
    <ImportPreview
      groups={[
        { title: words.added, lines: fresh.map(({ code, value }) => lineOf(code, value)) },
        {
          title: words.changed,
          lines: changed.map((row) =>
            words.changedOne(lineOf(row.code, row.value), formatDecimal(present(row) ?? '')),
          ),
        },
      ]}
      unchanged={rows.length - fresh.length - changed.length}
      faults={plan.faults.map((fault) => ({ ...fault, reason: words.faults[fault.kind] }))}
      passedOver={plan.passedOver}
    >
      {check}
    </ImportPreview>
  );
}

const lineOf = (code: string, value: string): string =>
  `${code === '' ? d.manage.official.index : code}: ${formatDecimal(value)}`;

type CheckProps = {
  period: Period;
  instrument: Instrument | null;
  values: readonly OfficialRow[];
  index: string | null;
};

/** Index and values come from the same publication: where they disagree, one of them was copied wrongly. */
function Check({ period, instrument, values, index }: CheckProps) {
  const { directory } = useApp();
  const words = d.manage.official;
  if (instrument === null) return <p class="small soft">{words.unchecked}</p>;
  if (!hasValues(directory, period) && values.length === 0) return null;
  const check = checkIndex(instrument, directory, { period: period.id, index, values });
  if (check.kind === 'incomplete') return <p class="small soft">{words.incomplete(check.missing)}</p>;
  const printed = formatDecimal(check.printed);
  if (check.agrees) return <p class="small">{words.agrees(printed)}</p>;
  return (
    <Banner tone="warn" level={3} title={words.differs(formatDecimal(index ?? ''), printed)}>
      <p>{words.differsText}</p>
    </Banner>
  );
}

const hasValues = ({ officials }: Directory, { id }: Period): boolean =>
  [...officials.keys()].some((key) => key.startsWith(`${id}:`));
