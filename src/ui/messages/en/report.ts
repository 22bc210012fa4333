import type { DeskMessages } from '../messages.ts';
import { reportLayout } from './report-layout.ts';
import { reportWorkbook } from './report-workbook.ts';

/** The exports that are read: the workbook and the report. */
export const report: DeskMessages['report'] = {
  workbook: reportWorkbook,
  layout: reportLayout,

  workbookCard: {
    title: 'XLSX workbook',
    text: 'Summary, levels, requirements with evidence, questions to all OPDs, OPDs and history in one file for Excel or LibreOffice.',
    act: 'Make XLSX',
    making: 'Making the workbook',
    progress: (done, total) => `${done} of ${total} rows`,
  },
  reportCard: {
    title: 'Report of results',
    text: 'Laid out like an LHE: index, strengths, weaknesses and recommendations for each aspect. Its figures are an estimate from what is accepted.',
    open: 'Open report',
    docx: 'Make DOCX',
    making: 'Making the report',
    progress: (done, total) => `${done} of ${total} parts`,
  },
  cancel: 'Stop',
  cancelled: 'Stopped. No file was made.',
  saved: (name) => `${name} was made. Look in the downloads folder.`,
  failed: 'The file could not be made. Try again; the data here is unchanged.',
  noPeriod: {
    title: 'No period yet',
    text: 'Exports fill once a period exists and indicators are assigned to OPDs.',
    act: 'Open Manage',
  },

  page: {
    title: 'Report of results',
    exports: 'Export',
    lead: 'What you see below is what is printed. To change its words, make a DOCX.',
    print: 'Print or save as PDF',
  },
};
