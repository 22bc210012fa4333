import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useRef } from 'preact/hooks';

/** Beyond this many pixels old phones draw nothing at all. */
const mostPixels = 12_000_000;

type PdfPageProps = { pdf: PDFDocumentProxy; page: number; zoom: number; label: string };

/** One page drawn on a canvas, as wide as its box at zoom 1; drawn anew when the box changes. */
export function PdfPage({ pdf, page, zoom, label }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const box = element?.parentElement;
    if (element === null || box == null) return;
    const drawing = startDrawing({ pdf, page, zoom, canvas: element, box });
    return drawing.stop;
  }, [pdf, page, zoom]);
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a canvas is no img
  return <canvas ref={canvas} role="img" aria-label={label} />;
}

type Drawing = {
  pdf: PDFDocumentProxy;
  page: number;
  zoom: number;
  canvas: HTMLCanvasElement;
  box: HTMLElement;
};

function startDrawing(drawing: Drawing): { stop: () => void } {
  let isStopped = false;
  let task: RenderTask | null = null;
  const draw = async () => {
    task?.cancel();
    const begun = await beginPage(drawing);
    if (isStopped) return begun.cancel();
    task = begun;
    // A cancelled drawing rejects; the next one is under way then.
    await begun.promise.catch(() => undefined);
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

async function beginPage({ pdf, page: number, zoom, canvas, box }: Drawing): Promise<RenderTask> {
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
  return page.render({ canvas, viewport });
}
