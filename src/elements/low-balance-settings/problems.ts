import type { Account, BillingError, ErrorCode } from '../../contract/index.ts';
import type { Field, Settings } from './draft.ts';

/** Something that stops Apply, at the field that it is about. */
export interface Problem {
  readonly field: Field;
  readonly kind: 'required' | 'not_understood' | 'not_positive' | 'negative' | 'below_minimum' | 'refused';
  /** Of a refusal by the backend. */
  readonly code?: ErrorCode;
}

type Check = Problem['kind'] | false | null;

/** A mistake of the amount; an empty one is a mistake only where it is needed. */
function amountProblem(minor: number | null, isNeeded: boolean, isZeroAllowed: boolean): Check {
  if (minor === null) return isNeeded && 'required';
  if (Number.isNaN(minor)) return 'not_understood';
  if (minor < 0) return isZeroAllowed ? 'negative' : 'not_positive';
  return minor === 0 && !isZeroAllowed && 'not_positive';
}

/**
 * What can be seen to be wrong before anything is sent (R30, R31), one problem a field, in the order of the fields:
 * what is on needs its amounts, and what is stored can be replaced but not emptied. What only the backend knows comes
 * back as its refusal.
 */
export function problemsOf(next: Settings, stored: Settings, account: Account): Problem[] {
  const { minimumMinor } = account.policy.payments;
  const isAmountAsked = next.topUp || !Object.is(next.amountMinor, stored.amountMinor);
  const isBelow = minimumMinor !== null && next.amountMinor !== null && next.amountMinor < minimumMinor;
  const isNeeded = (isOn: boolean, minor: number | null): boolean => isOn || minor !== null;
  const threshold = amountProblem(next.thresholdMinor, isNeeded(next.topUp, stored.thresholdMinor), true);
  const amount = amountProblem(next.amountMinor, isNeeded(next.topUp, stored.amountMinor), false);
  const alertNeeded = isNeeded(next.alert, stored.alertThresholdMinor);
  const checks: readonly (readonly [Field, Check])[] = [
    ['threshold', threshold],
    ['amount', amount || (isAmountAsked && isBelow && 'below_minimum')],
    ['cap', amountProblem(next.capMinor, false, false)],
    ['alertThreshold', amountProblem(next.alertThresholdMinor, alertNeeded, true)],
  ];
  return checks.flatMap(([field, kind]) => (kind ? [{ field, kind }] : []));
}

const TOP_UP_FIELDS: Partial<Record<ErrorCode, Field>> = {
  invalid_amount: 'amount',
  below_minimum: 'amount',
  auto_charge_required: 'topUp',
  charge_in_progress: 'topUp',
};

const NAMED_FIELDS: Readonly<Record<string, Field>> = {
  thresholdMinor: 'threshold',
  amountMinor: 'amount',
  monthlyCapMinor: 'cap',
};

/** The field at which a refusal of the top-up settings stands; undefined where it is about none of them. */
export function topUpProblem({ code, field }: BillingError): Problem | undefined {
  const at = NAMED_FIELDS[field ?? ''] ?? TOP_UP_FIELDS[code];
  return at && { field: at, kind: 'refused', code };
}

/** The same of the alert's. */
export function alertProblem({ code }: BillingError): Problem | undefined {
  return code === 'invalid_amount' ? { field: 'alertThreshold', kind: 'refused', code } : undefined;
}
