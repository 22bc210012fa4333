import { useEffect, useState } from 'preact/hooks';
import { makeUuid } from '../../domain/ids.ts';
import { useApp, type EvidenceRequest } from '../kit/app-context.ts';
import { clearCapture, findCapture, saveCapture, type CapturedPage } from './capture-session.ts';
import { pageFromPhoto, UnreadablePhoto } from './photo-page.ts';
import { turnRight } from './page-turn.ts';

/** The pages photographed so far. Each change is stored at once. */
export type Capture = {
  /** False until the pages of an earlier visit were looked for. */
  isReady: boolean;
  /** The camera ended the app while it was open. */
  wasOpen: boolean;
  /** Begun just now, without a page: the camera opens by itself. */
  isFresh: boolean;
  pages: readonly CapturedPage[];
  isWorking: boolean;
  /** The photo taken last could not be read. */
  isUnreadable: boolean;
  removed: { page: CapturedPage; number: number } | null;
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

export function useCapture(request: EvidenceRequest): Capture {
  const { storage } = useApp();
  const [pages, setPages] = useState<readonly CapturedPage[]>([]);
  const [isReady, setReady] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const [isFresh, setFresh] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [isUnreadable, setUnreadable] = useState(false);
  const [removed, setRemoved] = useState<Capture['removed']>(null);

  useEffect(() => {
    void findCapture(storage).then((found) => {
      setPages(found?.pages ?? []);
      setWasOpen(found?.isOpen ?? false);
      setReady(true);
    });
  }, [storage]);

  const put = async (next: readonly CapturedPage[], added: readonly CapturedPage[] = []) => {
    setPages(next);
    await saveCapture(storage, { request, pages: next, isOpen: true }, added);
  };

  const addPhotos = async (files: readonly Blob[]) => {
    setWorking(true);
    setUnreadable(false);
    setRemoved(null);
    let next = pages;
    try {
      for (const file of files) {
        const page = { ...(await pageFromPhoto(file)), id: makeUuid(storage.ids) };
        next = [...next, page];
        await put(next, [page]);
      }
    } catch (error) {
      if (!(error instanceof UnreadablePhoto)) throw error;
      setUnreadable(true);
    } finally {
      setWorking(false);
    }
  };

  return {
    isReady,
    wasOpen,
    isFresh,
    pages,
    isWorking,
    isUnreadable,
    removed,
    addPhotos,
    begin: async () => {
      await saveCapture(storage, { request, pages, isOpen: true });
      setFresh(pages.length === 0);
    },
    leave: () => saveCapture(storage, { request, pages, isOpen: false }),
    turn: (id) =>
      void put(pages.map((page) => (page.id === id ? { ...page, turn: turnRight(page.turn) } : page))),
    move: (id, by) => void put(moved(pages, id, by)),
    remove: (id) => {
      const number = pages.findIndex((page) => page.id === id) + 1;
      const page = pages[number - 1];
      if (page !== undefined) setRemoved({ page, number });
      void put(pages.filter((other) => other.id !== id));
    },
    restore: () => {
      if (removed !== null) void put(pages.toSpliced(removed.number - 1, 0, removed.page), [removed.page]);
      setRemoved(null);
    },
    clear: async () => {
      setPages([]);
      setRemoved(null);
      await clearCapture(storage);
    },
  };
}

function moved(pages: readonly CapturedPage[], id: string, by: -1 | 1): readonly CapturedPage[] {
  const from = pages.findIndex((page) => page.id === id);
  const page = pages[from];
  if (page === undefined) return pages;
  return pages.toSpliced(from, 1).toSpliced(from + by, 0, page);
}
