import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { maxFileBytes } from '../../domain/protocol.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { formatBytes } from '../kit/format.ts';
import { m } from '../messages/messages.ts';
import { pickerAccepts } from './file-signature.ts';
import { refusalText, type SourceFault } from './refusal-text.ts';

type SourceStepProps = {
  fault: SourceFault | null;
  /** A file is being looked at and stored. */
  isBusy: boolean;
  /** Pages photographed earlier that have not become a document. */
  unfinishedPages: number;
  /** Set while a discarded document may be taken back. */
  onTakeBack: (() => void) | null;
  onFile: (file: File) => void;
  onPhotos: () => void;
  onDiscardPhotos: () => void;
  onLink: () => void;
  onExisting: (() => void) | null;
};

/** The ways to bring a document, and what is taken. Files may be dropped and pasted too. */
export function SourceStep(props: SourceStepProps) {
  const { fault, isBusy, onFile } = props;
  const picker = useRef<HTMLInputElement>(null);
  const isOver = useDropAndPaste(onFile);
  const { evidence } = m.words;
  return (
    <div class="stack" data-over={isOver}>
      {fault !== null && (
        <div role="alert">
          <Banner tone="danger" icon="alert" level={3} title={refusalText(fault)} />
        </div>
      )}
      {props.onTakeBack !== null && (
        <p class="row small" role="status">
          {m.library.kinds.discarded}
          <Button kind="quiet" icon="undo" onClick={props.onTakeBack}>
            {m.words.acts.undo}
          </Button>
        </p>
      )}
      {props.unfinishedPages > 0 && <Unfinished {...props} />}
      <div class="ways">
        <Button icon="camera" onClick={props.onPhotos}>
          {evidence.photo}
        </Button>
        <Button icon="folder" busy={isBusy} onClick={() => picker.current?.click()}>
          {evidence.file}
        </Button>
        <Button icon="link" onClick={props.onLink}>
          {evidence.link}
        </Button>
        {props.onExisting !== null && (
          <Button icon="doc" onClick={props.onExisting}>
            {evidence.existing}
          </Button>
        )}
      </div>
      <FilePicker picker={picker} onFile={onFile} />
      <p class="small soft">
        {m.library.steps.limits(formatBytes(maxFileBytes))}
        <span class="only-laptop"> {isOver ? m.library.steps.dropHere : m.library.steps.drop}</span>
      </p>
      <p class="saved" role="status">
        {isBusy && m.library.steps.reading}
      </p>
    </div>
  );
}

function FilePicker(props: { picker: RefObject<HTMLInputElement | null>; onFile: (file: File) => void }) {
  return (
    <input
      ref={props.picker}
      type="file"
      hidden
      aria-label={m.words.evidence.file}
      accept={pickerAccepts}
      onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        // So that choosing the same file again is noticed.
        event.currentTarget.value = '';
        if (file !== undefined) props.onFile(file);
      }}
    />
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

/** Files dropped anywhere on the page or pasted; says whether one hovers above it. */
function useDropAndPaste(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFile);
  take.current = onFile;
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = () => setOver(false);
    const receive = (event: Event, files: FileList | undefined) => {
      const file = files?.[0];
      setOver(false);
      if (file === undefined) return;
      event.preventDefault();
      take.current(file);
    };
    const drop = (event: DragEvent) => receive(event, event.dataTransfer?.files);
    const paste = (event: ClipboardEvent) => receive(event, event.clipboardData?.files);
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
    };
  }, []);
  return isOver;
}
