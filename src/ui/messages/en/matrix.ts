import { counted } from './counted.ts';
import type { matrix as original } from '../id/matrix.ts';

export const matrix: typeof original = {
  title: 'Matrix',
  lead: (period, opds, indicators) =>
    `${period}. ${counted(opds, 'OPD', 'OPDs')}, ${counted(indicators, 'indicator', 'indicators')}. An empty cell means that the OPD is not assigned.`,
  noPeriod: { title: 'There is no period yet', text: 'The matrix fills once a period exists under Manage.' },
  noOpds: { title: 'There are no OPDs yet', text: 'Add OPDs under Manage, then share out the indicators.' },
  noneFound: { title: 'Nothing fits', text: 'Try another name, or take one of the filters away.' },
  tableName: 'Where each OPD stands with each indicator',
  opd: 'OPD',
  accepted: 'Accepted',
  total: (accepted, of) => (of === 0 ? '–' : `${accepted}/${of}`),
  legend: 'Key',
  count: (name, count) => `${name} (${count})`,
  late: 'Late',
  notAssigned: 'not assigned',
  notAssignedAtAll: 'There is no indicator for this OPD.',
  pointHint: 'Point at a cell to read it; press to open its indicator.',
  shown: (count) => `${counted(count, 'OPD', 'OPDs')} shown`,
  views: { label: 'View', table: 'Table', opds: 'By OPD' },
  opdLine: (opd, counts) =>
    [
      opd,
      counts.of === 0 ? 'no indicators' : `${counts.accepted} of ${counts.of} accepted`,
      ...(counts['needs-repair'] === 0 ? [] : [`${counts['needs-repair']} to repair`]),
    ].join(' · '),
  filters: {
    title: (active) => (active === 0 ? 'Filter' : `Filter (${active} in use)`),
    search: 'Find an OPD',
    state: 'State',
    everyState: 'Every state',
    aspect: 'Aspect',
    everyAspect: 'Every aspect',
    role: 'Role of the OPD',
    everyRole: 'Every role',
    urgent: 'Only what is late or was returned',
  },
};
