import { periodScope } from '../../domain/scope.ts';
import { shownFilesOf, type ShownFile } from '../../domain/shown-files.ts';
import type { RoomView } from '../kit/room-view.ts';
import type { DeskSource } from './desk-rows.ts';

/** A file to fetch, once, however many rooms show it. */
export type WantedFile = {
  sha256: string;
  size: number;
  mime: string;
  name: string;
  title: string;
  scope: string;
};

/** What is wanted of all rooms: one indicator or all (`null`), one OPD or all. */
export type EvidenceChoice = { indicator: string | null; opd: string | null };

export function wantedFiles({ rooms, period }: DeskSource, { indicator, opd }: EvidenceChoice): WantedFile[] {
  const wanted = new Map<string, WantedFile>();
  for (const [id, view] of rooms) {
    if (indicator !== null && id !== indicator) continue;
    for (const shown of shownBy(view, opd)) {
      const { file, title } = shown;
      if (file === null || wanted.has(file.sha256)) continue;
      const scope = scopeOf(shown, view, period.id);
      wanted.set(file.sha256, { ...file, title, scope });
    }
  }
  return [...wanted.values()];
}

/** What a room shows, of one OPD or of all. */
export function shownBy(view: RoomView, opd: string | null): ShownFile[] {
  const files = shownFilesOf(view.assessment);
  return opd === null ? files : files.filter(({ uses }) => uses.some((use) => use.opd === opd));
}

export function scopeOf({ source }: ShownFile, view: RoomView, period: string): string {
  return source === 'room' ? view.scope : periodScope(period);
}
