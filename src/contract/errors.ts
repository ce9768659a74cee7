/**
 * Why a command was refused, in the order of precedence of R7: where several apply, the first of this list is the
 * answer. A refused command has changed nothing.
 */
export const REFUSAL_CODES = [
  'idempotency_conflict',
  'not_offered',
  'not_found',
  'invalid_amount',
  'currency_mismatch',
  'method_not_accepted',
  'auto_charge_not_supported',
  'billing_types_required',
  'below_minimum',
  'not_retryable',
  'nothing_due',
  'exceeds_amount_due',
  'auto_charge_required',
  'stale_order',
  'plan_switch_unavailable',
  'plan_switch_limit',
  'tax_id_not_applicable',
  'invalid_range',
  'charge_in_progress',
] as const;

/** Why a policy was refused when it was loaded. */
export const POLICY_CODES = ['policy_without_brake', 'invalid_policy'] as const;

/**
 * What can go wrong between a widget and its backend, beyond the rules. `unknown_outcome` is the one after which a
 * command must never be sent again by itself: ask for the outcome by its idempotency key.
 */
export const TRANSPORT_CODES = [
  'malformed',
  'unauthenticated',
  'forbidden',
  'version_conflict',
  'rate_limited',
  'network',
  'invalid_response',
  'unknown_outcome',
  'unavailable',
  'not_supported',
  'aborted',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];
export type PolicyCode = (typeof POLICY_CODES)[number];
export type TransportCode = (typeof TRANSPORT_CODES)[number];
export type ErrorCode = RefusalCode | PolicyCode | TransportCode;

const KNOWN_CODES: ReadonlySet<string> = new Set([...REFUSAL_CODES, ...POLICY_CODES, ...TRANSPORT_CODES]);
const REFUSALS: ReadonlySet<string> = new Set(REFUSAL_CODES);

/** Whether `code` is one of the codes that this version of the contract knows. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && KNOWN_CODES.has(code);
}

/** Whether `code` is a refusal by the rules (R7): nothing changed, and sending the same again answers the same. */
export function isRefusal(code: string): code is RefusalCode {
  return REFUSALS.has(code);
}

/** What an error knows beside its code. */
export interface BillingErrorDetails {
  /** The operation that failed, as named in the table of operations. */
  readonly operation?: string | undefined;
  /** The backend's name for the request, to quote to its support. */
  readonly requestId?: string | undefined;
  /** The input field at fault, where one is. */
  readonly field?: string | undefined;
  /** How long to wait before asking again, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  readonly cause?: unknown;
}

const BRAND: unique symbol = Symbol.for('billet.BillingError');

/**
 * The one error that an adapter rejects with. `instanceof` is true for any copy of this class: the widgets and an
 * adapter may come from different files on one page.
 */
export class BillingError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && BRAND in value;
  }

  readonly [BRAND] = true;
  override readonly name = 'BillingError';
  readonly code: ErrorCode;
  readonly operation: string | undefined;
  readonly requestId: string | undefined;
  readonly field: string | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, details: BillingErrorDetails = {}, message?: string) {
    super(message ?? `${code}${details.operation ? ` (${details.operation})` : ''}`, { cause: details.cause });
    this.code = code;
    this.operation = details.operation;
    this.requestId = details.requestId;
    this.field = details.field;
    this.retryAfterMs = details.retryAfterMs;
  }
}
