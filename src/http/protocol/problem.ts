import { isErrorCode, type BillingError, type ErrorCode } from '../../contract/index.ts';
import { z } from '../../contract/schema/z.ts';

/** The status of each code. A code says more: 422 alone is every refusal that is about what was asked. */
export const STATUS_BY_CODE: Readonly<Record<ErrorCode, number>> = {
  idempotency_conflict: 422,
  not_offered: 422,
  not_found: 404,
  invalid_amount: 422,
  currency_mismatch: 422,
  method_not_accepted: 422,
  auto_charge_not_supported: 422,
  billing_types_required: 422,
  below_minimum: 422,
  not_retryable: 422,
  nothing_due: 422,
  exceeds_amount_due: 422,
  auto_charge_required: 422,
  stale_order: 409,
  plan_switch_unavailable: 422,
  plan_switch_limit: 422,
  tax_id_not_applicable: 422,
  invalid_range: 422,
  charge_in_progress: 409,
  policy_without_brake: 422,
  invalid_policy: 422,
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  version_conflict: 412,
  rate_limited: 429,
  network: 502,
  invalid_response: 502,
  unknown_outcome: 504,
  unavailable: 503,
  not_supported: 501,
  aborted: 503,
};

export const PROBLEM_TYPE = 'application/problem+json';

/** Problem details (RFC 9457) with the code of the contract. Whoever reads them goes by `code`, then by the status. */
export const Problem = z.object({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  status: z.optional(z.int()),
  code: z.optional(z.string()),
  operation: z.optional(z.string()),
  field: z.optional(z.string()),
  requestId: z.optional(z.string()),
});
export type Problem = z.infer<typeof Problem>;

/** An error as problem details. Nothing of its message, cause or stack goes out: only the contract's own words. */
export function problemOf(error: BillingError, status: number, requestId: string): Problem {
  const { code, operation, field } = error;
  return {
    type: `urn:billet:problem:${code}`,
    title: code.replaceAll('_', ' '),
    status,
    code,
    ...(operation === undefined ? {} : { operation }),
    ...(field === undefined ? {} : { field }),
    requestId,
  };
}

/** The problem in an answer: its code only where this version of the contract knows it. */
export interface ReadProblem {
  readonly code: ErrorCode | null;
  readonly field: string | undefined;
  readonly requestId: string | undefined;
}

/** Reads what may be problem details. What is none has no code. */
export function readProblem(data: unknown): ReadProblem {
  const parsed = Problem.safeParse(data);
  if (!parsed.success) return { code: null, field: undefined, requestId: undefined };
  const { code, field, requestId } = parsed.data;
  return { code: isErrorCode(code) ? code : null, field, requestId };
}
