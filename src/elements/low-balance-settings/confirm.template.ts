import { html } from 'lit';
import { button, type DialogParts } from '../../ui/index.ts';
import type { Confirmation } from './confirmation.ts';
import { methodName, type View } from './view.ts';

interface Answers {
  readonly back: () => void;
  readonly apply: () => void;
}

/** The dialog: from what, how much, why now, and what follows. */
export function confirmParts(view: View, confirmation: Confirmation | undefined, answers: Answers): DialogParts {
  const { localizer, account, next } = view;
  const { t } = localizer;
  const { amountMinor = 0, taxMinor = 0, methodId = null } = confirmation ?? {};
  const amount = localizer.money(amountMinor);
  const threshold = localizer.money(next.thresholdMinor ?? 0);
  const { crossing } = account.policy.topUp;
  const facts = { balance: localizer.money(account.balanceMinor), threshold, crossing };
  const sure = methodId !== null;
  const why = sure
    ? t('lowBalanceSettings.confirmText', { ...facts, method: methodName(view, methodId) })
    : t('lowBalanceSettings.confirmUnsure', { ...facts, amount });
  const tax = { tax: localizer.money(taxMinor), total: localizer.money(amountMinor + taxMinor) };
  return {
    title: sure ? t('lowBalanceSettings.confirmTitle', { amount }) : t('lowBalanceSettings.confirmTitleUnsure'),
    content: html`<p>${why}</p>
      <p>
        ${taxMinor > 0 ? t('lowBalanceSettings.confirmTax', tax) : ''}
        ${t('lowBalanceSettings.confirmReceipt', { email: account.holder.email })}
      </p>`,
    actions: html`${button({ label: t('common.cancel'), onClick: answers.back })}
    ${button({
      label: sure ? t('lowBalanceSettings.applyAndAdd', { amount }) : t('lowBalanceSettings.confirmApply'),
      kind: 'primary',
      onClick: answers.apply,
    })}`,
  };
}
