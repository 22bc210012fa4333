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
];
