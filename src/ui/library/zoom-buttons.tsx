import { Button } from '../kit/button.tsx';
import type { IconName } from '../kit/icons.ts';
import { m } from '../messages/messages.ts';
import { zoomBy } from './zoom.ts';

/** Larger and smaller. */
export function ZoomButtons({ zoom, onZoom }: { zoom: number; onZoom: (zoom: number) => void }) {
  const { viewer } = m.library;
  const sign = (mark: string, words: string, by: -1 | 1) => (
    <Button kind="quiet" onClick={() => onZoom(zoomBy(zoom, by))}>
      <span aria-hidden="true">{mark}</span>
      <span class="sr">{words}</span>
    </Button>
  );
  return (
    <>
      {sign('−', viewer.zoomOut, -1)}
      {sign('+', viewer.zoomIn, 1)}
    </>
  );
}

/** Previous and next: narrow bars keep their words for screen readers. */
export function TurnButton(props: { icon: IconName; words: string; isOff: boolean; onClick: () => void }) {
  return (
    <Button kind="quiet" icon={props.icon} onClick={props.isOff ? undefined : props.onClick}>
      <span class="sr">{props.words}</span>
    </Button>
  );
}
