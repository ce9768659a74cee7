import type { TestControls } from '../../contract/index.ts';
import type { Route } from './routes.ts';

export type ControlName = keyof TestControls;

/** One control of a test backend over HTTP. */
export interface ControlRoute extends Route<ControlName> {
  /** The names that its arguments have in the request; null: its one argument is the request's fields. */
  readonly parameters: readonly string[] | null;
  /** The name that its answer has; null: the answer is the body; undefined: there is none (204). */
  readonly answer?: string | null;
}

function route(
  name: ControlName,
  method: string,
  path: string,
  parameters: readonly string[] | null,
  answer?: string | null,
): ControlRoute {
  return { name, method, path: `/_mock${path}`, parameters, ...(answer === undefined ? {} : { answer }) };
}

/**
 * Every control of a test backend (`TestControls`), once: its place below the base URL and the names of its arguments.
 * From it come the handler's `/_mock/` endpoints and the client of them.
 */
export const CONTROL_ROUTES: readonly ControlRoute[] = [
  route('load', 'PUT', '/account', ['policy', 'account']),
  route('loadDemonstration', 'POST', '/demonstration', ['preset']),
  route('getClock', 'GET', '/clock', [], null),
  route('advanceTo', 'POST', '/clock/advance-to', ['instant']),
  route('advanceBy', 'POST', '/clock/advance-by', ['duration']),
  route('stepToNextTimer', 'POST', '/clock/step', []),
  route('setRunning', 'PUT', '/clock/running', ['running']),
  route('debit', 'POST', '/debits', null),
  route('usageStart', 'POST', '/usage/start', null),
  route('usageEnd', 'POST', '/usage/end', null),
  route('credit', 'POST', '/credits', null),
  route('issueInvoice', 'POST', '/invoices', null),
  route('issueToken', 'POST', '/tokens', null, 'token'),
  route('setGateway', 'PUT', '/gateway/{methodId}', null),
  route('getGateway', 'GET', '/gateway/{methodId}', null, 'outcomes'),
  route('answerConfirmation', 'POST', '/confirmations', null),
  route('getOutbox', 'GET', '/outbox', [], 'mails'),
  route('getFaults', 'GET', '/faults', [], null),
  route('setFaults', 'PUT', '/faults', null),
  route('snapshot', 'GET', '/snapshot', [], 'snapshot'),
  route('restore', 'PUT', '/snapshot', ['snapshot']),
];
