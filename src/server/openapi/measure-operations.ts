import { mostDownBytes, mostUpBytes } from '../../domain/link-measure.ts';
import { malformed, notSignedIn, tooLarge, type Operation } from './operation.ts';

/** What devices measure their link with. */
export const measureOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/measure',
    summary: 'So many bytes that cannot be packed, to measure a download with',
    parameters: [{ name: 'bytes', in: 'query', text: `A whole number up to ${mostDownBytes}` }],
    answers: { 200: { text: 'The bytes', binary: true }, 400: malformed, 401: notSignedIn },
  },
  {
    method: 'post',
    path: '/api/v1/measure',
    summary: `Takes bytes in and forgets them, to measure an upload with; at most ${mostUpBytes}`,
    body: 'bytes',
    answers: { 204: { text: 'They came' }, 400: malformed, 401: notSignedIn, 413: tooLarge },
  },
];
