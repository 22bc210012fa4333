import { Button } from '../kit/button.tsx';
import { m } from '../messages/messages.ts';
import { useBytesUrl } from './bytes-url.ts';
import type { CapturedPage } from './capture-session.ts';
import type { Capture } from './use-capture.ts';

/** The pages so far, in their order, each to be turned, moved and removed. */
export function PhotoPages({ capture }: { capture: Capture }) {
  const { pages } = capture;
  return (
    <ol class="shots">
      {pages.map((page, index) => (
        <li key={page.id}>
          <Shot page={page} number={index + 1} />
          <PageActs capture={capture} id={page.id} index={index} />
        </li>
      ))}
    </ol>
  );
}

function PageActs({ capture, id, index }: { capture: Capture; id: string; index: number }) {
  const { photos } = m.library;
  const number = index + 1;
  return (
    <div class="row">
      <b class="small">{photos.page(number)}</b>
      <Button kind="quiet" label={photos.turn(number)} onClick={() => capture.turn(id)}>
        {photos.turnShort}
      </Button>
      {index > 0 && (
        <Button kind="quiet" label={photos.earlier(number)} onClick={() => capture.move(id, -1)}>
          {photos.earlierShort}
        </Button>
      )}
      {index < capture.pages.length - 1 && (
        <Button kind="quiet" label={photos.later(number)} onClick={() => capture.move(id, 1)}>
          {photos.laterShort}
        </Button>
      )}
      <Button kind="quiet" label={photos.remove(number)} onClick={() => capture.remove(id)}>
        {m.words.acts.remove}
      </Button>
    </div>
  );
}

function Shot({ page, number }: { page: CapturedPage; number: number }) {
  const url = useBytesUrl(page.bytes);
  return (
    <span class="shot">
      {url !== null && <img src={url} alt={m.library.photos.page(number)} data-turn={page.turn} />}
    </span>
  );
}
