import { BillingError, type BillingErrorDetails, type ErrorCode } from '../../contract/index.ts';
import type { Attempt, LostReason } from './attempt.ts';

export type Failed = Exclude<Attempt, { kind: 'answered' }>;

/** What a status says where the answer has no code that this version knows. Below 500 nothing was done. */
const CODE_BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'invalid_response',
  405: 'invalid_response',
  409: 'version_conflict',
  412: 'version_conflict',
  429: 'rate_limited',
  501: 'not_supported',
};

const CODE_BY_LOSS: Readonly<Record<LostReason, ErrorCode>> = {
  network: 'network',
  timeout: 'network',
  cut: 'network',
  aborted: 'aborted',
  redirect: 'invalid_response',
  too_long: 'invalid_response',
  not_json: 'invalid_response',
};

function codeOf(failed: Failed): ErrorCode {
  if (failed.kind === 'lost') return CODE_BY_LOSS[failed.why];
  const { status, problem } = failed;
  return problem.code ?? CODE_BY_STATUS[status] ?? (status >= 500 ? 'unavailable' : 'malformed');
}

/**
 * Whether it is open what the backend did: it answered nothing readable, or failed in the middle of it. A bare 409 may
 * say that the same command is still under way.
 */
function isOutcomeOpen(failed: Failed): boolean {
  if (failed.kind === 'lost') return true;
  const { status, problem } = failed;
  return problem.code === null && (status === 408 || status === 409 || (status >= 500 && status !== 501));
}

/** What a caller is told of a failed request. A command whose outcome is open is never called anything else. */
export function errorOf(failed: Failed, operation: string, isCommand: boolean): BillingError {
  const code = codeOf(failed);
  const isProblem = failed.kind === 'problem';
  const details: BillingErrorDetails = {
    operation,
    requestId: failed.requestId,
    field: isProblem ? failed.problem.field : undefined,
    retryAfterMs: isProblem ? failed.retryAfterMs : undefined,
    cause: isProblem ? undefined : failed.cause,
  };
  const error = new BillingError(code, details);
  if (!isCommand || !isOutcomeOpen(failed)) return error;
  return new BillingError('unknown_outcome', { ...details, cause: error });
}
