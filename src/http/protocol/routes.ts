import { BillingError, OPERATION_NAMES, operations, type OperationName } from '../../contract/index.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Where one operation, or one control of a test backend, is found. */
export interface Route<Name extends string = string> {
  readonly name: Name;
  readonly method: string;
  /** Below the base URL; `{field}` is a field of the input. */
  readonly path: string;
}

const FIELD = /^\{(\w+)\}$/;

/** The input fields that stand in a path. */
export function pathFieldsOf(path: string): string[] {
  return path.split('/').flatMap((segment) => FIELD.exec(segment)?.[1] ?? []);
}

/** A field as one segment of a path. A URL cannot carry `.` and `..` there: they would mean another path. */
function segmentOf(field: string, value: unknown, operation: string): string {
  const text = typeof value === 'string' ? value : '';
  try {
    if (text !== '' && text !== '.' && text !== '..') return encodeURIComponent(text);
  } catch {
    // Half a surrogate pair is no text that could be sent.
  }
  throw new BillingError('malformed', { operation, field });
}

/** The path of a call. Rejects with `malformed` what no path can carry. */
export function pathOf(route: Route, input: Fields): string {
  return route.path.replaceAll(/\{(\w+)\}/g, (_, field: string) => segmentOf(field, input[field], route.name));
}

/** The fields of an input that its path does not carry. */
export function restOf(route: Route, input: Fields): Record<string, unknown> {
  const inPath = new Set(pathFieldsOf(route.path));
  return Object.fromEntries(Object.entries(input).filter(([field]) => !inPath.has(field)));
}

/** What a method and a path lead to: a route with the fields in its path, or the methods that the path knows. */
export type Match<Name extends string> =
  | { readonly route: Route<Name>; readonly fields: Record<string, string> }
  | { readonly allowed: readonly string[] };

function fieldsIn(path: string, segments: readonly string[]): Record<string, string> | null {
  const pattern = path.split('/');
  if (pattern.length !== segments.length) return null;
  const fields: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] as string;
    const field = FIELD.exec(part)?.[1];
    if (field === undefined ? part !== segment : segment === '') return null;
    if (field !== undefined) fields[field] = segment;
  }
  return fields;
}

function decoded(path: string): string[] | null {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** Finds where a request leads. A path without fields is preferred to one with. */
export function matchRoute<Name extends string>(
  routes: readonly Route<Name>[],
  method: string,
  path: string,
): Match<Name> {
  const segments = decoded(path);
  const matches = routes.flatMap((route) => {
    const fields = segments && fieldsIn(route.path, segments);
    return fields ? [{ route, fields }] : [];
  });
  const here = matches.filter(({ route }) => route.method === method);
  const best = here.find(({ fields }) => Object.keys(fields).length === 0) ?? here[0];
  return best ?? { allowed: [...new Set(matches.map(({ route }) => route.method))] };
}

/** The routes of all operations, in the order of the table of operations. */
export const OPERATION_ROUTES: readonly Route<OperationName>[] = OPERATION_NAMES.map((name) => {
  const { method, path } = operations[name];
  return { name, method, path };
});

const routeByName = new Map(OPERATION_ROUTES.map((route) => [route.name, route]));

/** The route of one operation. */
export function routeOf(name: OperationName): Route<OperationName> {
  return routeByName.get(name) as Route<OperationName>;
}
