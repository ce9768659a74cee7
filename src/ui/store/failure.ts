import { BillingError, isErrorCode, isRefusal, type ErrorCode, type OperationName } from '../../contract/index.ts';

/** Codes after which it is certain that a command changed nothing. Any other leaves its outcome open. */
const CERTAIN: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'malformed',
  'unauthenticated',
  'forbidden',
  'version_conflict',
  'rate_limited',
  'not_supported',
]);

/** Codes of reads that may go well a moment later. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['network', 'unavailable', 'rate_limited', 'unknown_outcome']);

/** Whether a command that failed with `code` has certainly changed nothing. */
export function changedNothing(code: ErrorCode): boolean {
  return isRefusal(code) || CERTAIN.has(code);
}

/** Whether a read that failed with `code` is worth asking again by itself. */
export function isPassing(code: ErrorCode): boolean {
  return PASSING.has(code);
}

/**
 * What an adapter threw, as the one error that the widgets know. An adapter that throws something else broke its
 * contract: nothing is known then, so `otherwise` is the code.
 */
export function toBillingError(thrown: unknown, operation: OperationName, otherwise: ErrorCode): BillingError {
  if (thrown instanceof BillingError && isErrorCode(thrown.code)) return thrown;
  return new BillingError(otherwise, { operation, cause: thrown });
}
