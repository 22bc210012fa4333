import { assignmentRole, type Directory, type Period } from '../../domain/directory.ts';
import { currentHead, type Head } from '../../domain/fold.ts';
import type { Instrument } from '../../domain/instrument.ts';
import type { Json } from '../../domain/op.ts';
import {
  portalEntryOf,
  portalStateOf,
  type PortalEntry,
  type PortalState,
} from '../../domain/portal-entry.ts';
import type { Edit } from '../../storage/record.ts';
import type { RoomView } from '../kit/room-view.ts';

/** One indicator as it is typed into the portal, and whether that was done. */
export type PortalRow = {
  view: RoomView;
  entry: PortalEntry;
  state: PortalState;
  /** Who marked it, when, and the hash of what was typed; null where it is not marked. */
  mark: { hash: string; head: Head } | null;
};

type Source = { instrument: Instrument; directory: Directory; period: Period };

/** In the order of the instrument, which is that of the portal. */
export function portalRows(rooms: ReadonlyMap<string, RoomView>, source: Source): PortalRow[] {
  return source.instrument.indicators.flatMap(({ id }) => {
    const view = rooms.get(id);
    return view === undefined ? [] : [rowOf(view, source)];
  });
}

function rowOf(view: RoomView, { instrument, directory, period }: Source): PortalRow {
  const room = { period: period.id, indicator: view.indicator.id };
  const rank = { owner: 0, contributor: 1, none: 2 };
  const opds = [...directory.opds.values()]
    .map(({ id, name }) => ({ id, name, rank: rank[assignmentRole(directory, room, id)] }))
    .toSorted((one, other) => one.rank - other.rank || one.name.localeCompare(other.name, 'id'));
  const entry = portalEntryOf(view.assessment, { instrument, opds });
  const mark = markOf(view);
  return { view, entry, mark, state: portalStateOf(mark?.hash ?? null, entry) };
}

function markOf({ fields }: RoomView): PortalRow['mark'] {
  const stored = fields.find(({ entity, field }) => entity === 'portal' && field === 'typed');
  const head = stored === undefined ? undefined : currentHead(stored.state);
  const typed = head?.value as { hash: string } | null | undefined;
  return head === undefined || typed == null ? null : { hash: typed.hash, head };
}

/** Marks what was typed, or takes the mark away with null. */
export const markEdit = ({ view }: PortalRow, hash: string | null): Edit => ({
  scope: view.scope,
  entity: 'portal',
  key: 'region',
  field: 'typed',
  value: (hash === null ? null : { hash }) satisfies Json,
});

/** The next one after `from` that is not typed as it stands, around the end; null where none is left. */
export function nextOpen(rows: readonly PortalRow[], from: number): PortalRow | null {
  const after = [...rows.slice(from + 1), ...rows.slice(0, Math.max(from, 0))];
  return after.find(({ state }) => state !== 'typed') ?? null;
}
