import './library.css';
import { useApp, type DocumentTarget } from '../kit/app-context.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { formatBytes } from '../kit/format.ts';
import { Progress } from '../kit/progress.tsx';
import { LoadingBones } from '../kit/state-views.tsx';
import { m } from '../messages/messages.ts';
import { ImageView } from './image-view.tsx';
import { PdfView } from './document-pages.tsx';
import { useBytesUrl } from './bytes-url.ts';
import { useDocumentBytes, type DocumentBytes } from './use-document-bytes.ts';

type DocumentContentProps = {
  target: DocumentTarget;
  /** Part of a page that has other things beside it: keys work only while the focus is in it. */
  isEmbedded?: boolean | undefined;
};

/** A document from bytes that were checked; without a network too once they are on the device. */
export function DocumentContent({ target, isEmbedded = false }: DocumentContentProps) {
  return (
    <div class="viewer stack">
      {target.sha256 === undefined ? (
        <OnlyLink url={target.url ?? ''} />
      ) : (
        <FileView target={target} sha256={target.sha256} isEmbedded={isEmbedded} />
      )}
    </div>
  );
}

function OnlyLink({ url }: { url: string }) {
  return (
    <>
      <p>{m.library.viewer.linkText}</p>
      <p class="small">{url}</p>
      <LinkButton icon="external" kind="primary" href={url} whole>
        {m.library.openLink}
      </LinkButton>
    </>
  );
}

type FileViewProps = { target: DocumentTarget; sha256: string; isEmbedded: boolean };

function FileView({ target, sha256, isEmbedded }: FileViewProps) {
  const { storage, endpoint } = useApp();
  const { bytes, download } = useDocumentBytes({ target, sha256, storage, endpoint });
  switch (bytes.state) {
    case 'looking':
      return <LoadingBones label={m.library.viewer.opening} />;
    case 'here':
      return <Shown bytes={bytes.bytes} mime={bytes.mime} target={target} isEmbedded={isEmbedded} />;
    case 'elsewhere':
    case 'downloading':
      return <Elsewhere bytes={bytes} size={target.size} onDownload={download} />;
  }
}

type NotHere = Exclude<DocumentBytes, { state: 'looking' | 'here' }>;

function Elsewhere(props: { bytes: NotHere; size: number | undefined; onDownload: () => void }) {
  const { bytes, size, onDownload } = props;
  const { viewer } = m.library;
  if (bytes.state === 'downloading') {
    const text = viewer.downloadedOf(formatBytes(bytes.doneBytes), formatBytes(bytes.sizeBytes));
    return <Progress value={bytes.doneBytes} max={bytes.sizeBytes} label={viewer.downloading} text={text} />;
  }
  return (
    <div class="state">
      <h3>{viewer.notHere(deviceKind())}</h3>
      <p>{faultText(bytes.fault) ?? viewer.notHereText}</p>
      <Button kind="primary" icon="download" onClick={onDownload}>
        {size === undefined ? viewer.downloadUnknown : viewer.download(formatBytes(size))}
      </Button>
    </div>
  );
}

function faultText(fault: 'network' | 'damaged' | null): string | null {
  switch (fault) {
    case 'network':
      return m.library.viewer.notDownloaded;
    case 'damaged':
      return m.library.viewer.damaged;
    case null:
      return null;
  }
}

type ShownProps = { bytes: ArrayBuffer; mime: string; target: DocumentTarget; isEmbedded: boolean };

function Shown({ bytes, mime, target, isEmbedded }: ShownProps) {
  if (mime === 'application/pdf') {
    return (
      <>
        <PdfView
          bytes={bytes}
          name={target.name}
          firstPage={firstPageOf(target.page)}
          find={target.find ?? ''}
          isEmbedded={isEmbedded}
        />
        <SaveFile bytes={bytes} mime={mime} name={target.name} />
      </>
    );
  }
  if (mime.startsWith('image/')) return <ImageView bytes={bytes} mime={mime} name={target.name} />;
  return (
    <>
      <p>{m.library.viewer.office}</p>
      <SaveFile bytes={bytes} mime={mime} name={target.name} />
    </>
  );
}

/** "3–5" opens at page 3. */
function firstPageOf(pages: string | undefined): number {
  return Math.max(1, Number(/\d+/.exec(pages ?? '')?.[0] ?? 1));
}

function SaveFile({ bytes, mime, name }: { bytes: ArrayBuffer; mime: string; name: string }) {
  const url = useBytesUrl(bytes, mime);
  if (url === null) return null;
  return (
    <div>
      <LinkButton icon="download" href={url} download={name}>
        {m.library.viewer.saveAs}
      </LinkButton>
    </div>
  );
}
