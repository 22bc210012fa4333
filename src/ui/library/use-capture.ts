import { useEffect, useState } from 'preact/hooks';
import { makeUuid } from '../../domain/ids.ts';
import { useApp, type EvidenceRequest } from '../kit/app-context.ts';
import { clearCapture, findCapture, saveCapture, type CapturedPage } from './capture-session.ts';
import { pageFromPhoto, UnreadablePhoto } from './photo-page.ts';
import { turnRight } from './page-turn.ts';

type Pages = readonly CapturedPage[];

type Shown = {
  /** False until the pages of an earlier visit were looked for. */
  isReady: boolean;
  /** The camera ended the app while it was open. */
  wasOpen: boolean;
  /** Begun just now, without a page: the camera opens by itself. */
  isFresh: boolean;
  pages: Pages;
  isWorking: boolean;
  /** The photo taken last could not be read. */
  isUnreadable: boolean;
  removed: { page: CapturedPage; number: number } | null;
  /** All pages, thrown away just now; they go for good when the sheet closes. */
  discarded: Pages;
};

/** The pages photographed so far. Each change is stored at once. */
export type Capture = Shown & {
  /** Stores that photographing began, before the camera may end the app. */
  begin: () => Promise<void>;
  /** Stays stored, but does not open by itself at the next start. */
  leave: () => Promise<void>;
  addPhotos: (files: readonly Blob[]) => Promise<void>;
  turn: (id: string) => void;
  move: (id: string, by: -1 | 1) => void;
  remove: (id: string) => void;
  restore: () => void;
  discard: () => void;
  takeBack: () => void;
  clear: () => Promise<void>;
};

const nothing: Shown = {
  isReady: false,
  wasOpen: false,
  isFresh: false,
  pages: [],
  isWorking: false,
  isUnreadable: false,
  removed: null,
  discarded: [],
};

export function useCapture(request: EvidenceRequest): Capture {
  const { storage } = useApp();
  const [shown, setShown] = useState(nothing);
  const { pages, discarded } = shown;
  const tell = (part: Partial<Shown>) => setShown((before) => ({ ...before, ...part }));

  useEffect(() => {
    const look = async () => {
      const found = await findCapture(storage).catch(() => null);
      tell({ isReady: true, pages: found?.pages ?? [], wasOpen: found?.isOpen ?? false });
    };
    void look();
  }, [storage]);

  const put = async (next: Pages, added: Pages = []) => {
    tell({ pages: next });
    await saveCapture(storage, { request, pages: next, isOpen: true }, added);
  };
  /** For later: it does not open by itself. */
  const keep = (kept: Pages) => saveCapture(storage, { request, pages: kept, isOpen: false });
  const addPhotos = async (files: readonly Blob[]) => {
    tell({ isWorking: true, isUnreadable: false, removed: null });
    let next = pages;
    for (const file of files) {
      const added = await readPage(file, makeUuid(storage.ids));
      if (added === null) tell({ isUnreadable: true });
      else {
        next = [...next, added];
        await put(next, [added]);
      }
    }
    tell({ isWorking: false });
  };

  return {
    ...shown,
    addPhotos,
    begin: async () => {
      await saveCapture(storage, { request, pages, isOpen: true });
      tell({ isFresh: pages.length === 0 });
    },
    leave: () => keep(pages),
    ...pageActs(shown, { tell, put }),
    discard: () => {
      tell({ pages: [], removed: null, discarded: pages });
      void keep([]);
    },
    takeBack: () => {
      tell({ pages: discarded, discarded: [] });
      void keep(discarded);
    },
    clear: async () => {
      tell({ pages: [], removed: null, discarded: [] });
      await clearCapture(storage);
    },
  };
}

type Changing = { tell: (part: Partial<Shown>) => void; put: (next: Pages, added?: Pages) => Promise<void> };

/** What can be done with single pages. */
function pageActs({ pages, removed }: Shown, { tell, put }: Changing) {
  return {
    turn: (id: string) => void put(turned(pages, id)),
    move: (id: string, by: -1 | 1) => void put(moved(pages, id, by)),
    remove: (id: string) => {
      const index = pages.findIndex((page) => page.id === id);
      const page = pages[index];
      if (page === undefined) return;
      tell({ removed: { page, number: index + 1 } });
      void put(pages.toSpliced(index, 1));
    },
    restore: () => {
      if (removed !== null) void put(pages.toSpliced(removed.number - 1, 0, removed.page), [removed.page]);
      tell({ removed: null });
    },
  } satisfies Partial<Capture>;
}

/** A stored page of a photo; null when the browser cannot read it. */
async function readPage(photo: Blob, id: string): Promise<CapturedPage | null> {
  try {
    return { ...(await pageFromPhoto(photo)), id };
  } catch (error) {
    if (error instanceof UnreadablePhoto) return null;
    throw error;
  }
}

function turned(pages: Pages, id: string): Pages {
  return pages.map((page) => (page.id === id ? { ...page, turn: turnRight(page.turn) } : page));
}

function moved(pages: Pages, id: string, by: -1 | 1): Pages {
  const from = pages.findIndex((page) => page.id === id);
  const page = pages[from];
  return page === undefined ? pages : pages.toSpliced(from, 1).toSpliced(from + by, 0, page);
}
