import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'preact/hooks';
import { findOnPage, pageText, type PageHit, type PageText } from './text-search.ts';

type Found = {
  state: 'idle' | 'searching' | 'found' | 'no-text';
  hits: readonly PageHit[];
  /** The place that is looked at; null until one was gone to. */
  at: number | null;
};

export type PageSearch = Found & {
  wanted: string;
  onWanted: (wanted: string) => void;
  /** To the next or previous place, round the ends. */
  onStep: (by: -1 | 1) => void;
};

type SearchOptions = { find: string; firstPage: number; onGo: (page: number) => void };

const nothing: Found = { state: 'idle', hits: [], at: null };

/** Looks for words in the text of a PDF, page by page; what was read of it is kept for the next words. */
export function usePageSearch(pdf: PDFDocumentProxy, { find, firstPage, onGo }: SearchOptions): PageSearch {
  const [wanted, setWanted] = useState(find);
  const [found, setFound] = useState<Found>(nothing);
  useEffect(() => setWanted(find), [find]);
  useEffect(() => {
    if (wanted.trim() === '') return setFound(nothing);
    let isWanted = true;
    setFound({ ...nothing, state: 'searching' });
    const search = async () => {
      const result = await searchIn(pdf, wanted, () => isWanted);
      if (!isWanted) return;
      // What stands on the page that is open is what was meant; the page is not turned under the reader's eyes.
      const here = result.hits.findIndex(({ page }) => page === firstPage);
      setFound({ ...result, at: here < 0 ? null : here });
    };
    void search().catch(() => isWanted && setFound({ ...nothing, state: 'no-text' }));
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- turning the page does not search anew
  }, [pdf, wanted]);

  const onStep = (by: -1 | 1) => {
    const { hits, at } = found;
    if (hits.length === 0) return;
    const next = at === null ? 0 : (at + by + hits.length) % hits.length;
    setFound({ ...found, at: next });
    onGo(hits[next]?.page ?? 1);
  };
  return { ...found, wanted, onWanted: setWanted, onStep };
}

const texts = new WeakMap<PDFDocumentProxy, Promise<PageText>[]>();

async function searchIn(
  pdf: PDFDocumentProxy,
  wanted: string,
  isWanted: () => boolean,
): Promise<Pick<Found, 'state' | 'hits'>> {
  const hits: PageHit[] = [];
  let hasText = false;
  for (let page = 1; page <= pdf.numPages && isWanted(); page += 1) {
    const text = await textOf(pdf, page);
    hasText ||= text.letters !== '';
    hits.push(...findOnPage(text, wanted, page));
  }
  return { state: hasText ? 'found' : 'no-text', hits };
}

async function textOf(pdf: PDFDocumentProxy, page: number): Promise<PageText> {
  const kept = texts.get(pdf) ?? [];
  texts.set(pdf, kept);
  return (kept[page] ??= readText(pdf, page));
}

async function readText(pdf: PDFDocumentProxy, number: number): Promise<PageText> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  return pageText(items.flatMap((item) => ('str' in item ? [item] : [])));
}
