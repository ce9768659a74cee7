import type { Charge, Method } from '../contract/index.ts';
import type { Localizer } from './localizer.ts';

/** What is said of a retry that was made (R50). */
export function retryText(charge: Charge, method: Method, localizer: Localizer): string {
  const { t } = localizer;
  switch (charge.status) {
    case 'succeeded': {
      const amount = localizer.money(charge.amountMinor + charge.taxMinor);
      return t('paymentMethods.retrySucceeded', { amount, method: localizer.method(method) });
    }
    case 'failed':
      return t('paymentMethods.retryFailed', { reason: charge.reason ?? 'declined' });
    case 'processing':
      return t('paymentMethods.retryProcessing');
    case 'requires_action':
      return t('paymentMethods.retryAction');
  }
}
