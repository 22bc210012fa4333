import {
  flowKey,
  layOut,
  mapBox,
  type Flow,
  type PlacedEnd,
  type Point,
} from '../../domain/forms/integration-map.ts';
import { link } from '../kit/router.ts';
import { d } from '../messages/messages.ts';
import { useRegionView } from './region-view.ts';

/** Room for arrow heads and the outline of what has the focus. */
const margin = 8;
/** So many letters stand in a box; the whole name is told on hovering, to screen readers, and in the table. */
const mostLetters = 20;

/** The flows as boxes and arrows; wider than a phone, so it scrolls within its own region. */
export function MapDrawing({ flows }: { flows: readonly Flow[] }) {
  const { ends, passes, width, height } = layOut(flows);
  const byId = new Map(ends.map((end) => [end.id, end]));
  const words = d.region.map;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={words.drawing}>
      <svg
        width={width + 2 * margin}
        height={height + 2 * margin}
        viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`}
        role="group"
        aria-label={words.title}
      >
        <marker
          id="flow-head"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="7"
          markerHeight="7"
          orient="auto-start-reverse"
        >
          <path d="M0 0l10 5l-10 5z" fill="var(--ink-soft)" />
        </marker>
        {flows.map((flow) => (
          <Arrow
            key={`${flow.record.opd} ${flow.record.record}`}
            flow={flow}
            from={byId.get(flow.from.id)}
            to={byId.get(flow.to.id)}
            passes={passes.get(flowKey(flow)) ?? []}
          />
        ))}
        {ends.map((end) => (
          <Box key={end.id} end={end} />
        ))}
      </svg>
    </section>
  );
}

type ArrowProps = {
  flow: Flow;
  from: PlacedEnd | undefined;
  to: PlacedEnd | undefined;
  passes: readonly Point[];
};

function Arrow({ flow, from, to, passes }: ArrowProps) {
  if (from === undefined || to === undefined) return null;
  return (
    <path
      d={curve(from, to, passes)}
      fill="none"
      stroke="var(--ink-soft)"
      stroke-width="1.75"
      stroke-dasharray={flow.state === 'running' ? undefined : '5 4'}
      marker-end="url(#flow-head)"
      marker-start={flow.bothWays ? 'url(#flow-head)' : undefined}
      aria-hidden="true"
    />
  );
}

/** From the right side of a box to the left side of the next; what flows back leaves on the left and comes in on the right. */
function curve(from: Point, to: Point, passes: readonly Point[]): string {
  const middle = mapBox.height / 2;
  const bend = mapBox.gapX / 2;
  if (from.x >= to.x) {
    const [x1, x2, y1, y2] = [from.x, to.x + mapBox.width, from.y + middle, to.y + middle];
    return `M${x1} ${y1}C${x1 - bend} ${y1} ${x2 + bend} ${y2} ${x2} ${y2}`;
  }
  const steps = [...passes, to].map(({ x, y }, place) => {
    const before = passes[place - 1] ?? from;
    const x1 = before.x + mapBox.width;
    const [y1, y2] = [before.y + middle, y + middle];
    return `L${x1} ${y1}C${x1 + bend} ${y1} ${x - bend} ${y2} ${x} ${y2}`;
  });
  return `M${from.x + mapBox.width} ${from.y + middle}${steps.join('')}`;
}

function Box({ end }: { end: PlacedEnd }) {
  const { source } = useRegionView();
  const { ref, label, x, y } = end;
  const found = source.records.find(({ opd, id }) => opd === ref?.opd && id === ref.record);
  const shown = label.length > mostLetters ? `${label.slice(0, mostLetters - 1)}…` : label;
  // What is seen stands in the name, so that whoever speaks to the device can say it.
  const name = shown === label ? label : `${shown} ${label}`;
  const box = (
    <>
      <title>{label}</title>
      <rect
        width={mapBox.width}
        height={mapBox.height}
        rx="8"
        fill="var(--surface)"
        stroke={found === undefined ? 'var(--line-control)' : 'var(--mark)'}
        stroke-width={found === undefined ? 1 : 2}
      />
      <text
        x={mapBox.width / 2}
        y={mapBox.height / 2 + 5}
        text-anchor="middle"
        font-size="14"
        fill={found === undefined ? 'var(--ink)' : 'var(--link)'}
        aria-hidden="true"
      >
        {shown}
      </text>
    </>
  );
  const place = `translate(${x} ${y})`;
  if (found === undefined) {
    return (
      <g transform={place} role="img" aria-label={name}>
        {box}
      </g>
    );
  }
  return (
    <g transform={place}>
      <a href={link('pendataan', found.form, found.opd, found.id)} aria-label={name}>
        {box}
      </a>
    </g>
  );
}
