import type { carryDesk as original } from '../id/carry-desk.ts';

export const carryDesk: typeof original = {
  from: 'Begin from the period',
  fromHint:
    'OPDs can use what they answered and showed there, after choosing piece by piece. It stays as it is there.',
  none: 'Begin with nothing',
  preview: 'By the map of both instruments',
  counts: { holds: 'used again', renew: 'to be updated', new: 'new' },
  outside: (count) => `${count} of them have a value from another institution and ask for no evidence.`,
  perIndicator: 'See by indicator',
  follows: (before) => `from ${before}`,
  loading: 'The texts of an instrument are not on this device yet, so nothing can be counted.',
  progressTitle: (from) => `From ${from}`,
  progressHint: 'How many earlier pieces each OPD has decided.',
  progress: (done, of) => `${done} of ${of} chosen`,
  nothing: 'has no earlier pieces',
};
