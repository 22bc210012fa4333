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
};

export function useCapture(request: EvidenceRequest): Capture {
  const { storage } = useApp();
  const [shown, setShown] = useState(nothing);
  const { pages, removed } = shown;
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
  const addPhotos = async (files: readonly Blob[]) => {
    tell({ isWorking: true, isUnreadable: false, removed: null });
    let next = pages;
    for (const file of files) {
      const page = await readPage(file);
      if (page === null) {
        tell({ isUnreadable: true });
        continue;
      }
      const added = { ...page, id: makeUuid(storage.ids) };
      next = [...next, added];
      await put(next, [added]);
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
    leave: () => saveCapture(storage, { request, pages, isOpen: false }),
    turn: (id) => void put(turned(pages, id)),
    move: (id, by) => void put(moved(pages, id, by)),
    remove: (id) => {
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
    clear: async () => {
      tell({ pages: [], removed: null });
      await clearCapture(storage);
    },
  };
}

async function readPage(photo: Blob) {
  try {
    return await pageFromPhoto(photo);
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
