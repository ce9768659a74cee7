import type { Account, Charge } from '../../contract/index.ts';
import type { Localizer } from '../../ui/index.ts';

/**
 * Why a charge was made, in words: the rule by its `kind`, with the values that it looked at then (R3). Empty where the
 * kind says it all, or the backend doesn't tell the values.
 */
export function whyText({ kind, cause }: Charge, account: Account, localizer: Localizer): string {
  const { t } = localizer;
  const due = localizer.money(cause.amountDueMinor ?? 0);
  const knowsDue = cause.amountDueMinor !== undefined;
  switch (kind) {
    case 'payment':
    case 'retry':
      return '';
    case 'topUp':
      return topUpWhy(cause, account, localizer);
    case 'outstanding':
      return knowsDue ? t('timeline.whyOutstanding', { amount: due }) : '';
    case 'invoice':
      return invoiceWhy(cause, account, localizer);
    case 'cycle':
      return knowsDue ? t('timeline.whyCycle', { amount: due }) : '';
    case 'draft':
      return knowsDue ? t('timeline.whyDraft', { amount: due }) : '';
  }
}

function topUpWhy(cause: Charge['cause'], { policy }: Account, localizer: Localizer): string {
  const { balanceMinor, thresholdMinor, trigger = '' } = cause;
  if (balanceMinor === undefined || thresholdMinor === undefined) return localizer.t('timeline.whyTopUp');
  return localizer.t('timeline.whyBalance', {
    balance: localizer.money(balanceMinor),
    threshold: localizer.money(thresholdMinor),
    trigger,
    crossing: policy.topUp.crossing,
  });
}

function invoiceWhy(cause: Charge['cause'], { policy }: Account, localizer: Localizer): string {
  const { amountDueMinor, invoiceId } = cause;
  if (amountDueMinor === undefined) return '';
  const amount = localizer.money(amountDueMinor);
  if (invoiceId === undefined) return localizer.t('timeline.whyInvoices', { amount });
  const facts = { invoice: invoiceId, amount };
  return policy.autoPay.invoiceOn === 'issue'
    ? localizer.t('timeline.whyInvoiceIssued', facts)
    : localizer.t('timeline.whyInvoiceDue', facts);
}
