import { complaintCourse, type ComplaintCourse } from './complaint-terms.ts';
import type { ComputeWith } from './computed.ts';
import { relevantValues } from './condition.ts';
import { complaint } from './definitions/complaint.ts';
import type { FormRecord } from './record.ts';

/** A complaint with the stage in which it stands, and when that is due. */
export type FollowedComplaint = { record: FormRecord; course: ComplaintCourse };

/** The complaints among these records, the most urgent first: overdue ones, the longest first, then what is due next, then the rest. */
export function followComplaints(
  records: readonly FormRecord[],
  { terms, clock }: ComputeWith,
): FollowedComplaint[] {
  return records
    .filter(({ form, isDeleted }) => form === 'complaint' && !isDeleted)
    .map((record) => ({
      record,
      course: complaintCourse(relevantValues(complaint, record.values), terms, clock),
    }))
    .toSorted((a, b) => byUrgency(a.course, b.course));
}

/** Negative where the first is more urgent. */
export function byUrgency(a: ComplaintCourse, b: ComplaintCourse): number {
  return Number(b.overdue) - Number(a.overdue) || dueMs(a) - dueMs(b) || 0;
}

/** What has no deadline comes last; two of these are equal (their difference is no number). */
const dueMs = ({ dueAt }: ComplaintCourse): number => (dueAt === null ? Infinity : Date.parse(dueAt));

/** How many are overdue of each OPD that has any, the most first. */
export function lateByOpd(followed: readonly FollowedComplaint[]): { opd: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { record, course } of followed) {
    if (course.overdue) counts.set(record.opd, (counts.get(record.opd) ?? 0) + 1);
  }
  return [...counts].map(([opd, count]) => ({ opd, count })).toSorted((a, b) => b.count - a.count);
}
