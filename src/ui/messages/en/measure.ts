import type { measure as original } from '../id/measure.ts';

export const measure: typeof original = {
  title: 'Measure with this app',
  cost: (bytes) =>
    `Measures the connection from this device to the server. Takes at most ${bytes} of the data plan each time, about 10 seconds.`,
  offline: 'A measurement needs a network',
  offlineText:
    'This device is not connected to the server at present. Measured all the same, the result is noted as “no connection”.',
  place: 'Where you measure',
  placeHint: 'Such as “front desk”. May stay empty.',
  link: 'The connection in use',
  start: 'Measure now',
  stop: 'Stop',
  running: 'Measurement',
  steps: {
    latency: 'Measuring the delay …',
    down: 'Measuring the download …',
    up: 'Measuring the upload …',
  },
  speeds: (down, up, latency) => `Download (Mbps): ${down}. Upload (Mbps): ${up}. Delay: ${latency} ms.`,
  meaning: (down, up) =>
    `A file of 1 MB takes about ${down} seconds to download and ${up} seconds to upload.`,
  orMore: (figure) => `${figure} or more`,
  lessThanOne: 'less than 1',
  noted: 'Noted below. Measure again at another hour.',
  failed: 'The server was not reached, or the connection broke. It is noted as “no connection”.',
  stopped: 'Stopped; nothing was noted.',
  refused: 'The server answers, but cannot measure now. Sign in again, then try again. Nothing was noted.',
  history: 'Measurements',
  when: 'When',
  where: 'Where',
  down: 'Download (Mbps)',
  up: 'Upload (Mbps)',
  failedCell: 'failed',
  unknownCell: 'not known',
  chart: (count, highest) =>
    `Chart of ${count} measurements; the fastest ${highest} Mbps. The figures are in the table.`,
  key: 'Full bar: download. Outlined bar: upload. Cross: failed.',
};
