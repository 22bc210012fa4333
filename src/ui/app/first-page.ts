import type { SyncHandle } from '../../sync/status.ts';
import { textsHere } from '../kit/instrument-fetch.ts';

/** Time for a page to be drawn once its texts are here. */
const drawingMs = 500;
/** Time for texts to be asked for after the first sync said which ones. */
const askingMs = 2_000;
const patienceMs = 60_000;

export const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** After something is on the screen; at once where nothing is painted because the tab is hidden. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'hidden') resolve();
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** When the first page stands there with its texts; after so long in any case, because not every page has some. */
export function pageWhole(limitMs: number): Promise<void> {
  return Promise.race([textsHere.then(() => delay(drawingMs)), delay(limitMs)]);
}

/** When nothing of the first page is to come any more: its texts are here, or the first sync brought no period that has some. */
export function allArrived(sync: SyncHandle): Promise<void> {
  return Promise.race([pageWhole(patienceMs), firstAnswer(sync).then(() => delay(askingMs))]);
}

function firstAnswer(sync: SyncHandle): Promise<void> {
  return new Promise((resolve) => {
    const stop = sync.subscribe(() => {
      if (sync.getStatus().lastArrivedAt === null) return;
      stop();
      resolve();
    });
  });
}
