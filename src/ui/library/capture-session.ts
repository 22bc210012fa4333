import { attempt } from '../../storage/attempt.ts';
import type { Storage } from '../../storage/storage.ts';
import type { EvidenceRequest } from '../kit/app-context.ts';
import type { JpegPage } from './jpeg-pdf.ts';
import type { QuarterTurn } from './page-turn.ts';

/**
 * Photographing a document, page by page. The camera may kill the app on small phones, so every page is stored before the
 * next one is taken, and the session is found again at the next start.
 */
export type CapturedPage = JpegPage & { id: string };
export type CaptureSession = {
  request: EvidenceRequest;
  pages: readonly CapturedPage[];
  /** Under way: false once the person left it for later. */
  isOpen: boolean;
};

/** The list of pages, without their bytes: turning and moving a page writes no picture again. */
type SessionRow = {
  request: EvidenceRequest;
  isOpen: boolean;
  pages: readonly { id: string; width: number; height: number; turn: QuarterTurn }[];
};

const sessionKey = 'capture';
const pageKey = (id: string): string => `capture-page:${id}`;
const allPages = 'capture-page:';

/** Stores the session as it stands; `added` are pages whose bytes are not stored yet. One transaction. */
export async function saveCapture(
  { db }: Pick<Storage, 'db'>,
  session: CaptureSession,
  added: readonly CapturedPage[] = [],
): Promise<void> {
  const row: SessionRow = {
    request: session.request,
    isOpen: session.isOpen,
    pages: session.pages.map(({ id, width, height, turn }) => ({ id, width, height, turn })),
  };
  await attempt(db, () =>
    db.transaction('rw', db.meta, async () => {
      await db.meta.bulkPut(added.map(({ id, bytes }) => ({ key: pageKey(id), value: bytes })));
      await db.meta.put({ key: sessionKey, value: row });
    }),
  );
}

/** The session that was under way; null when there is none. A page whose bytes are gone is left out. */
export async function findCapture({ db }: Pick<Storage, 'db'>): Promise<CaptureSession | null> {
  return attempt(db, () =>
    db.transaction('r', db.meta, async () => {
      const row = (await db.meta.get(sessionKey))?.value as SessionRow | undefined;
      if (row === undefined) return null;
      const stored = await db.meta.bulkGet(row.pages.map(({ id }) => pageKey(id)));
      const pages = row.pages.flatMap((page, index) => {
        const bytes = stored[index]?.value as ArrayBuffer | undefined;
        return bytes === undefined ? [] : [{ ...page, bytes }];
      });
      return { request: row.request, isOpen: row.isOpen, pages };
    }),
  );
}

/** What was being photographed when the camera ended the app; null when nothing was, or it was left for later. */
export async function findCaptureRequest({ db }: Pick<Storage, 'db'>): Promise<EvidenceRequest | null> {
  const row = (await attempt(db, () => db.meta.get(sessionKey)))?.value as SessionRow | undefined;
  return row?.isOpen === true ? row.request : null;
}

/** Ends the session: its pages have become a document, or were given up. */
export async function clearCapture({ db }: Pick<Storage, 'db'>): Promise<void> {
  await attempt(db, () =>
    db.transaction('rw', db.meta, async () => {
      await db.meta.delete(sessionKey);
      await db.meta.where('key').startsWith(allPages).delete();
    }),
  );
}
