import type { Account, MethodKind } from '../../contract/index.ts';
import type { Localizer } from '../../ui/index.ts';

/** What a payer agrees to when a method is kept that may be charged automatically. */
export interface Agreement {
  readonly text: string;
  readonly version: string;
  /** Whether it must be ticked: an agreement to debit a bank account. */
  readonly explicit: boolean;
}

/** The agreement for a kind, in the words of the host or ours; undefined where nothing is charged automatically. */
export function agreementFor(account: Account, kind: MethodKind | null, localizer: Localizer): Agreement | undefined {
  if (kind === null || !account.policy.methods.autoKinds.includes(kind)) return undefined;
  const { t } = localizer;
  const params = { seller: account.seller.name };
  const version = t('paymentDialog.authorizationVersion');
  switch (kind) {
    case 'bank_account': {
      const isCanadian = account.country === 'CA';
      const text = isCanadian ? t('paymentDialog.authorizationPad', params) : t('paymentDialog.authorizationAch', params);
      return { text, version: `${isCanadian ? 'pad' : 'ach'}-${version}`, explicit: true };
    }
    case 'paypal':
      return { text: t('paymentDialog.authorizationPaypal', params), version: `paypal-${version}`, explicit: false };
    case 'card':
    case 'visa_debit':
      return { text: t('paymentDialog.authorizationCard', params), version: `card-${version}`, explicit: false };
  }
}
