import type { Charge, Method } from '../../contract/index.ts';
import type { Localizer } from '../../ui/index.ts';

/** What is said of a retry: to who listens, or at the row as a problem. */
export interface RetryNews {
  readonly tone: 'said' | 'problem';
  readonly text: string;
}

/** What became of a retry, in words (R50). */
export function retryNews(charge: Charge, method: Method, localizer: Localizer): RetryNews {
  const { t } = localizer;
  switch (charge.status) {
    case 'succeeded': {
      const amount = localizer.money(charge.amountMinor + charge.taxMinor);
      return { tone: 'said', text: t('paymentMethods.retrySucceeded', { amount, method: localizer.method(method) }) };
    }
    case 'failed':
      return { tone: 'problem', text: t('paymentMethods.retryFailed', { reason: charge.reason ?? 'declined' }) };
    case 'processing':
      return { tone: 'said', text: t('paymentMethods.retryProcessing') };
    case 'requires_action':
      return { tone: 'said', text: t('paymentMethods.retryAction') };
  }
}
