import type { ComplaintStage } from './complaint-terms.ts';
import type { ComputeWith } from './computed.ts';
import { followComplaints, type FollowedComplaint } from './late-complaints.ts';
import { coverageOf, recordsOf, type Coverage, type RegionSource } from './region-source.ts';
import { textOf } from './value.ts';

/** Days since a complaint came in: up to three, a week, two weeks, longer; or nobody says when. */
export const ages = ['days3', 'days7', 'days14', 'longer', 'unknown'] as const;
export type Age = (typeof ages)[number];

export type StageRow = {
  stage: ComplaintStage;
  all: number;
  overdue: number;
  byAge: Readonly<Record<Age, number>>;
};

export type RegionComplaints = { coverage: Coverage; stages: readonly StageRow[]; overdue: number };

const stages: readonly ComplaintStage[] = ['verification', 'followUp', 'reporterReply', 'closed'];
const dayMs = 86_400_000;

/** The complaints of the region by stage and age. Of closed ones the age says how long ago they came in. */
export function regionComplaints(source: RegionSource, given: ComputeWith): RegionComplaints {
  const records = recordsOf(source, 'complaint');
  const followed = followComplaints(records, given);
  const rows = stages.map((stage) =>
    rowOf(
      stage,
      followed.filter(({ course }) => course.stage === stage),
      given.clock.now,
    ),
  );
  return {
    coverage: coverageOf(source, records),
    stages: rows.filter(({ all }) => all > 0),
    overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0),
  };
}

function rowOf(stage: ComplaintStage, followed: readonly FollowedComplaint[], now: string): StageRow {
  const byAge: Record<Age, number> = { days3: 0, days7: 0, days14: 0, longer: 0, unknown: 0 };
  for (const { record } of followed) byAge[ageOf(textOf(record.values['receivedAt']), now)] += 1;
  const overdue = followed.filter(({ course }) => course.overdue).length;
  return { stage, all: followed.length, overdue, byAge };
}

function ageOf(received: string, now: string): Age {
  const days = (Date.parse(now) - Date.parse(received)) / dayMs;
  if (Number.isNaN(days)) return 'unknown';
  if (days <= 3) return 'days3';
  if (days <= 7) return 'days7';
  return days <= 14 ? 'days14' : 'longer';
}
