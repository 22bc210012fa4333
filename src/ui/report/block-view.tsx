import { DataTable } from '../kit/data-table.tsx';
import type { Bar, Block } from './report-blocks.ts';

/** A block of the report on the page. */
export function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'chapter':
      return <h2>{block.text}</h2>;
    case 'section':
      return <h3>{block.text}</h3>;
    case 'part':
      return <h4>{block.text}</h4>;
    case 'text':
      return <p class="prose">{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <Table block={block} />;
    case 'bars':
      return <Bars block={block} />;
  }
}

function Table({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  return (
    <DataTable
      caption={block.caption}
      columns={block.columns.map(({ title, isNumber }, place) => ({
        key: String(place),
        title,
        isNumber,
        isHeading: place === 0,
        cell: ({ cells }: { cells: readonly string[] }) => cells[place] ?? '',
      }))}
      rows={block.rows.map((cells, place) => ({ cells, place }))}
      keyOf={({ place }) => String(place)}
    />
  );
}

const highestLevel = 5;
const width = 300;
const place = (value: number): number => Math.round((value / highestLevel) * width);

/** One bar for each aspect, with its figure beside it as text. */
function Bars({ block: { caption, note, bars, target } }: { block: Extract<Block, { kind: 'bars' }> }) {
  return (
    <figure class="stack tight">
      <figcaption class="small">{caption}</figcaption>
      {bars.map((bar) => (
        <BarLine key={bar.name} bar={bar} target={target} />
      ))}
      <p class="small soft">{note}</p>
    </figure>
  );
}

function BarLine({ bar, target }: { bar: Bar; target: number }) {
  return (
    <div>
      <p class="small">
        {bar.name}: <b class="number">{bar.text}</b>
      </p>
      <svg viewBox={`0 0 ${width} 8`} aria-hidden="true" fill="currentColor">
        <path opacity="0.15" d={`M0 1h${width}v6H0z`} />
        <path d={`M0 1h${place(bar.value)}v6H0z`} />
        <path d={`M${place(target)} 0h1v8h-1z`} />
      </svg>
    </div>
  );
}
