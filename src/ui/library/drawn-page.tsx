import type { PageViewport, PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useRef } from 'preact/hooks';
import type { PageHit } from './text-search.ts';

/** Beyond this many pixels old phones draw nothing at all. */
const mostPixels = 12_000_000;

type PdfPageProps = {
  pdf: PDFDocumentProxy;
  page: number;
  zoom: number;
  label: string;
  /** Found words, of any page; those of this one are marked. */
  hits: readonly PageHit[];
};

/** One page drawn on a canvas, as wide as its box at zoom 1; drawn anew when the box changes. */
export function PdfPage({ pdf, page, zoom, label, hits }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const box = element?.parentElement;
    if (element === null || box == null) return;
    const drawing = startDrawing({ pdf, page, zoom, hits, canvas: element, box });
    return drawing.stop;
  }, [pdf, page, zoom, hits]);
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a canvas is no img
  return <canvas ref={canvas} role="img" aria-label={label} />;
}

type Drawing = {
  pdf: PDFDocumentProxy;
  page: number;
  zoom: number;
  hits: readonly PageHit[];
  canvas: HTMLCanvasElement;
  box: HTMLElement;
};

function startDrawing(drawing: Drawing): { stop: () => void } {
  let isStopped = false;
  let task: RenderTask | null = null;
  const draw = async () => {
    task?.cancel();
    const { begun, viewport } = await beginPage(drawing);
    if (isStopped) return begun.cancel();
    task = begun;
    // A cancelled drawing rejects; the next one is under way then.
    const isDrawn = await begun.promise.then(
      () => true,
      () => false,
    );
    if (isDrawn && !isStopped) markHits(drawing, viewport);
  };
  let width = drawing.box.clientWidth;
  const observer = new ResizeObserver(() => {
    if (drawing.box.clientWidth === width) return;
    width = drawing.box.clientWidth;
    void draw();
  });
  observer.observe(drawing.box);
  void draw();
  return {
    stop: () => {
      isStopped = true;
      observer.disconnect();
      task?.cancel();
    },
  };
}

async function beginPage({ pdf, page: number, zoom, canvas, box }: Drawing) {
  const page = await pdf.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const widthPx = box.clientWidth * zoom;
  const scale = widthPx / natural.width;
  const wanted = natural.width * natural.height * (scale * devicePixelRatio) ** 2;
  const sharpness = devicePixelRatio * Math.min(1, Math.sqrt(mostPixels / wanted));
  const viewport = page.getViewport({ scale: scale * sharpness });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${Math.floor(widthPx)}px`;
  return { begun: page.render({ canvas, viewport }), viewport };
}

/** Like a text marker: what is printed stays readable through it. */
const markerColour = '#ffe27a';

function markHits({ canvas, hits, page }: Drawing, viewport: PageViewport): void {
  const context = canvas.getContext('2d');
  const here = hits.filter((hit) => hit.page === page);
  if (context === null || here.length === 0) return;
  context.save();
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = markerColour;
  for (const box of here.flatMap(({ boxes }) => boxes)) {
    const [left, bottom, right, top] = box;
    const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left, bottom) as number[];
    const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right, top) as number[];
    context.fillRect(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
  }
  context.restore();
}
