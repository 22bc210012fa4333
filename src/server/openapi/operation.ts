import type { SchemaName } from './schemas.ts';

export type Answer = { text: string; schema?: SchemaName; binary?: true; headers?: readonly string[] };
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

export const sha256: Parameter = {
  name: 'sha256',
  in: 'path',
  text: 'Hash of the whole file, as lower-case hex',
};
export const scope: Parameter = {
  name: 'scope',
  in: 'query',
  text: 'opd/<opd> or agency; for reading a room or period too',
};
export const id: Parameter = { name: 'id', in: 'path', text: 'The id' };

export const malformed: Answer = { text: 'Malformed', schema: 'Error' };
export const notSignedIn: Answer = { text: 'No session', schema: 'Error' };
export const forbidden: Answer = { text: 'Another site, or not for this role', schema: 'Error' };
export const notFound: Answer = { text: 'Not there', schema: 'Error' };
export const tooLarge: Answer = { text: 'Too large', schema: 'Error' };
export const noRoom: Answer = { text: 'The disk is full', schema: 'Error' };
export const wait: Answer = { text: 'Wait as Retry-After says', schema: 'Error', headers: ['Retry-After'] };
