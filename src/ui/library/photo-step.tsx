import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { formatBytes } from '../kit/format.ts';
import { m } from '../messages/messages.ts';
import type { CapturedPage } from './capture-session.ts';
import { PhotoPages } from './photo-pages.tsx';
import { PickButton } from './pick-button.tsx';
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
          <Banner tone="danger" icon="alert" level={3} title={m.library.refusals.title}>
            <p>{m.library.refusals.heic}</p>
          </Banner>
        </div>
      )}
      {pages.length === 0 ? <p class="small">{photos.empty}</p> : <PhotoPages capture={capture} />}
      {removed !== null && (
        <output class="row small">
          {photos.removed(removed.number)}
          <Button kind="quiet" onClick={capture.restore}>
            {m.words.acts.undo}
          </Button>
        </output>
      )}
      <CameraButtons capture={capture} />
      <output class="saved">
        {isWorking ? photos.working : pages.length > 0 && photos.saved(deviceKind(), pages.length)}
      </output>
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

function CameraButtons({ capture }: { capture: Capture }) {
  const { photos } = m.library;
  const add = (files: readonly File[]) => void capture.addPhotos(files);
  const isFirst = capture.pages.length === 0;
  return (
    <div class="ways">
      <PickButton
        icon="camera"
        label={isFirst ? photos.take : photos.takeNext}
        accept="image/*"
        isCamera
        // Whoever chose *Foto* wants the camera: the first photo needs no second tap.
        opensItself={capture.isFresh && isFirst}
        onFiles={add}
      />
      <PickButton icon="folder" label={photos.choose} accept="image/*" multiple onFiles={add} />
    </div>
  );
}
