import { html, nothing, type TemplateResult } from 'lit';
import type { Charge } from '../../contract/index.ts';
import { button, type Localizer } from '../../ui/index.ts';
import type { Outcome } from './outcome.ts';

/** What can be done once it is known what became of it. */
export interface OutcomeHandlers {
  /** The payer is being asked. */
  readonly confirming: boolean;
  readonly close: () => void;
  readonly back: () => void;
  readonly confirm: (charge: Charge) => void;
}

/** The buttons under an outcome. */
export function outcomeActions(
  outcome: Outcome,
  { t }: Localizer,
  { confirming, close, back, confirm }: OutcomeHandlers,
): TemplateResult {
  const done = button({ label: t('paymentDialog.done'), kind: 'primary', onClick: close });
  const isAwaited = outcome.kind === 'unknown' || outcome.kind === 'running';
  if (isAwaited) return button({ label: t('common.close'), kind: 'primary', onClick: close });
  if (outcome.kind !== 'charge') return done;
  const { charge } = outcome;
  switch (charge.status) {
    case 'succeeded':
      return done;
    case 'failed':
      return html`${button({ label: t('paymentDialog.backToPayment'), kind: 'primary', onClick: back })}
      ${button({ label: t('common.close'), onClick: close })}`;
    case 'requires_action': {
      const again = { label: t('paymentDialog.confirmAgain'), kind: 'primary' as const, onClick: () => confirm(charge) };
      return html`${confirming ? nothing : button(again)} ${button({ label: t('common.close'), onClick: close })}`;
    }
    case 'processing':
      return button({ label: t('common.close'), kind: 'primary', onClick: close });
  }
}
