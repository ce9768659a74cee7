import type { Account, Method, NextPayment, NoPaymentReason } from '../../contract/index.ts';
import type { Settings } from './draft.ts';

/** Something worth knowing that stops nobody. */
export type Warning =
  | { readonly kind: 'alert_not_above' }
  | { readonly kind: 'cap_below_amount' }
  | { readonly kind: 'below_recommended'; readonly recommendedMinor: number }
  | { readonly kind: 'small_top_up'; readonly dailyMinor: number }
  | { readonly kind: 'cannot_run'; readonly nextPayment: NextPayment };

/** Reasons that say what the switch itself says, or nothing that would stop a top-up. */
const NO_WARNING: ReadonlySet<NoPaymentReason> = new Set<NoPaymentReason>(['off', 'not_offered']);

/**
 * Why a top-up that is on could not run now. The backend decides it; while top-up is still off on the account its
 * reason is `off`, and only what the methods show by themselves can be said.
 */
function cannotRun(
  { policy }: Account,
  methods: readonly Method[] | undefined,
  nextPayment: NextPayment,
): Warning | undefined {
  const { reason } = nextPayment;
  const because = (found: NoPaymentReason): Warning => ({
    kind: 'cannot_run',
    nextPayment: { ...nextPayment, state: 'blocked', reason: found },
  });
  if (reason !== null && !NO_WARNING.has(reason)) return { kind: 'cannot_run', nextPayment };
  if (reason !== 'off' || methods === undefined) return undefined;
  const on = methods.filter((method) => method.autoCharge);
  const needsPrimary = policy.autoCharge.requires === 'primary';
  if (methods.length === 0) return because('no_method');
  if (on.length === 0) return because('auto_charge_off');
  return needsPrimary && methods[0]?.autoCharge === false ? because('primary_auto_charge_off') : undefined;
}

/** What is known beside the settings. */
export interface Surroundings {
  readonly account: Account;
  readonly methods: readonly Method[] | undefined;
  readonly usualDailyMinor: number | null;
  /** What would pay next with these settings: the preview's, or as it is now. */
  readonly nextPayment: NextPayment;
}

/** What is worth knowing about settings that are wanted, in the order in which it is told. */
export function warningsOf(next: Settings, around: Surroundings): Warning[] {
  const { account, methods, usualDailyMinor, nextPayment } = around;
  const { thresholdMinor, amountMinor, capMinor, alertThresholdMinor } = next;
  const warnings: Warning[] = [];
  const blocked = next.topUp ? cannotRun(account, methods, nextPayment) : undefined;
  if (blocked) warnings.push(blocked);
  const recommendedMinor = account.policy.topUp.recommendedThresholdMinor;
  if (next.topUp && recommendedMinor !== null && thresholdMinor !== null && thresholdMinor < recommendedMinor)
    warnings.push({ kind: 'below_recommended', recommendedMinor });
  if (next.topUp && capMinor !== null && amountMinor !== null && capMinor < amountMinor)
    warnings.push({ kind: 'cap_below_amount' });
  const isSmall = amountMinor !== null && amountMinor > 0 && amountMinor < (usualDailyMinor ?? 0);
  if (next.topUp && isSmall && usualDailyMinor !== null)
    warnings.push({ kind: 'small_top_up', dailyMinor: usualDailyMinor });
  const bothOn = next.topUp && next.alert;
  if (bothOn && thresholdMinor !== null && alertThresholdMinor !== null && alertThresholdMinor <= thresholdMinor)
    warnings.push({ kind: 'alert_not_above' });
  return warnings;
}
