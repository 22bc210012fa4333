import type { xlsform as original } from '../id/xlsform.ts';

export const xlsform: typeof original = {
  download: 'Download XLSForm',
  hint: 'To gather answers with KoboToolbox, ODK or paper. It is in both languages.',
  failed: 'The XLSForm cannot be made yet. Try again.',
};
