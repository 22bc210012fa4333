import { counted } from './counted.ts';
import type { manageImport as original } from '../id/manage-import.ts';

export const manageImport: typeof original = {
  file: 'XLSX or CSV file',
  choose: 'Choose an XLSX or CSV file',
  template: 'Download a sample file',
  chosen: (name) => `From the file ${name}`,
  notSaved: 'The file could not be made. Try again when there is internet.',
  fileFaults: {
    'too-large': 'This file is too large, at most 5 MB. Remove pictures or sheets that are not needed.',
    'too-many-rows': 'It has too many rows, at most 20,000. Part it into several files.',
    empty: 'This file is empty. Choose another one.',
    password:
      'A password locks this file. Open it in Excel, remove the password, save, then choose it again.',
    'old-kind': 'This kind of file cannot be read. Open it, save it as XLSX or CSV, then choose it again.',
    'not-a-sheet': 'This is no spreadsheet. Choose an XLSX or CSV file.',
    broken: 'This file is damaged or not whole. Download or save it again, then choose it again.',
  },

  group: (title, count) => `${title} (${count})`,
  unchanged: (count) => `${counted(count, 'row is', 'rows are')} the same already.`,
  passedOver: (sheets) => `Sheets passed over: ${sheets}.`,
  nothing: 'Nothing changes.',
  more: (count) => `… and ${count} more`,
  faults: (count) => `${counted(count, 'thing has', 'things have')} to be put right first`,
  faultsText:
    'Nothing was saved yet. Put it right in the file or in the box, then all of it comes in at once.',
  place: (sheet, row) => (sheet === '' ? `Row ${row}` : `Sheet ${sheet}, row ${row}`),
  wholeSheet: (sheet) => (sheet === '' ? 'All rows' : `Sheet ${sheet}`),
  faultAt: (place, why) => `${place}: ${why}`,
  faultOf: (place, text, why) => `${place}, “${text}”: ${why}`,
  apply: (count) => `Apply ${counted(count, 'change', 'changes')}`,
  applied: (count) => `${counted(count, 'change', 'changes')} saved`,
};
