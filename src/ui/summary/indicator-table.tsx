import { useState } from 'preact/hooks';
import type { Opd } from '../../domain/directory.ts';
import type { LevelKind } from '../../domain/maturity.ts';
import { DataTable, type Column } from '../kit/data-table.tsx';
import { formatDecimal } from '../kit/format.ts';
import { link } from '../kit/router.ts';
import { SearchBox } from '../kit/search-box.tsx';
import { d, m } from '../messages/messages.ts';
import type { IndicatorRow } from './summary-view.ts';

/** Every indicator with its owner and levels; each leads into its room. */
export function IndicatorTable({
  rows,
  kinds,
}: {
  rows: readonly IndicatorRow[];
  kinds: readonly LevelKind[];
}) {
  const [sought, setSought] = useState('');
  const words = d.summary.indicators;
  const found = rows.filter((row) => fits(row, sought));
  return (
    <section class="stack" aria-labelledby="semua-indikator">
      <h2 id="semua-indikator">{words.title}</h2>
      <SearchBox label={words.search} value={sought} onInput={setSought} />
      {found.length === 0 ? (
        <p class="small soft">{words.noMatch}</p>
      ) : (
        <DataTable
          caption={words.title}
          columns={columnsOf(kinds)}
          rows={found}
          keyOf={(row) => row.indicator.id}
        />
      )}
    </section>
  );
}

function fits({ indicator, label, owner }: IndicatorRow, sought: string): boolean {
  const text = [
    indicator.id,
    indicator.shortName,
    indicator.name,
    label,
    owner?.name ?? '',
    owner?.code ?? '',
  ];
  return text.join('\n').toLowerCase().includes(sought.trim().toLowerCase());
}

function columnsOf(kinds: readonly LevelKind[]): Column<IndicatorRow>[] {
  const words = d.summary.indicators;
  const levels = kinds.map((kind): Column<IndicatorRow> => ({
    key: kind,
    title: m.words.standings[kind],
    isNumber: true,
    cell: (row) => levelInWords(row, kind),
  }));
  return [
    {
      key: 'name',
      title: words.name,
      isHeading: true,
      cell: ({ indicator, label }) => (
        <>
          <span class="soft">{indicator.id}</span>{' '}
          <a href={link('indikator', indicator.id)}>
            {label === '' ? indicator.shortName : `${indicator.shortName}: ${label}`}
          </a>
        </>
      ),
    },
    {
      key: 'owner',
      title: m.words.assignmentRoles.owner,
      cell: ({ owner }) => <Owner opd={owner} />,
    },
    ...levels,
    { key: 'waiting', title: words.waiting, isNumber: true, cell: ({ unreviewed }) => unreviewed || '–' },
  ];
}

function levelInWords({ indicator, levels, isDetermined }: IndicatorRow, kind: LevelKind): string {
  const value = formatDecimal(String(levels[kind]));
  if (indicator.external !== null) return d.external.given(value);
  return kind === 'accepted' && isDetermined ? d.summary.indicators.determined(value) : value;
}

/** By its short name, as in *Matriks*: whole names make seven lines of a row. */
function Owner({ opd }: { opd: Opd | null }) {
  if (opd === null) return <span class="soft">{d.summary.indicators.noOwner}</span>;
  return <span title={opd.name}>{opd.code || opd.name}</span>;
}
