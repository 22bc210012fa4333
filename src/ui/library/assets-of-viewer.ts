/**
 * The files of the PDF viewer. They stand beside the app's own chunks as they are, so that they can be fetched ahead and kept
 * by the service worker without running a line of them. Addressed by `new URL`, which makes them no part of any chunk.
 */
export const viewerUrls = {
  engine: new URL('pdfjs-dist/legacy/build/pdf.min.mjs', import.meta.url).href,
  worker: new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href,
  decoder: new URL('./pdf-decoder.js', import.meta.url).href,
  /** For pictures in JPEG 2000 and JBIG2, as scanners write them. By the names that the viewer asks for. */
  decoders: {
    'jbig2_nowasm_fallback.js': new URL('pdfjs-dist/wasm/jbig2_nowasm_fallback.js', import.meta.url).href,
    'openjpeg_nowasm_fallback.js': new URL('pdfjs-dist/wasm/openjpeg_nowasm_fallback.js', import.meta.url)
      .href,
  },
  /** The two fonts that no system has; ticks and bullets need them. By the names that the viewer asks for. */
  fonts: new Map([
    ['FoxitSymbol.pfb', new URL('pdfjs-dist/standard_fonts/FoxitSymbol.pfb', import.meta.url).href],
    ['FoxitDingbats.pfb', new URL('pdfjs-dist/standard_fonts/FoxitDingbats.pfb', import.meta.url).href],
  ]),
};

/** What fetching it costs, compressed; a test holds it against the real files. */
const viewerSizeBytes = 610_000;

export function viewerAssets(): { urls: string[]; sizeBytes: number } {
  const { engine, worker, decoder, decoders, fonts } = viewerUrls;
  const more = [...Object.values(decoders), ...fonts.values()];
  return { urls: [engine, worker, decoder, ...more], sizeBytes: viewerSizeBytes };
}

/** Fetches the viewer so that it opens without a network later; rejects when a file did not come. */
export async function prefetchViewer(): Promise<void> {
  for (const url of viewerAssets().urls) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    // Read to the end: a body left unread may never reach the cache.
    await answer.arrayBuffer();
  }
}

/** Whether the viewer is kept on this device already. */
export async function isViewerHere(): Promise<boolean> {
  if (!('caches' in globalThis)) return false;
  const kept = await Promise.all(viewerAssets().urls.map((url) => caches.match(url)));
  return kept.every((answer) => answer !== undefined);
}
