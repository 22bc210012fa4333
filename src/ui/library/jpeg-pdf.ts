import { sizeWithin, type QuarterTurn } from './page-turn.ts';

/** A photographed page: colour JPEG as the browser's canvas makes it. */
export type JpegPage = { bytes: ArrayBuffer; width: number; height: number; turn: QuarterTurn };

/** The longer side of A4, in points: pages print at their true size. */
const longEdgePoints = 842;

/** Objects 1 and 2 are the catalogue and the page tree; each page then takes three. */
const firstPageObject = 3;
const objectsPerPage = 3;

/**
 * Puts photographed pages into one PDF 1.4, one picture a page, without touching the JPEG bytes.
 * A turned page is turned by its `/Rotate` entry, so turning costs no quality.
 */
export function pdfFromJpegs(pages: readonly JpegPage[]): ArrayBuffer {
  const file = startFile();
  const pageIds = pages.map((_page, index) => firstPageObject + index * objectsPerPage);
  file.add('<< /Type /Catalog /Pages 2 0 R >>');
  file.add(`<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`);
  for (const [index, page] of pages.entries()) addPage(file, page, pageIds[index] ?? 0);
  return file.finish();
}

function addPage(file: PdfFile, page: JpegPage, id: number): void {
  const { width, height } = sizeWithin(page, longEdgePoints);
  const drawing = `q ${width} 0 0 ${height} 0 0 cm /Photo Do Q`;
  file.add(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${page.turn} ` +
      `/Resources << /XObject << /Photo ${id + 2} 0 R >> >> /Contents ${id + 1} 0 R >>`,
  );
  file.add(`<< /Length ${drawing.length} >>`, new TextEncoder().encode(drawing));
  file.add(
    `<< /Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace /DeviceRGB ` +
      `/BitsPerComponent 8 /Filter /DCTDecode /Length ${page.bytes.byteLength} >>`,
    new Uint8Array(page.bytes),
  );
}

type PdfFile = {
  /** Adds the next object, with its stream where it has one. */
  add: (dictionary: string, stream?: Uint8Array) => void;
  /** The whole file, with the table of where each object begins. */
  finish: () => ArrayBuffer;
};

function startFile(): PdfFile {
  const parts: Uint8Array[] = [];
  const starts: number[] = [];
  let length = 0;
  const write = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  // The second line tells transfer programs that the file is binary (PDF 1.4, section 3.4.1).
  write('%PDF-1.4\n');
  write(new Uint8Array([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));
  return {
    add: (dictionary, stream) => {
      starts.push(length);
      write(`${starts.length} 0 obj\n${dictionary}\n`);
      if (stream !== undefined) {
        write('stream\n');
        write(stream);
        write('\nendstream\n');
      }
      write('endobj\n');
    },
    finish: () => {
      const tableStart = length;
      write(crossReferences(starts));
      write(`trailer\n<< /Size ${starts.length + 1} /Root 1 0 R >>\nstartxref\n${tableStart}\n%%EOF\n`);
      return joined(parts, length);
    },
  };
}

/** Each entry is exactly 20 bytes, as the format asks. */
function crossReferences(starts: readonly number[]): string {
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`);
  return `xref\n0 ${starts.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
}

function joined(parts: readonly Uint8Array[], length: number): ArrayBuffer {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.buffer;
}
