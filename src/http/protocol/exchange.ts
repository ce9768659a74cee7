import { BillingError } from '../../contract/index.ts';
import type { z } from '../../contract/schema/z.ts';
import { requestFromJson, requestToJson } from './json.ts';
import { fromQuery, toQuery } from './query.ts';
import { pathFieldsOf, pathOf, restOf, type Route } from './routes.ts';

/** A call as HTTP carries it. */
export interface RequestParts {
  readonly method: string;
  /** Below the base URL, with its query string. */
  readonly target: string;
  /** JSON; null: none. */
  readonly body: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** A call as HTTP carries it: its path, then the rest in the query string of a GET, in the body of any other. */
export function requestParts(route: Route, input: Fields): RequestParts {
  const path = pathOf(route, input);
  const rest = restOf(route, input);
  if (route.method === 'GET') {
    const query = toQuery(rest);
    return { method: 'GET', target: query ? `${path}?${query}` : path, body: null };
  }
  const hasBody = Object.values(rest).some((value) => value !== undefined);
  return { method: route.method, target: path, body: hasBody ? requestToJson(rest) : null };
}

function malformed(operation: string, field: string, cause?: unknown): BillingError {
  return new BillingError('malformed', { operation, field, cause });
}

/** The fields in a body. Rejects with `malformed` what is no JSON object. */
function fieldsOfBody(text: string, operation: string): Fields {
  if (text.trim() === '') return {};
  let value: unknown;
  try {
    value = requestFromJson(text);
  } catch (cause) {
    throw malformed(operation, 'body', cause);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(operation, 'body');
  return value as Fields;
}

/** Everything that a request says, as one input: a field that stands in the path can stand nowhere else. */
export function inputOf(
  route: Route,
  inPath: Readonly<Record<string, string>>,
  query: URLSearchParams,
  body: string,
  schema?: z.ZodMiniObject,
): Fields {
  const isGet = route.method === 'GET';
  const rest = isGet ? (schema ? fromQuery(query, schema) : Object.fromEntries(query)) : fieldsOfBody(body, route.name);
  if (!isGet && query.size > 0) throw malformed(route.name, [...query.keys()][0] as string);
  const doubled = pathFieldsOf(route.path).find((field) => Object.hasOwn(rest, field));
  if (doubled !== undefined) throw malformed(route.name, doubled);
  return { ...rest, ...inPath };
}
