import { operations, OPERATION_NAMES, type OperationName } from '../contract/index.ts';
import { answerReference, componentSchemas, inputName, inputReference, type JsonSchema } from './openapi-schemas.ts';
import { CHANGE_EVENT, EVENT_STREAM_TYPE, EVENTS_PATH } from './protocol/events.ts';
import { HEADERS } from './protocol/headers.ts';
import { PROBLEM_TYPE, STATUS_BY_CODE } from './protocol/problem.ts';
import { fieldKind } from './protocol/query.ts';
import { pathFieldsOf } from './protocol/routes.ts';
import { PROTOCOL_VERSION } from './protocol/version.ts';

type Properties = Readonly<Record<string, JsonSchema>>;

const HEADER_PARAMETERS: Readonly<Record<string, JsonSchema>> = {
  client: {
    name: HEADERS.client,
    in: 'header',
    required: true,
    description: 'What a page of another site cannot add without leave: refused with `forbidden` where it is missing.',
    schema: { type: 'string', minLength: 1 },
  },
  idempotencyKey: {
    name: HEADERS.idempotencyKey,
    in: 'header',
    required: true,
    description: 'Made with the intent and sent with each sending of it: money moves once for one key.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
  optionalIdempotencyKey: {
    name: HEADERS.idempotencyKey,
    in: 'header',
    description: 'Made with the intent and sent with each sending of it.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
  ifMatch: {
    name: HEADERS.ifMatch,
    in: 'header',
    description: 'The account version that the user was looking at, quoted: `version_conflict` where it is over.',
    schema: { type: 'string', pattern: '^"\\d+"$' },
  },
};

function parameter(name: keyof typeof HEADER_PARAMETERS): JsonSchema {
  return { $ref: `#/components/parameters/${name}` };
}

function headerParameters(operation: OperationName): JsonSchema[] {
  const { kind, movesMoney, method } = operations[operation];
  return [
    ...(method === 'GET' ? [] : [parameter('client')]),
    ...(kind === 'command' ? [parameter(movesMoney ? 'idempotencyKey' : 'optionalIdempotencyKey'), parameter('ifMatch')] : []),
  ];
}

function queryParameters(operation: OperationName, properties: Properties, required: readonly string[]): JsonSchema[] {
  const { shape } = operations[operation].input.def as { shape: Record<string, Parameters<typeof fieldKind>[0]> };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    ...(required.includes(name) ? { required: true } : {}),
    schema,
    ...(fieldKind(shape[name] as never) === 'list' ? { style: 'form', explode: true } : {}),
  }));
}

function pick<T>(record: Readonly<Record<string, T>>, keep: (name: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => keep(name)));
}

/** Where the fields of an input are found: in the path, in the query of a GET, in the body of any other. */
function request(operation: OperationName, input: JsonSchema): JsonSchema {
  const { method, path } = operations[operation];
  const inPath = pathFieldsOf(path);
  const properties = (input['properties'] ?? {}) as Properties;
  const required = (input['required'] ?? []) as readonly string[];
  const rest = pick(properties, (name) => !inPath.includes(name));
  const restRequired = required.filter((name) => !inPath.includes(name));
  const parameters = [
    ...inPath.map((name) => ({ name, in: 'path', required: true, schema: properties[name] })),
    ...(method === 'GET' ? queryParameters(operation, rest, restRequired) : []),
    ...headerParameters(operation),
  ];
  const hasBody = method !== 'GET' && Object.keys(rest).length > 0;
  const isWhole = inPath.length === 0;
  const schema = isWhole ? inputReference(operation) : { ...input, properties: rest, required: restRequired };
  return {
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(hasBody ? { requestBody: { required: true, content: { 'application/json': { schema } } } } : {}),
  };
}

function responses(answer: JsonSchema): JsonSchema {
  return { '200': answer, default: { $ref: '#/components/responses/Problem' } };
}

function operationObject(operation: OperationName, schemas: Record<string, JsonSchema>): JsonSchema {
  const spec = operations[operation];
  const content = { 'application/json': { schema: answerReference(operation) } };
  const capability = 'capability' in spec ? { 'x-billet-capability': spec.capability } : {};
  return {
    operationId: operation,
    tags: [spec.kind === 'read' ? 'reads' : 'commands'],
    'x-billet-moves-money': spec.movesMoney,
    ...capability,
    ...request(operation, schemas[inputName(operation)] ?? {}),
    responses: responses({ description: 'Carried out', content }),
  };
}

function paths(schemas: Record<string, JsonSchema>): JsonSchema {
  const table: Record<string, JsonSchema> = {};
  for (const name of OPERATION_NAMES) {
    const { path, method } = operations[name];
    table[path] = { ...table[path], [method.toLowerCase()]: operationObject(name, schemas) };
  }
  const stream = { [EVENT_STREAM_TYPE]: { schema: { type: 'string' } } };
  const description = `A \`${CHANGE_EVENT}\` event for each version of the account, the current one first; its id is the version.`;
  table[EVENTS_PATH] = {
    get: { operationId: 'events', tags: ['reads'], responses: responses({ description, content: stream }) },
  };
  return table;
}

const DESCRIPTION = `What a billing backend offers to the widgets of billet. Money is whole minor units of an ISO 4217
currency, an instant is ISO 8601 in UTC, a date is one in the time zone of the account. Errors are problem details
(RFC 9457) with a code. A command that moves money carries an Idempotency-Key and is carried out once for it.`;

/** The document of the protocol (OpenAPI 3.1), made from the table of operations and its schemas. */
export function openApiDocument(): JsonSchema {
  const schemas = componentSchemas();
  // What goes into a GET is written out as its parameters.
  const asParameters = new Set(OPERATION_NAMES.filter((name) => operations[name].method === 'GET').map(inputName));
  return {
    openapi: '3.1.0',
    info: { title: 'billet', version: PROTOCOL_VERSION, description: DESCRIPTION.replaceAll('\n', ' ') },
    security: [{}, { bearer: [] }],
    paths: paths(schemas),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      parameters: HEADER_PARAMETERS,
      responses: {
        Problem: {
          description: 'Refused, or gone wrong; `code` says which',
          content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      schemas: pick(schemas, (name) => !asParameters.has(name)),
    },
    'x-billet-codes': STATUS_BY_CODE,
  };
}
