import type { SchemaName } from './schemas.ts';

type Answer = { text: string; schema?: SchemaName; binary?: true; headers?: readonly string[] };
export type Parameter = { name: string; in: 'path' | 'query' | 'header'; text: string; isOptional?: true };
export type Operation = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  summary: string;
  isOpen?: true;
  parameters?: readonly Parameter[];
  body?: SchemaName | 'bytes';
  answers: Readonly<Record<number, Answer>>;
};

const sha256: Parameter = { name: 'sha256', in: 'path', text: 'Hash of the whole file, as lower-case hex' };
const scope: Parameter = {
  name: 'scope',
  in: 'query',
  text: 'opd/<opd> or agency; for reading a room or period too',
};
const id: Parameter = { name: 'id', in: 'path', text: 'The id' };

const malformed: Answer = { text: 'Malformed', schema: 'Error' };
const notSignedIn: Answer = { text: 'No session', schema: 'Error' };
const forbidden: Answer = { text: 'Another site, or not for this role', schema: 'Error' };
const notFound: Answer = { text: 'Not there', schema: 'Error' };
const tooLarge: Answer = { text: 'Too large', schema: 'Error' };
const noRoom: Answer = { text: 'The disk is full', schema: 'Error' };
const wait: Answer = { text: 'Wait as Retry-After says', schema: 'Error', headers: ['Retry-After'] };

/** Every address of the API (sync contract, sections 5 to 7). */
export const operations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/health',
    summary: 'Whether the endpoint is there, and its epoch',
    isOpen: true,
    answers: { 200: { text: 'It is', schema: 'Health' } },
  },
  {
    method: 'post',
    path: '/api/v1/enrol',
    summary: 'Signs a device in with a code; sets the session cookie of the device',
    isOpen: true,
    body: 'Enrol',
    answers: {
      200: { text: 'Signed in', schema: 'Session', headers: ['Set-Cookie'] },
      400: malformed,
      401: { text: 'The code is not valid (any more)', schema: 'Error' },
      403: forbidden,
      429: wait,
    },
  },
  {
    method: 'get',
    path: '/api/v1/session',
    summary: 'Who is signed in on this device, and what they may read',
    answers: { 200: { text: 'The session', schema: 'Session' }, 401: notSignedIn },
  },
  {
    method: 'post',
    path: '/api/v1/session/end',
    summary: 'Signs this device out; may be repeated',
    isOpen: true,
    answers: { 204: { text: 'Signed out' }, 403: forbidden },
  },
  {
    method: 'post',
    path: '/api/v1/codes',
    summary: 'Makes a sign-in code: for a new person, for a known one, or for a further device of one’s own',
    body: 'CodeRequest',
    answers: {
      201: { text: 'The code; it is shown this once', schema: 'Code' },
      400: malformed,
      401: notSignedIn,
      403: forbidden,
      404: notFound,
    },
  },
  {
    method: 'get',
    path: '/api/v1/users',
    summary: 'Everybody (coordinators)',
    answers: { 200: { text: 'People', schema: 'Users' }, 401: notSignedIn, 403: forbidden },
  },
  {
    method: 'patch',
    path: '/api/v1/users/{id}',
    summary: 'Changes a person, or ends their access with active: false (coordinators)',
    parameters: [id],
    body: 'PersonEdit',
    answers: {
      200: { text: 'The person as they are now', schema: 'PersonAnswer' },
      400: malformed,
      401: notSignedIn,
      403: forbidden,
      404: notFound,
      409: { text: 'One coordinator must remain', schema: 'Error' },
    },
  },
  {
    method: 'get',
    path: '/api/v1/devices',
    summary: 'Every device, when it reported last and what it still holds (coordinators)',
    answers: { 200: { text: 'Devices', schema: 'Devices' }, 401: notSignedIn, 403: forbidden },
  },
  {
    method: 'delete',
    path: '/api/v1/devices/{id}',
    summary: 'Ends every session of a lost device (coordinators)',
    parameters: [id],
    answers: { 204: { text: 'Ended' }, 401: notSignedIn, 403: forbidden, 404: notFound },
  },
  {
    method: 'post',
    path: '/api/v1/log-check',
    summary: 'Begins a check of the whole log, unless one is under way (coordinators)',
    answers: { 202: { text: 'How far it is', schema: 'LogCheck' }, 401: notSignedIn, 403: forbidden },
  },
  {
    method: 'get',
    path: '/api/v1/log-check',
    summary: 'How far the check of the log is, and what it found (coordinators)',
    answers: { 200: { text: 'The check', schema: 'LogCheck' }, 401: notSignedIn, 403: forbidden },
  },
  {
    method: 'post',
    path: '/api/v1/sync',
    summary: 'Pushes ops, then reads the pages after the cursors; gzip is allowed',
    body: 'SyncRequest',
    answers: {
      200: { text: 'One result for each op, then the pages', schema: 'SyncResponse' },
      400: malformed,
      401: notSignedIn,
      403: forbidden,
      409: { text: 'Another epoch: nothing was applied', schema: 'EpochConflict' },
      413: tooLarge,
      503: wait,
    },
  },
  {
    method: 'post',
    path: '/api/v1/files',
    summary: 'Announces a file of a library; says which bytes are missing',
    body: 'FileOffer',
    answers: {
      200: { text: 'What is missing, or the receipt', schema: 'FileState' },
      400: malformed,
      401: notSignedIn,
      403: forbidden,
      413: tooLarge,
      415: { text: 'This type is not taken', schema: 'Error' },
      507: noRoom,
    },
  },
  {
    method: 'put',
    path: '/api/v1/files/{sha256}',
    summary: 'Bytes at their place, at most 4 MiB; any range may come again',
    parameters: [
      sha256,
      scope,
      { name: 'from', in: 'query', text: 'Where the body begins in the file' },
      { name: 'Content-Digest', in: 'header', text: 'sha-256=:…: of the body', isOptional: true },
      { name: 'If-None-Match', in: 'header', text: '*: only if its first byte is missing', isOptional: true },
    ],
    body: 'bytes',
    answers: {
      200: { text: 'What is still missing', schema: 'Missing' },
      400: malformed,
      401: notSignedIn,
      403: forbidden,
      404: notFound,
      412: { text: 'With If-None-Match: its first byte is here', schema: 'MissingError' },
      413: tooLarge,
      416: { text: 'Outside the file', schema: 'Error' },
      422: { text: 'The body does not match its digest', schema: 'Error' },
      507: noRoom,
    },
  },
  {
    method: 'post',
    path: '/api/v1/files/{sha256}/done',
    summary: 'Checks hash and type and keeps the file; may be repeated',
    parameters: [sha256],
    body: 'FileDone',
    answers: {
      200: { text: 'On disk, hash checked', schema: 'FileState' },
      400: malformed,
      401: notSignedIn,
      403: forbidden,
      404: notFound,
      409: { text: 'Bytes are missing', schema: 'MissingError' },
      422: { text: 'Wrong hash, or not of its type', schema: 'Refused' },
      507: noRoom,
    },
  },
  {
    method: 'get',
    path: '/api/v1/files/{sha256}',
    summary: 'The bytes, as an attachment; Range is honoured',
    parameters: [sha256, scope, { name: 'Range', in: 'header', text: 'bytes=from-to', isOptional: true }],
    answers: {
      200: { text: 'The file', binary: true },
      206: { text: 'The range', binary: true },
      400: malformed,
      401: notSignedIn,
      404: notFound,
      416: { text: 'Outside the file', schema: 'Error' },
    },
  },
];
