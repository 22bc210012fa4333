import type { Instrument } from '../../domain/instrument.ts';
import type { Calendar } from './calendar.ts';
import { coverageStories } from './coverage-answers.ts';
import { managementRooms } from './management-rooms.ts';
import { policyRooms } from './policy-rooms.ts';
import { demoPeople } from './region.ts';
import { recordStories } from './record-stories.ts';
import { serviceRooms } from './service-rooms.ts';
import { staffRoom } from './staff-room.ts';
import type { StoredDocument } from './store-documents.ts';
import { tellRecord } from './tell-records.ts';
import { tellRegion } from './tell-region.ts';
import { tellCoverage, tellDocument, tellRoom, type DemoEdit } from './tell-stories.ts';

const demoRooms = [...policyRooms, ...managementRooms, ...serviceRooms, staffRoom];

/** Everything that people of the region did, in the order of time. */
export function demoEdits(
  instrument: Instrument,
  calendar: Calendar,
  documents: ReadonlyMap<string, StoredDocument>,
): DemoEdit[] {
  const telling = { period: String(calendar.year), calendar, documents };
  const edits = [
    ...tellRegion(instrument, calendar),
    ...[...documents.values()].flatMap(tellDocument),
    ...demoRooms.flatMap((room) => tellRoom(room, telling)),
    ...recordStories(calendar).flatMap(tellRecord),
    ...coverageStories.flatMap((story) => tellCoverage(story, telling, adminOf)),
  ];
  // Stable: what happened in the same minute stays in the order of its story.
  return edits.toSorted((a, b) => b.at.daysAgo - a.at.daysAgo || a.at.time.localeCompare(b.at.time));
}

function adminOf(opd: string): string {
  return demoPeople.find((person) => person.opds.includes(opd))?.id ?? '';
}
