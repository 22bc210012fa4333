import type { Evidence } from './field-shapes.ts';
import type { Requirement } from './instrument.ts';
import type { Room } from './room.ts';

/** Whether a document proves what it is tied to, else what it lacks. */
export type Proof = 'proves' | 'undated' | 'too-old' | 'no-document';

/** Best first: of several documents the most useful one speaks. */
const proofsByWorth: readonly Proof[] = ['proves', 'undated', 'too-old', 'no-document'];

/** The day after which evidence for this requirement must be dated; null where any age will do. */
export function oldestDayFor(requirement: Requirement, room: Pick<Room, 'year' | 'closesOn'>): string | null {
  if (requirement.maxAgeMonths === null) return null;
  return monthsBefore(room.closesOn ?? `${room.year}-12-31`, requirement.maxAgeMonths);
}

/** A document proves by a file or an address, sent or not, and where age matters by a date after `oldestDay`. */
export function proofOf(evidence: Evidence, oldestDay: string | null): Proof {
  if (!hasDocument(evidence)) return 'no-document';
  if (oldestDay === null) return 'proves';
  const { date } = evidence;
  if (date === undefined || date === null) return 'undated';
  return date > oldestDay ? 'proves' : 'too-old';
}

export function bestProof(proofs: readonly Proof[]): Proof {
  return proofsByWorth.find((proof) => proofs.includes(proof)) ?? 'no-document';
}

function hasDocument({ file, url }: Evidence): boolean {
  return (file !== undefined && file !== null) || (url !== undefined && url !== null && url !== '');
}

/** Calendar months back from a `YYYY-MM-DD`; a day that the month does not have becomes its last one. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const monthsSinceZero = year * 12 + (month - 1) - months;
  const targetYear = Math.floor(monthsSinceZero / 12);
  const targetMonth = (monthsSinceZero % 12) + 1;
  const lastDay = new Date(Date.UTC(targetYear, targetMonth, 0)).getUTCDate();
  const parts = [
    String(targetYear).padStart(4, '0'),
    twoDigits(targetMonth),
    twoDigits(Math.min(dayOfMonth, lastDay)),
  ];
  return parts.join('-');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
