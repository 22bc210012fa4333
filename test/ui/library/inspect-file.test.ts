// @vitest-environment node
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cleanFileName } from '../../../src/ui/library/clean-file-name.ts';
import { titleFromName } from '../../../src/ui/library/file-name.ts';
import { recognise } from '../../../src/ui/library/file-signature.ts';
import { inspectFile, type FileProbes } from '../../../src/ui/library/inspect-file.ts';
import { readPdfFacts } from '../../../src/ui/library/pdf-facts.ts';
import { bytesOf, jpegDot, pdfText, pngDot, zipOf } from './small-files.ts';

const probes: FileProbes = {
  showsImage: () => Promise.resolve(true),
  opensFreely: () => Promise.resolve(false),
};
const inspect = (bytes: Uint8Array<ArrayBuffer>, name: string, given: Partial<FileProbes> = {}) =>
  inspectFile(new File([bytes], name), { ...probes, ...given });

const office = (member: string, ...more: string[]) => zipOf(['[Content_Types].xml', member, ...more]);

describe('the type of a file', () => {
  it.each([
    ['pdf', pdfText()],
    ['jpeg', jpegDot],
    ['png', pngDot],
    ['webp', bytesOf('RIFF\u0010\u0000\u0000\u0000WEBPVP8 ')],
    ['docx', office('word/document.xml')],
    ['xlsx', office('xl/workbook.xml')],
  ])('is told by its content: %s', (type, bytes) => {
    expect(recognise(bytes)).toEqual({ type });
  });

  it.each([
    ['foreign', 'a web page called a PDF', bytesOf('<!doctype html><script>alert(1)</script>')],
    ['foreign', 'a program', bytesOf('MZ\u0090\u0000')],
    ['foreign', 'an SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['foreign', 'any other ZIP', zipOf(['hello.txt'])],
    ['cut-off', 'half a PDF', pdfText().slice(0, -20)],
    ['cut-off', 'half an office file', office('word/document.xml').slice(0, -10)],
    ['macro', 'Word with a program inside', office('word/document.xml', 'word/vbaProject.bin')],
    ['old-office', 'old or locked Word', bytesOf('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')],
    ['heic', 'an iPhone photo', bytesOf('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000')],
  ])('is not taken: %s, %s', async (reason, _what, bytes) => {
    expect(await inspect(bytes, 'bukti.pdf')).toEqual({ refused: reason });
  });

  it('survives a ZIP directory that lies about its length', () => {
    const lying = office('word/document.xml');
    lying[lying.length - 12] = 0xff;
    expect(recognise(lying)).toEqual({ foreign: 'cut-off' });
  });
});

describe('a chosen file', () => {
  it('is refused when it is empty', async () => {
    expect(await inspect(new Uint8Array(), 'kosong.pdf')).toEqual({ refused: 'empty' });
  });

  it('is refused for its size before a byte is read', async () => {
    const huge = { size: 25 * 1024 * 1024 + 1, arrayBuffer: () => Promise.reject(new Error('read')) };
    expect(await inspectFile(huge as unknown as File, probes)).toEqual({ refused: 'too-large' });
  });

  it('is refused when the device no longer gives its bytes', async () => {
    const gone = { size: 10, arrayBuffer: () => Promise.reject(new Error('NotReadableError')) };
    expect(await inspectFile(gone as unknown as File, probes)).toEqual({ refused: 'unreadable' });
  });

  it('is refused when its picture cannot be shown', async () => {
    const shown = { showsImage: () => Promise.resolve(false) };
    expect(await inspect(jpegDot, 'foto.jpg', shown)).toEqual({ refused: 'damaged' });
  });

  it('is refused when it asks for a password', async () => {
    expect(await inspect(pdfText({ trailer: '/Encrypt 9 0 R ' }), 'sk.pdf')).toEqual({ refused: 'locked' });
  });

  it('is taken when it is only protected against changes', async () => {
    const free = { opensFreely: () => Promise.resolve(true) };
    const inspected = await inspect(pdfText({ trailer: '/Encrypt 9 0 R ' }), 'sk.pdf', free);
    expect(inspected).toMatchObject({ file: { type: 'pdf' } });
  });

  it('keeps its bytes, and gets the ending of its content', async () => {
    const inspected = await inspect(pngDot, 'layar.pdf');
    expect(inspected).toMatchObject({ file: { name: 'layar.png', mime: 'image/png', pages: null } });
    expect('file' in inspected && new Uint8Array(inspected.file.bytes)).toEqual(pngDot);
  });
});

describe('the facts of a PDF', () => {
  it('count the pages that its root names', async () => {
    const inner = '4 0 obj\n<< /Type /Pages /Parent 2 0 R /Count 99 >>\nendobj\n';
    expect(await readPdfFacts(pdfText({ pages: 12, more: inner }))).toMatchObject({ pages: 12 });
  });

  it('count the last version of a file that was added to', async () => {
    const later = '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 7 >>\nendobj\n';
    expect(await readPdfFacts(pdfText({ pages: 5, more: later }))).toMatchObject({ pages: 7 });
  });

  it('count pages in a packed list of objects', async () => {
    const packed = deflateSync('2 0 << /Type /Pages /Kids [3 0 R] /Count 41 >>').toString('latin1');
    const list = `5 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /Length ${packed.length} >>\nstream\r\n${packed}\r\nendstream\nendobj\n`;
    const bytes = bytesOf(`%PDF-1.5\n${list}%%EOF\n`);
    expect(await readPdfFacts(bytes)).toEqual({ isEncrypted: false, pages: 41 });
  });

  it('leave the count out where the file does not tell', async () => {
    expect(await readPdfFacts(bytesOf('%PDF-1.5\n%%EOF'))).toEqual({ isEncrypted: false, pages: null });
  });

  it('are not deceived by the word Encrypt in a text', async () => {
    const facts = await readPdfFacts(pdfText({ more: '6 0 obj\n(/Encrypt is a word)\nendobj\n' }));
    expect(facts.isEncrypted).toBe(false);
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\Budi\\SK Tim.pdf', 'SK Tim.pdf'],
    ['invoice\u202Efdp.exe', 'invoicefdp.pdf'],
    ['\u0000\u0001', 'dokumen.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['sk.pdf.exe', 'sk.pdf.pdf'],
    [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(120)}.pdf`],
  ])('is made safe: %j', (name, safe) => {
    expect(cleanFileName(name, 'pdf')).toBe(safe);
  });

  it.each([
    ['SK_Tim_SPBE_2025.pdf', 'SK Tim SPBE 2025'],
    ['laporan-hasil-evaluasi-2021.pdf', 'Laporan hasil evaluasi 2021'],
    ['perpres-39-2019-satu-data.pdf', 'Perpres 39-2019 satu data'],
    ['Peta e-government.pdf', 'Peta e-government'],
    ['Perwali 54 (1).pdf', 'Perwali 54'],
    ['IMG_20250912_101500.jpg', ''],
    ['WhatsApp Image 2025-09-12 at 10.15.00.jpeg', ''],
    ['scan0001.pdf', ''],
    ['Dokumen arsitektur.pdf', 'Dokumen arsitektur'],
    ['20250912.pdf', ''],
  ])('proposes a title where it says something: %j', (name, title) => {
    expect(titleFromName(name)).toBe(title);
  });
});
