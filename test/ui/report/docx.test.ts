// @vitest-environment node
import 'fake-indexeddb/auto';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { regionReport } from '../../../src/domain/region-report.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { makeReport } from '../../../src/ui/report/make-report.ts';
import type { RegionRead } from '../../../src/ui/report/read-region.ts';
import { reportDocument } from '../../../src/ui/report/report-document.ts';
import { openDemoRegion, readDemoRegion } from './demo-region.ts';
import { elsewhere } from './elsewhere.ts';
import { faultOfXml } from './whole-xml.ts';

const quiet = { signal: new AbortController().signal, onProgress: () => {} };

let storage: Storage;
let region: RegionRead;
let bytes: Uint8Array;

const made = async (of: RegionRead): Promise<Uint8Array> =>
  new Uint8Array(await (await makeReport(of, 'id', quiet)).arrayBuffer());

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The text of each paragraph. */
function paragraphsOf(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)]
        .map(([, text = '']) => text.replace(/&\w+;/g, (sign) => entities[sign] ?? sign))
        .join(''),
    );
}

beforeAll(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  storage = await openDemoRegion();
  region = await readDemoRegion(storage);
  bytes = await made(region);
});

describe('the report as DOCX', () => {
  test('is a package of whole XML with every part that it names', () => {
    const files = unzipSync(bytes);
    const texts = Object.values(files).map((content) => strFromU8(content));
    expect(texts.map(faultOfXml)).toEqual(texts.map(() => null));
    const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array());
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name);
    expect(named.filter((name) => files[name] === undefined)).toEqual([]);
    expect(named).toContain('word/document.xml');
  });

  test('says all that the page says, in the same order', () => {
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const said = paragraphsOf(xml);
    const report = reportDocument(region);
    const told = report.blocks.flatMap((block) => {
      if (block.kind === 'list') return block.items;
      if (block.kind === 'table') return block.rows.flat();
      return block.kind === 'bars' ? [block.caption] : [block.text.replaceAll('\n', '')];
    });
    let from = said.indexOf(told[0] ?? '');
    const missing = told.filter((text) => {
      const place = said.indexOf(text, from);
      if (place >= 0) from = place;
      return place < 0;
    });
    expect(missing).toEqual([]);
    expect(said).toContain('Pemerintah Kabupaten Contoh (data contoh)');
  });

  test('[RP3] is the same to the last byte when it is made again elsewhere', async () => {
    const again = await elsewhere(async () => made(await readDemoRegion(storage)));
    expect(Buffer.compare(Buffer.from(again), Buffer.from(bytes))).toBe(0);
  });

  test('is not made where its person stops it', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(makeReport(region, 'id', { ...quiet, signal: stop.signal })).rejects.toThrow(/abort/i);
  });

  test('leads from its contents to headings that are there', () => {
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    const marks = [...xml.matchAll(/w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(anchors).toEqual(marks);
    expect(anchors.length).toBeGreaterThan(10);
  });
});

test('[RP1] the report shows the accepted index and never the claimed one', () => {
  const { indices } = regionReport(region);
  expect(indices.claimed.index.num).toBeGreaterThan(indices.accepted.index.num);
  const text = JSON.stringify(reportDocument(region));
  const printed = ({ num, den }: { num: number; den: number }) => (num / den).toFixed(2).replace('.', ',');
  expect(text).toContain(`Perkiraan indeks adalah ${printed(indices.accepted.index)}`);
  expect(text).not.toContain(printed(indices.claimed.index));
  expect(text).not.toContain('Menurut OPD');
});
