import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { m } from '../messages/messages.ts';
import { useDropAndPaste } from './drop-and-paste.ts';
import { documentTypes, PickButton } from './pick-button.tsx';
import { refusalText, sizeLimitText, type SourceFault } from './refusal-text.ts';

type SourceStepProps = {
  fault: SourceFault | null;
  /** A file is being looked at and stored. */
  isBusy: boolean;
  /** Pages photographed earlier that have not become a document. */
  unfinishedPages: number;
  /** Set while a discarded document may be taken back. */
  onTakeBack: (() => void) | null;
  onFiles: (files: readonly File[]) => void;
  onPhotos: () => void;
  onDiscardPhotos: () => void;
  /** Set while discarded pages may be taken back. */
  onTakeBackPhotos: (() => void) | null;
  onLink: () => void;
  onExisting: (() => void) | null;
};

/** The ways to bring a document, and what is taken. Files may be dropped and pasted too. */
export function SourceStep(props: SourceStepProps) {
  const { fault, isBusy } = props;
  const isOver = useDropAndPaste(props.onFiles);
  const { steps } = m.library;
  return (
    <div class="stack" data-over={isOver}>
      {fault !== null && (
        <div role="alert">
          <Banner tone="danger" icon="alert" level={3} title={m.library.refusals.title}>
            <p>{refusalText(fault)}</p>
          </Banner>
        </div>
      )}
      {props.onTakeBack !== null && (
        <Discarded text={m.library.kinds.discarded} onTakeBack={props.onTakeBack} />
      )}
      {props.onTakeBackPhotos !== null && (
        <Discarded text={m.library.photos.discarded} onTakeBack={props.onTakeBackPhotos} />
      )}
      {props.unfinishedPages > 0 && <Unfinished {...props} />}
      <Ways {...props} />
      <p class="small soft">
        {steps.limits(sizeLimitText())}
        <span class="only-laptop"> {isOver ? steps.dropHere : steps.drop}</span>
      </p>
      <output class="saved">{isBusy && steps.reading}</output>
    </div>
  );
}

function Ways({ isBusy, onFiles, onPhotos, onLink, onExisting }: SourceStepProps) {
  const { evidence } = m.words;
  return (
    <div class="ways">
      <Button icon="camera" onClick={onPhotos}>
        {evidence.photo}
      </Button>
      <PickButton
        icon="folder"
        label={evidence.file}
        accept={documentTypes}
        busy={isBusy}
        onFiles={onFiles}
      />
      <Button icon="link" onClick={onLink}>
        {evidence.link}
      </Button>
      {onExisting !== null && (
        <Button icon="doc" onClick={onExisting}>
          {evidence.existing}
        </Button>
      )}
    </div>
  );
}

function Discarded({ text, onTakeBack }: { text: string; onTakeBack: () => void }) {
  return (
    <output class="row small">
      {text}
      <Button kind="quiet" icon="undo" onClick={onTakeBack}>
        {m.words.acts.undo}
      </Button>
    </output>
  );
}

function Unfinished({ unfinishedPages, onPhotos, onDiscardPhotos }: SourceStepProps) {
  const { photos } = m.library;
  const acts = (
    <>
      <Button onClick={onPhotos}>{photos.resume}</Button>
      <Button kind="quiet" onClick={onDiscardPhotos}>
        {photos.discard}
      </Button>
    </>
  );
  return <Banner icon="camera" level={3} title={photos.unfinished(unfinishedPages)} actions={acts} />;
}
