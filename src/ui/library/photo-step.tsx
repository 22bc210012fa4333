import { useEffect, useRef, useState } from 'preact/hooks';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { formatBytes } from '../kit/format.ts';
import { m } from '../messages/messages.ts';
import type { CapturedPage } from './capture-session.ts';
import { PhotoPages } from './photo-pages.tsx';
import { StepHeading } from './step-heading.tsx';
import type { Capture } from './use-capture.ts';

type PhotoStepProps = {
  capture: Capture;
  isBusy: boolean;
  onFinish: (pages: readonly CapturedPage[]) => void;
  onBack: () => void;
};

/** Photographing a document: each page is stored before the next one is taken. */
export function PhotoStep({ capture, isBusy, onFinish, onBack }: PhotoStepProps) {
  const { photos, steps } = m.library;
  const { pages, isWorking, isUnreadable, removed } = capture;
  const sizeBytes = pages.reduce((sum, page) => sum + page.bytes.byteLength, 0);
  return (
    <div class="stack">
      <StepHeading>{photos.title}</StepHeading>
      <p class="small soft">{photos.hint}</p>
      {isUnreadable && (
        <div role="alert">
          <Banner tone="danger" icon="alert" level={3} title={m.library.refusals.heic} />
        </div>
      )}
      {pages.length === 0 ? <p class="small">{photos.empty}</p> : <PhotoPages capture={capture} />}
      {removed !== null && (
        <p class="row small" role="status">
          {photos.removed(removed.number)}
          <Button kind="quiet" onClick={capture.restore}>
            {m.words.acts.undo}
          </Button>
        </p>
      )}
      <CameraButtons capture={capture} />
      <p class="saved" role="status">
        {isWorking ? photos.working : pages.length > 0 && photos.saved(deviceKind(), pages.length)}
      </p>
      <div class="row">
        {pages.length > 0 && (
          <Button kind="primary" whole busy={isBusy || isWorking} onClick={() => onFinish(pages)}>
            {photos.finish(pages.length, formatBytes(sizeBytes))}
          </Button>
        )}
        <Button kind="quiet" onClick={onBack}>
          {steps.back}
        </Button>
      </div>
    </div>
  );
}

/** The camera of phones opens through the file picker: it works in every browser and asks for no permission. */
function CameraButtons({ capture }: { capture: Capture }) {
  const { photos } = m.library;
  const camera = useRef<HTMLInputElement>(null);
  const gallery = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState(false);
  const hasPages = capture.pages.length > 0;

  // The first photo needs no second tap: whoever chose *Foto* wants the camera.
  useEffect(() => {
    if (opened || !capture.isFresh) return;
    setOpened(true);
    camera.current?.click();
  }, [opened, capture.isFresh]);

  const take = (event: { currentTarget: HTMLInputElement }) => {
    const files = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = '';
    if (files.length > 0) void capture.addPhotos(files);
  };
  return (
    <div class="ways">
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={m.words.evidence.photo}
        onChange={take}
      />
      <input
        ref={gallery}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={photos.choose}
        onChange={take}
      />
      <Button icon="camera" onClick={() => camera.current?.click()}>
        {hasPages ? photos.takeNext : photos.take}
      </Button>
      <Button icon="folder" onClick={() => gallery.current?.click()}>
        {photos.choose}
      </Button>
    </div>
  );
}
