import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { formatBytes } from '../kit/format.ts';
import { LoadingBones } from '../kit/state-views.tsx';
import { m } from '../messages/messages.ts';
import { openPdf, ViewerMissing } from './open-pdf.ts';
import { PdfPage } from './drawn-page.tsx';
import { PageSearch } from './page-search.tsx';
import { usePageSearch } from './use-page-search.ts';
import { isViewerHere, viewerAssets } from './assets-of-viewer.ts';
import { TurnButton, ZoomButtons } from './zoom-buttons.tsx';
import { zoomBy } from './zoom.ts';

type Opened =
  | { state: 'opening' }
  | { state: 'open'; pdf: PDFDocumentProxy }
  | { state: 'missing' | 'broken' };

type PdfViewProps = ReadingProps & { bytes: ArrayBuffer };

type ReadingProps = {
  name: string;
  firstPage: number;
  /** Words that are looked for at once; empty for none. */
  find: string;
  /** Keys work only while the focus is in it. */
  isEmbedded: boolean;
};

/** A PDF, page by page. Arrow keys turn pages, plus and minus change the size. */
export function PdfView({ bytes, ...reading }: PdfViewProps) {
  const [attempt, setAttempt] = useState(0);
  const opened = useOpenedPdf(bytes, attempt);
  const { viewer } = m.library;
  switch (opened.state) {
    case 'opening':
      return <Opening />;
    case 'open':
      return <Pages pdf={opened.pdf} {...reading} />;
    case 'missing':
      return (
        <Banner
          title={viewer.viewerMissing}
          level={3}
          icon="offline"
          actions={<Button onClick={() => setAttempt(attempt + 1)}>{m.words.acts.tryAgain}</Button>}
        />
      );
    case 'broken':
      return <Banner tone="warn" level={3} title={viewer.notShown} />;
  }
}

/** The first time, the viewer itself comes over the network: its size is told. */
function Opening() {
  const [isComing, setComing] = useState(false);
  useEffect(() => {
    const look = async () => setComing(!(await isViewerHere()));
    void look();
  }, []);
  const { viewer } = m.library;
  return (
    <>
      {isComing && <p class="small">{viewer.fetching(formatBytes(viewerAssets().sizeBytes))}</p>}
      <LoadingBones label={viewer.opening} />
    </>
  );
}

function useOpenedPdf(bytes: ArrayBuffer, attempt: number): Opened {
  const [opened, setOpened] = useState<Opened>({ state: 'opening' });
  useEffect(() => {
    let isHere = true;
    let close = () => {};
    setOpened({ state: 'opening' });
    const open = async () => {
      try {
        const pdf = await openPdf(bytes);
        close = () => void pdf.loadingTask.destroy();
        if (isHere) setOpened({ state: 'open', pdf });
        else close();
      } catch (error) {
        if (isHere) setOpened({ state: error instanceof ViewerMissing ? 'missing' : 'broken' });
      }
    };
    void open();
    return () => {
      isHere = false;
      close();
    };
  }, [bytes, attempt]);
  return opened;
}

function Pages({ pdf, name, firstPage, find, isEmbedded }: ReadingProps & { pdf: PDFDocumentProxy }) {
  const { viewer } = m.library;
  const count = pdf.numPages;
  const [page, setPage] = useState(Math.min(firstPage, count));
  const [zoom, setZoom] = useState(1);
  const root = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLElement>(null);
  const go = (to: number) => {
    setPage(Math.min(count, Math.max(1, to)));
    paper.current?.scrollTo(0, 0);
  };
  const search = usePageSearch(pdf, { find, firstPage: page, onGo: go });
  useKeys(
    (act) => ('turn' in act ? go(page + act.turn) : setZoom(zoomBy(zoom, act.zoom))),
    isEmbedded ? root : null,
  );
  return (
    <div class="stack tight" ref={root}>
      <div class="viewer-bar row">
        <TurnButton icon="left" words={viewer.previous} isOff={page === 1} onClick={() => go(page - 1)} />
        <PageJump page={page} count={count} onGo={go} />
        <TurnButton icon="right" words={viewer.next} isOff={page === count} onClick={() => go(page + 1)} />
        <ZoomButtons zoom={zoom} onZoom={setZoom} />
      </div>
      <PageSearch search={search} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section class="drawn" ref={paper} tabIndex={0} aria-label={viewer.canvas(page, name)}>
        <PdfPage pdf={pdf} page={page} zoom={zoom} label={viewer.canvas(page, name)} hits={search.hits} />
      </section>
      {!isEmbedded && <p class="small soft only-laptop">{viewer.keys}</p>}
    </div>
  );
}

type KeyAct = { turn: -1 | 1 } | { zoom: -1 | 1 };

const keyActs: Readonly<Record<string, KeyAct>> = {
  ArrowLeft: { turn: -1 },
  PageUp: { turn: -1 },
  ArrowRight: { turn: 1 },
  PageDown: { turn: 1 },
  '+': { zoom: 1 },
  '=': { zoom: 1 },
  '-': { zoom: -1 },
};

/** Keys work wherever the focus is, or only `within` a part of the page; never while something is typed. */
function useKeys(onAct: (act: KeyAct) => void, within: RefObject<HTMLElement | null> | null): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = keyActs[event.key];
      if (act === undefined || event.target instanceof HTMLInputElement) return;
      if (within !== null && within.current?.contains(event.target as Node) !== true) return;
      event.preventDefault();
      onAct(act);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [onAct, within]);
}

function PageJump({ page, count, onGo }: { page: number; count: number; onGo: (to: number) => void }) {
  const { viewer } = m.library;
  return (
    <form
      class="row jump"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get('page');
        const to = Number.parseInt(typeof typed === 'string' ? typed : '', 10);
        if (!Number.isNaN(to)) onGo(to);
      }}
    >
      <label>
        <span class="sr">{viewer.jump}</span>
        <input class="input" name="page" inputMode="numeric" autocomplete="off" value={page} maxLength={5} />
      </label>
      <output class="small number">
        <span class="sr">{viewer.page(page, count)}</span>
        <span aria-hidden="true">{m.words.states.of('', String(count)).trim()}</span>
      </output>
    </form>
  );
}
