import type { OpenedStorage } from '../../storage/open-storage.ts';
import { checkFields } from '../../storage/check-fields.ts';
import type { SyncHandle } from '../../sync/status.ts';
import { restMs } from '../kit/draft-keeper.ts';
import { delay } from './first-page.ts';
import { keepApp } from './keep-app.ts';
import { keepDeskParts } from './keep-desk.ts';
import { keepViewer } from './keep-viewer.ts';
import { leaveTogether } from './leave-together.ts';
import { cutLeftDrafts } from './left-drafts.ts';
import { wakeForFiles } from './wake-for-files.ts';

/** Between two scopes that are checked, so that nobody waits behind it on a slow phone. */
const checkRestMs = 1_000;

/** Until the first pages that somebody opens are through. */
const quietMs = 8_000;

/** What nobody waits for: it begins once the first page stands there whole. */
export async function settleIn(
  { kind, storage }: OpenedStorage,
  sync: SyncHandle,
  mayUploadFiles: () => boolean,
): Promise<void> {
  leaveTogether(storage);
  await keepDeskParts(storage).catch(() => undefined);
  keepApp(flushDrafts);
  wakeForFiles(sync, mayUploadFiles);
  void delay(quietMs)
    .then(keepViewer)
    .catch(() => undefined);
  if (kind === 'read-only') return;
  await cutLeftDrafts(storage, () => delay(restMs));
  await checkFields(storage, () => delay(checkRestMs));
}

/** Every key press is durable already; leaving the field cuts it into an edit, which is what the new version shows first. */
async function flushDrafts(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await delay(150);
}
