import type { NoPaymentReason } from '../../../contract/index.ts';

/** Why nothing can be charged automatically, and what to do about it; `until` is a time, empty where there is none. */
const REASONS: Readonly<Record<NoPaymentReason, (until: string) => string>> = {
  not_offered: () => 'This account pays nothing by itself.',
  off: () => 'Automatic payments are off.',
  no_method: () => 'There is no payment method. Add one and switch on its auto-charge.',
  auto_charge_off: () =>
    'None of your payment methods may be charged automatically. Switch on auto-charge for one of them.',
  primary_auto_charge_off: () =>
    'Auto-charge of your primary payment method is off. Switch it on, or make another method the primary.',
  all_suspended: (until) =>
    `Every method with auto-charge failed and is suspended${until && ` until ${until}`}. ` +
    'Retry the failed payment, update the method, or switch on another one.',
  all_expired: () => 'Every card with auto-charge has expired. Update it, or switch on another method.',
  no_usable_method: (until) =>
    `Every method with auto-charge is expired or suspended${until && `, one of them until ${until}`}. ` +
    'Update one of them, or switch on another one.',
  daily_limit: (until) =>
    `Today's automatic payment has been used.${until && ` The next one can run ${until}.`} ` +
    'You can add funds by hand meanwhile.',
  cap_reached: (until) =>
    `The monthly limit for automatic payments is reached.${until && ` It starts again ${until}.`} ` +
    'Raise the limit, or add funds by hand.',
  processing: (until) =>
    `A payment is being processed${until && `, until ${until} at the latest`}. Nothing else is charged before it is finished.`,
  registering: (until) => `Registration is not finished yet.${until && ` Auto-pay works from ${until}.`}`,
  nothing_due: () => 'Nothing is due.',
};

/** The texts of `<billet-autopay-manager>`. */
export const autopayManager = {
  title: 'Auto-pay',
  titlePrepaid: 'Automatic payments',
  reason: ({ reason, until }: { reason: NoPaymentReason; until: string }) => REASONS[reason](until),
};
