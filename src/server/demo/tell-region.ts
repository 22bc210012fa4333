import { proposeAssignments } from '../../domain/default-assignment.ts';
import type { Opd } from '../../domain/directory.ts';
import type { Instrument } from '../../domain/instrument.ts';
import type { Json } from '../../domain/op.ts';
import { agencyScope } from '../../domain/scope.ts';
import { demoPeriod, type Calendar } from './calendar.ts';
import { demoAssignments, demoOpds, demoRegion } from './region.ts';
import { moment, type Moment } from './story.ts';
import type { DemoEdit } from './tell-stories.ts';

/** Who sets up the region, and when: before anybody answers. */
const by = 'andi';
const setUpAt = moment(50, '08:05');
const assignedAt = moment(49, '10:20');

/** Profile, OPDs, the period and who answers what: the instrument's own proposal, and what the coordinator added. */
export function tellRegion(instrument: Instrument, calendar: Calendar): DemoEdit[] {
  const { id: period, ...facts } = demoPeriod(calendar);
  return [
    ...row(setUpAt, 'agency', { key: 'profile', values: demoRegion }),
    ...demoOpds.flatMap(({ id, code, name }) =>
      row(setUpAt, 'opd', { key: id, values: { code, name, active: true } }),
    ),
    ...row(setUpAt, 'period', { key: period, values: facts }),
    ...row(moment(49, '08:00'), 'period', { key: period, values: { state: 'open' } }),
    ...assignments(instrument).flatMap(({ indicator, opd, role, note }) =>
      row(assignedAt, 'assignment', {
        key: `${period}:${indicator}:${opd}`,
        values: { role, ...(note === '' ? {} : { note }) },
      }),
    ),
  ];
}

function assignments(instrument: Instrument) {
  const opds = demoOpds.map((opd): Opd => ({ ...opd, active: true, successor: null }));
  const proposed = proposeAssignments(instrument, opds).assignments;
  const chosen = new Set<string>(demoAssignments.map(({ indicator, opd }) => `${indicator}:${opd}`));
  const others = proposed.filter(({ indicator, opd }) => !chosen.has(`${indicator}:${opd}`));
  return [...others.map((assignment) => ({ ...assignment, note: '' })), ...demoAssignments];
}

function row(
  at: Moment,
  entity: string,
  { key, values }: { key: string; values: Record<string, Json> },
): DemoEdit[] {
  return Object.entries(values).map(([field, value]) => ({
    by,
    at,
    scope: agencyScope,
    entity,
    key,
    field,
    value,
  }));
}
