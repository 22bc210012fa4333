import type { PDFDocumentProxy } from 'pdfjs-dist';
import { viewerUrls } from './assets-of-viewer.ts';

type Engine = typeof import('pdfjs-dist');

/** The viewer's own code did not come: not fetched before the network went. */
export class ViewerMissing extends Error {}

let loading: Promise<Engine> | null = null;

async function loadEngine(): Promise<Engine> {
  loading ??= import(/* @vite-ignore */ viewerUrls.engine) as Promise<Engine>;
  try {
    const engine = await loading;
    engine.GlobalWorkerOptions.workerSrc = viewerUrls.worker;
    return engine;
  } catch (cause) {
    loading = null;
    throw new ViewerMissing('The viewer could not be loaded', { cause });
  }
}

/**
 * Opens a PDF from its bytes; nothing is fetched from elsewhere and no script of the document runs.
 * Throws `ViewerMissing`, or the engine's error when the file is damaged or locked. Call `destroy` on the task when done.
 */
export async function openPdf(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
  const engine = await loadEngine();
  const task = engine.getDocument({
    // The worker takes the buffer away from this page.
    data: new Uint8Array(bytes.slice(0)),
    // Our content policy allows no WebAssembly.
    useWasm: false,
    wasmUrl: decoderAddress(),
    useWorkerFetch: false,
    BinaryDataFactory: ShippedFonts,
    disableWorkerRendering: true,
    verbosity: 0,
  });
  return task.promise;
}

/** The viewer puts the name of a decoder behind this; see `pdf-decoder.js`. */
function decoderAddress(): string {
  const { decoder, decoders } = viewerUrls;
  return `${decoder}#${encodeURIComponent(JSON.stringify(decoders))}/`;
}

/** Gives the engine the fonts that come with the app; others are the system's. */
class ShippedFonts {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const url = viewerUrls.fonts.get(filename);
    if (url === undefined) throw new Error(`${filename} is not shipped`);
    return new Uint8Array(await (await fetch(url)).arrayBuffer());
  }
}

/** Whether an encrypted PDF opens without a password; false too when the viewer is not on this device. */
export async function opensFreely(bytes: ArrayBuffer): Promise<boolean> {
  try {
    const pdf = await openPdf(bytes);
    await pdf.loadingTask.destroy();
    return true;
  } catch {
    return false;
  }
}
