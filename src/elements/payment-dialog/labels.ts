import type { Account } from '../../contract/index.ts';
import type { Localizer } from '../../ui/index.ts';
import type { Total } from './amounts.ts';
import type { FlowState } from './flow-state.ts';
import type { Facts } from './submission.ts';

/** The heading of the dialog while something is typed. */
export function titleOf({ options, methods }: FlowState, account: Account | undefined, localizer: Localizer): string {
  const { t } = localizer;
  if (options?.purpose === 'add') return t('paymentDialog.titleAdd');
  if (options?.purpose === 'edit') {
    const method = methods.find(({ id }) => id === options.methodId);
    return method ? t('paymentDialog.titleEdit', { method: localizer.method(method) }) : t('common.edit');
  }
  return account?.policy.billing === 'prepaid' ? t('paymentDialog.titleAddFunds') : t('paymentDialog.titlePay');
}

/** The one button that goes on: with the amount, where pressing it moves money. */
export function primaryLabel(state: FlowState, { draft, account, localizer }: Facts, total: Total | undefined): string {
  const { t } = localizer;
  const isReviewed = account.policy.payments.review;
  if (state.step === 'form' && isReviewed) return t('paymentDialog.continueToReview');
  const isPayment = draft.purpose === 'pay';
  const minor = isPayment ? total?.totalMinor : state.atOnceMinor;
  if (minor !== undefined && minor > 0) return t('paymentDialog.pay', { amount: localizer.money(minor) });
  if (isPayment) return t('common.continue');
  if (isReviewed) return t('paymentDialog.submit');
  return draft.purpose === 'add' ? t('paymentDialog.add') : t('paymentDialog.save');
}
