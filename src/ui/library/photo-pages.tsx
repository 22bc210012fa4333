import { useEffect, useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import type { IconName } from '../kit/icons.ts';
import { m } from '../messages/messages.ts';
import type { CapturedPage } from './capture-session.ts';
import type { Capture } from './use-capture.ts';

/** The pages so far, in their order, each to be turned, moved and removed. */
export function PhotoPages({ capture }: { capture: Capture }) {
  const { photos } = m.library;
  const { pages } = capture;
  return (
    <ol class="shots">
      {pages.map((page, index) => {
        const number = index + 1;
        const acts: PageAct[] = [
          { icon: 'refresh', label: photos.turn(number), run: () => capture.turn(page.id) },
          { icon: 'left', label: photos.earlier(number), run: () => capture.move(page.id, -1), off: index === 0 },
          {
            icon: 'right',
            label: photos.later(number),
            run: () => capture.move(page.id, 1),
            off: index === pages.length - 1,
          },
          { icon: 'trash', label: photos.remove(number), run: () => capture.remove(page.id) },
        ];
        return (
          <li key={page.id}>
            <Shot page={page} number={number} />
            <span class="small">{photos.page(number)}</span>
            <div class="row">
              {acts.map((act) => act.off !== true && <PageButton key={act.icon} {...act} />)}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

type PageAct = { icon: IconName; label: string; run: () => void; off?: boolean };

function PageButton({ icon, label, run }: PageAct) {
  return (
    <Button kind="quiet" icon={icon} onClick={run}>
      <span class="sr">{label}</span>
    </Button>
  );
}

function Shot({ page, number }: { page: CapturedPage; number: number }) {
  const url = usePictureUrl(page.bytes);
  return (
    <span class="shot">
      {url !== null && <img src={url} alt={m.library.photos.page(number)} data-turn={page.turn} />}
    </span>
  );
}

/** An address for bytes of a picture, given up when they go. */
export function usePictureUrl(bytes: ArrayBuffer, mime = 'image/jpeg'): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: mime }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mime]);
  return url;
}
