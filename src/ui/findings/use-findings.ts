import { isReviewer } from '../../domain/authority.ts';
import { findingsInLibrary, libraryPieces, shownDocuments } from '../../domain/findings-in-library.ts';
import { findingsInRoom, sortFindings, type Finding } from '../../domain/findings.ts';
import { publishedBefore } from '../../domain/published-before.ts';
import { agencyScope, opdScope } from '../../domain/scope.ts';
import { readFields } from '../../storage/views.ts';
import { useApp } from '../kit/app-context.ts';
import { dayOf } from '../kit/format.ts';
import { chosenOpd } from '../kit/remembered.ts';
import { useLive, type Live } from '../kit/use-live.ts';
import { useRooms } from '../kit/rooms-at-hand.ts';

/**
 * Everything there is to look at: for reviewers in all rooms and libraries, for an OPD in its own. What an OPD sees of a room is
 * its own part alone.
 */
export function useFindings(): Live<readonly Finding[]> {
  const { me, storage, directory, period, instrument } = useApp();
  const rooms = useRooms();
  const own = isReviewer(me) ? null : chosenOpd(me);
  const libraries = own === null ? [...directory.opds.keys()] : [own];
  const names = libraries.join(' ');
  const pieces = useLive(async () => {
    const shared = libraryPieces(await readFields(storage.db, agencyScope), agencyScope);
    const found = own === null ? [shared] : [];
    for (const opd of libraries) found.push(libraryPieces(await readFields(storage.db, opdScope(opd)), opd));
    return found.flat();
  }, [storage, own, names]);
  if (rooms.state !== 'filled') return rooms;
  if (pieces.state !== 'filled') return pieces;
  if (period === null || instrument === null) return { state: 'filled', value: [] };

  const assessments = [...rooms.value.values()].map(({ assessment }) => assessment);
  const before = publishedBefore(directory, period);
  const context = { instrument, today: dayOf(storage.clock.nowMs()), before };
  const inRooms = assessments.flatMap((assessment) => findingsInRoom(assessment, context));
  const inLibraries = findingsInLibrary(pieces.value, shownDocuments(assessments));
  const all = sortFindings([...inRooms, ...inLibraries]);
  return { state: 'filled', value: own === null ? all : all.filter(({ opd }) => opd === own) };
}
