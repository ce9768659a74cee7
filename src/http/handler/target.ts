import { BillingError, operations, type OperationName } from '../../contract/index.ts';
import { CONTROL_ROUTES, type ControlName, type ControlRoute } from '../protocol/controls.ts';
import { EVENTS_PATH } from '../protocol/events.ts';
import { matchRoute, OPERATION_ROUTES, type Route } from '../protocol/routes.ts';
import type { HandlerOptions } from './options.ts';
import { StatusError } from './status-error.ts';

/** What a request is about. */
export type Target =
  | { readonly kind: 'operation'; readonly route: Route<OperationName>; readonly inPath: Record<string, string> }
  | { readonly kind: 'control'; readonly route: ControlRoute; readonly inPath: Record<string, string> }
  | { readonly kind: 'events' };

const EVENTS_ROUTE: Route<'events'> = { name: 'events', method: 'GET', path: EVENTS_PATH };
const ALL_ROUTES: readonly Route<OperationName | ControlName | 'events'>[] = [
  ...OPERATION_ROUTES,
  ...CONTROL_ROUTES,
  EVENTS_ROUTE,
];
const controlByName = new Map(CONTROL_ROUTES.map((route) => [route.name, route]));

function hasControls(request: Request, { controls = false }: HandlerOptions): boolean {
  return typeof controls === 'function' ? controls(request) : controls;
}

function pathBelow(base: string, path: string): string {
  return path.startsWith(base) ? path.slice(base.length) : '';
}

/** Finds what a request is about. Rejects with `not_supported` a path that leads nowhere (404), or not so (405). */
export function targetOf(request: Request, options: HandlerOptions): Target {
  const path = pathBelow(options.basePath ?? '', new URL(request.url).pathname);
  const match = matchRoute(ALL_ROUTES, request.method, path);
  if (!('route' in match)) {
    const { allowed } = match;
    const isKnown = allowed.length > 0;
    const headers: Record<string, string> = isKnown ? { Allow: allowed.join(', ') } : {};
    throw new StatusError(new BillingError('not_supported'), isKnown ? 405 : 404, headers);
  }
  const { route, fields: inPath } = match;
  if (route.name === 'events') return { kind: 'events' };
  if (route.name in operations) return { kind: 'operation', route: route as Route<OperationName>, inPath };
  if (!hasControls(request, options)) throw new StatusError(new BillingError('not_supported'), 404);
  return { kind: 'control', route: controlByName.get(route.name as ControlName) as ControlRoute, inPath };
}

