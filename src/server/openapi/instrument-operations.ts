import { forbidden, id, malformed, notFound, notSignedIn, tooLarge, type Operation } from './operation.ts';

/** Instruments, shipped and imported. */
export const instrumentOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/instruments',
    summary: 'Which instruments there are, those of the program and imported ones',
    answers: { 200: { text: 'What is known of each', schema: 'Instruments' }, 401: notSignedIn },
  },
  {
    method: 'get',
    path: '/api/v1/instruments/{id}',
    summary: 'The texts of an instrument, in both languages; they never change',
    parameters: [
      id,
      { name: 'If-None-Match', in: 'header', text: 'The ETag that is known', isOptional: true },
    ],
    answers: {
      200: { text: 'Source and hash', schema: 'InstrumentAnswer', headers: ['ETag'] },
      304: { text: 'As it is known' },
      401: notSignedIn,
      404: notFound,
    },
  },
  {
    method: 'post',
    path: '/api/v1/instruments',
    summary: 'Imports an instrument for good (coordinators); may be repeated',
    body: 'Instrument',
    answers: {
      200: { text: 'It was there already, with the same content', schema: 'InstrumentAdded' },
      201: { text: 'Taken in', schema: 'InstrumentAdded' },
      400: malformed,
      401: notSignedIn,
      403: forbidden,
      409: { text: 'The id names another content, or there are too many', schema: 'Error' },
      413: tooLarge,
      422: { text: 'Every fault with its place', schema: 'InstrumentFaults' },
    },
  },
];
