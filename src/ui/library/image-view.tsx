import { useState } from 'preact/hooks';
import { m } from '../messages/messages.ts';
import { useBytesUrl } from './bytes-url.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

/** A picture as wide as there is room, and larger. */
export function ImageView({ bytes, mime, name }: { bytes: ArrayBuffer; mime: string; name: string }) {
  const url = useBytesUrl(bytes, mime);
  const [zoom, setZoom] = useState(1);
  return (
    <>
      <div class="viewer-bar row">
        <ZoomButtons zoom={zoom} onZoom={setZoom} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section class="drawn" tabIndex={0} aria-label={name}>
        {url !== null && (
          <img
            src={url}
            alt={m.library.viewer.picture(name)}
            ref={(image) => {
              // Set by script: the content policy allows no style in markup.
              if (image !== null) image.style.width = `${zoom * 100}%`;
            }}
          />
        )}
      </section>
    </>
  );
}
