import { collectionTopics } from './guide-collection.ts';
import type { Topic } from '../id/guide.ts';

export const guide: readonly Topic[] = [
  {
    key: 'cara-kerja',
    title: 'How it works',
    text: [
      'Lumbung gathers the answers and evidence of the self-assessment. Your OPD answers the indicators assigned to it, then Diskominfo reviews them.',
      'Each indicator has five levels, each level has requirements. The level is counted from the requirements that are met, in order from the bottom.',
    ],
    points: [
      'Have a document? On Home press "I have a document", take a photo or choose the file, say what kind it is, then tick the requirements it proves.',
      'Open an indicator and answer each requirement: Yes, No or Don\'t know. An honest "No" helps more than a blank.',
      'For a "Yes", press "Add evidence". State the page, so that the reviewer finds it quickly.',
      'Write the explanation: facts first (what is written, where), then the analysis (what it means).',
      'Press "Submit". It works without internet: the submission goes out when there is a signal.',
      'If it is returned, Home shows why. Repair it, then submit again.',
    ],
  },
  {
    key: 'tiga-tingkat',
    title: 'By the OPD, Documented, Accepted',
    text: ['Each indicator shows three counts. They are never mixed.'],
    points: [
      'By the OPD: requirements answered "Yes" or with evidence tied to them.',
      'Documented: requirements whose evidence is a file or a link that is still valid.',
      'Accepted: requirements whose evidence a reviewer has accepted.',
      'A hollow mark means by the OPD, half means documented, full means accepted.',
    ],
  },
  {
    key: 'tingkat',
    title: 'What levels 1 to 5 mean',
    text: [
      'Levels are always in order: level 3 counts only when levels 1 and 2 are complete. Without evidence an indicator counts 1.',
    ],
    points: [
      'Level 1, Rintisan (initial): a concept or draft, ad hoc. For services, Informasi: the application only informs.',
      'Level 2, Terkelola (managed): set, but only in part of the units. For services, Interaksi: users can search, upload and download.',
      'Level 3, Terdefinisi (defined; since 2024 Terstandardisasi): complete, in all units. For services, Transaksi: requests are processed and approved within the application.',
      'Level 4, Terpadu dan Terukur (integrated and measured): joined up with others and reviewed. For services, Kolaborasi: data is shared with other services.',
      'Level 5, Optimum: the review has been followed up. For services, improved after the review.',
      'In Pemdi (since 2026) the levels are called Merintis, Membangun, Berkembang, Melembaga and Unggul.',
    ],
  },
  {
    key: 'bukti',
    title: 'Good evidence',
    text: ['One document may prove many requirements. Add it once, use it many times.'],
    points: [
      'Decrees and regulations: numbered, dated and signed.',
      'State the page of the file and, where it differs, the printed page. For regulations state article and paragraph.',
      'Screenshots: web address and date must be visible.',
      'Review reports: younger than the limit asked for, so the date must be filled in.',
      'Do not write passwords. Where a trial account is asked for, say that it is given at the interview.',
      'Video: paste its web address, do not upload the file.',
    ],
  },
  {
    key: 'foto',
    title: 'Photographing documents',
    text: ['Photos of several pages become one PDF. It is made smaller to save data, and stays readable.'],
    points: [
      'Lay the document flat in good light, near a window. Do not use the flash.',
      'Hold the phone level above the paper until all four corners are visible.',
      'One photo for one page. Take it again if letters are blurred.',
      'If the camera makes the app close, open it again. Your work and your place are saved.',
    ],
  },
  {
    key: 'tersimpan',
    title: 'What "Saved on this phone" means',
    text: [
      'Each letter you type is saved on the phone or laptop at once, without internet too. You may close the app at any time.',
      'Until it says "Arrived", the work exists on this device only. If the device breaks or is lost, so is that work.',
    ],
    points: [
      'Saved on this phone: safe on the device, not necessarily sent.',
      'Waiting for internet (3): 3 items go out as soon as there is a signal.',
      'Sending: under way. Answers first, files later. When cut, it goes on from what has arrived.',
      'Arrived: the server has given its receipt.',
      'Unsent for more than a day? Under Sending press "Save a copy" and hand the file to Diskominfo.',
    ],
  },
  {
    key: 'tanpa-internet',
    title: 'Working without internet',
    text: [
      'After the first sign-in every page opens and can be filled in without internet, after switching off the phone too.',
    ],
    points: [
      'Open Lumbung once while there is a signal before you leave, so that the latest data comes along.',
      'Fill in as usual. The strip at the top shows how much is waiting.',
      'When there is a signal, open Lumbung for a moment. Sending runs by itself, or press "Send now".',
      'Large files can wait for Wi-Fi: switch that on in Settings.',
    ],
  },
  {
    key: 'perbedaan',
    title: 'Differences',
    text: [
      'If two people change the same field without internet, nothing is lost. Both are kept, and you choose.',
    ],
    points: [
      'Open Sending, then Differences.',
      'Choose "Use this", "Use that", or "Combine" to write from both.',
      'An indicator with an open difference cannot be submitted yet.',
    ],
  },
  {
    key: 'pemeriksaan',
    title: 'Check-up: what is worth a look',
    text: [
      'Check-up is in the Menu. It gathers small things that often get evidence returned. Nothing holds you back: the indicator can be submitted all the same.',
    ],
    points: [
      'The most urgent comes first, such as what was returned and not touched. Press a row to open its indicator or document.',
      'Answered "Yes" without evidence: add evidence, or answer "No". Without evidence the requirement does not count.',
      'Documents without a date, without a number, or no longer valid: complete or replace them under Documents.',
      'What is set right leaves the list by itself.',
    ],
  },
  ...collectionTopics,
  {
    key: 'pasang',
    title: 'Installing on Android',
    text: ['On the home screen Lumbung opens quickly and your work is kept more safely.'],
    points: [
      'In Chrome, press the three dots at the top right.',
      'Press "Add to home screen" or "Install app".',
      'Open Lumbung from the home screen.',
    ],
    drawing: 'android',
  },
  {
    key: 'pasang-iphone',
    title: 'Installing on iPhone and iPad',
    text: [
      'On an iPhone, work in the browser may be deleted when it is not opened for long. Install before filling in much.',
    ],
    points: [
      'In Safari, press the Share button at the bottom.',
      'Scroll down and press "Add to Home Screen".',
      'Open Lumbung from the home screen, then sign in with a code from "Add my other device".',
    ],
    drawing: 'ios',
  },
  {
    key: 'bersama',
    title: 'One laptop, several people',
    text: [
      "Each person signs in with their own code. Everyone's work is kept apart. Change persons in Settings, under Account.",
    ],
  },
  {
    key: 'hilang',
    title: 'A phone is lost or broken',
    text: [
      'Tell the coordinator at Diskominfo. The device is revoked and you get a new code. What arrived at the server stays.',
    ],
  },
  {
    key: 'setahun',
    isForDesk: true,
    title: 'For Diskominfo: one year of assessment',
    text: [
      'The order: prepare, assign, assist, review, determine, type into the portal, export. One need not be finished before the next begins.',
    ],
    points: [
      'Prepare: under Manage fill in Agency and OPDs, then create a period with its schedule.',
      'Assign: under Assignments give each indicator one owner. Under People create sign-in codes and print their slips. Then open the period.',
      'Assist: Summary shows the OPDs that have long been silent. Press "Reminder" for a WhatsApp text.',
      'Review: Review holds what OPDs have submitted, the longest wait first.',
      'Determine: Determination holds one level and one explanation for the whole region. When it is right, press "Sign off".',
      'Type into the portal: Portal lays out level, explanation and files to copy. Press "Typed", so that later changes are seen.',
      'Export: make the report, the workbook and the ZIP of the evidence. Close the year with a complete archive.',
    ],
  },
  {
    key: 'verifikasi',
    isForDesk: true,
    title: 'For Diskominfo: accepting and returning',
    text: ['Each requirement is judged by itself, with its document beside it. Everything can be undone.'],
    points: [
      'Read the document, then press "Accept" or "Return". The OPD reads the reason beside the requirement.',
      '"Accept up to level 3" judges many requirements on one page.',
      'After returning, press "WhatsApp text" to let the OPD know.',
      'If an OPD replaces evidence that was accepted, the requirement waits again and does not count as accepted meanwhile.',
    ],
  },
  {
    key: 'pendampingan',
    isForDesk: true,
    title: 'For Diskominfo: desk sessions without internet',
    text: [
      'In a district or at an interview there is often no internet. All that is needed can be carried on your laptop.',
    ],
    points: [
      'Before leaving: open Desk sessions and fetch the evidence for the interview. Its size is said first.',
      'On site: choose the OPD, then an indicator, and fill it in for the OPD. Your name is recorded as the one who filled it in.',
      'The OPD brings its work on a phone? Ask for "Save a copy" under Sending, then press "Read a copy". Its author stays recorded.',
      'At the end: open "Official record", fill in the place and who was there, then print and sign it.',
      'Once there is internet, open Lumbung. Everything is sent by itself.',
    ],
  },
  {
    key: 'ganti-admin',
    isForDesk: true,
    title: 'For Diskominfo: changing the admin of an OPD',
    text: [
      'An admin moves on or retires? Answers and evidence stay with the OPD, under the names of their authors. Do not hand an old code to a new person.',
    ],
    points: [
      'Open Manage, OPDs, choose the OPD, then press "Change admin".',
      'See first whether work is still on an old device. Ask for it to be sent, or for a copy.',
      'Write the name of the new admin and press "Change admin". Old devices are revoked, and the new admin gets a code.',
      'Hand over the slip with the code. The new admin sees at once what is to be continued.',
    ],
  },
  {
    key: 'simulasi',
    isForDesk: true,
    title: 'For Diskominfo: trying things out in Simulation',
    text: [
      'Simulation counts the index from levels that you try. Answers, verdicts and determinations do not change.',
    ],
    points: [
      'Start from: choose accepted levels, documented levels, those by the OPDs, or the last official value.',
      'Change levels: move the level of an indicator. The index and its predicate change at once.',
      'Cheapest steps: choose the predicate you aim at. Lumbung finds the rise with the fewest missing requirements.',
      'Saved scenarios: give a name, save, then compare several.',
    ],
  },
];
