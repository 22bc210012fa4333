import type { Operation, Parameter } from './operation.ts';
import { operations } from './operations.ts';
import { componentSchemas, type SchemaName } from './schemas.ts';

/** The API described for programs, OpenAPI 3.1, from the schemas that parse it. */
export function openApiDocument(publicUrl: string | null): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lumbung SPBE',
      version: '1',
      description:
        'Requests with a body need Content-Type application/json (ranges: application/octet-stream). ' +
        'Writes from a browser must come from the same origin. Errors are { error, message }.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl ?? '/' }],
    security: [{ device: [], session: [] }, { session: [] }],
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'lumbung_<device id>',
          description: 'Set by enrol, one for each device; with https its name begins with __Host-.',
        },
        device: {
          type: 'apiKey',
          in: 'header',
          name: 'Lumbung-Device',
          description: 'The device that speaks; needed where several people share one browser.',
        },
      },
    },
  };
}

function describe({ method, path, summary, isOpen, parameters, body, answers }: Operation): object {
  return {
    operationId: `${method}${path.replace('/api/v1', '').replaceAll(/\/\{?(\w)([\w.]*)\}?/g, (_, first: string, rest: string) => first.toUpperCase() + rest)}`,
    summary,
    ...(isOpen === true ? { security: [] } : {}),
    ...(parameters === undefined ? {} : { parameters: parameters.map(parameter) }),
    ...(body === undefined ? {} : { requestBody: requestBody(body) }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [status, response(answer)]),
    ),
  };
}

function parameter({ name, in: place, text, isOptional }: Parameter): object {
  return { name, in: place, required: isOptional !== true, description: text, schema: { type: 'string' } };
}

const reference = (schema: SchemaName): object => ({ $ref: `#/components/schemas/${schema}` });

function requestBody(body: SchemaName | 'bytes'): object {
  const content =
    body === 'bytes'
      ? { 'application/octet-stream': {} }
      : { 'application/json': { schema: reference(body) } };
  return { required: true, content };
}

function response({ text, schema, binary, headers }: Operation['answers'][number]): object {
  const json = schema === undefined ? {} : { content: { 'application/json': { schema: reference(schema) } } };
  const bytes = binary === true ? { content: { 'application/octet-stream': {} } } : {};
  const named = (headers ?? []).map((name) => [name, { schema: { type: 'string' } }]);
  return {
    description: text,
    ...json,
    ...bytes,
    ...(named.length === 0 ? {} : { headers: Object.fromEntries(named) }),
  };
}
