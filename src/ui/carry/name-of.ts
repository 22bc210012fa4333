import type { EarlierPiece } from '../../domain/earlier-pieces.ts';
import type { Evidence } from '../../domain/field-shapes.ts';
import { formatDay } from '../kit/format.ts';
import { c } from '../messages/carry-messages.ts';

/** What a piece is called: the title of its document, else what it was. */
export function nameOf({ what, place, requirement }: EarlierPiece): string {
  const words = c.page;
  if (what.kind === 'explanation') return words.writtenBefore(place.indicator);
  if (what.kind === 'label') return what.name;
  if (what.evidence === null) return words.said(requirement?.ask ?? requirement?.text ?? '');
  return titleOf(what.evidence);
}

function titleOf({ title, file, url }: Evidence): string {
  const names = [title, file?.name, url];
  return names.find((name) => name !== undefined && name !== null && name !== '') ?? c.page.untitled;
}

/** "Nomor 7 · 1 Maret 2024"; empty where neither is known. */
export function numberAndDay({ number, date }: Evidence): string {
  const day = date === undefined || date === null ? '' : formatDay(date);
  return [number ?? '', day].filter((part) => part !== '').join(' · ');
}

/** What it was shown or said for, in the earlier period. */
export function provedBefore({ what, place, requirement }: EarlierPiece): string {
  if (what.kind === 'label') return c.page.labelBefore(place.indicator);
  if (requirement === null) return '';
  return c.page.provedBefore(place.indicator, requirement.text);
}
