import { nothing, type TemplateResult } from 'lit';
import type { Account, Charge } from '../../contract/index.ts';
import { button, errorText, note, ReadController, type BilletElement, type Intent } from '../../ui/index.ts';
import type { PerformOptions } from '../../ui/index.ts';

/** What it needs of the tile. */
export interface NeedsYouHost {
  readonly element: BilletElement;
  perform(what: readonly ['retryCharge', { chargeId: string }], options: PerformOptions): Promise<Intent | undefined>;
  /** Shows a charge: to be confirmed, or how it ended. */
  showCharge(chargeId: string): void;
}

/** The charge that can't go on without its payer: one that waits, or an automatic one that failed for want of them. */
export function chargeForYou({ openCharge, unconfirmedCharge }: Account): Charge | undefined {
  if (openCharge !== null) return openCharge.status === 'requires_action' ? openCharge : undefined;
  return unconfirmedCharge ?? undefined;
}

/** What only the payer can do: confirm a charge (R10), or make one again that nobody was there to confirm (R50). */
export class NeedsYou {
  readonly #host: NeedsYouHost;
  readonly #preview: ReadController<'preview'>;
  /** Why it could not be tried again, and which one. */
  #problem: { readonly chargeId: string; readonly text: string } | undefined;

  constructor(host: NeedsYouHost) {
    this.#host = host;
    this.#preview = new ReadController(host.element, 'preview');
  }

  /** Looks at what a retry would charge now. */
  ask(account: Account): void {
    const { store } = this.#host.element;
    const charge = chargeForYou(account);
    const isAsked = charge?.status === 'failed' && store?.can('preview') === true;
    const command = { operation: 'retryCharge' as const, input: { chargeId: charge?.id ?? '' } };
    this.#preview.ask(isAsked ? { command, days: 0 } : undefined);
  }

  /** Why an automatic payment did not come about; one that waits is told among what is under way. */
  note(account: Account): TemplateResult | typeof nothing {
    const { t, localizer } = this.#host.element;
    const charge = chargeForYou(account);
    if (charge?.status !== 'failed') return nothing;
    const facts = { amount: localizer.money(charge.amountMinor + charge.taxMinor), method: charge.methodLabel };
    const problem = this.#problem?.chargeId === charge.id ? this.#problem.text : undefined;
    return note('warn', problem ?? t('balanceTile.unconfirmed', facts));
  }

  /** The one thing to do first; undefined: nothing waits for anybody. */
  action(account: Account): TemplateResult | undefined {
    const { t, localizer, canChange, store } = this.#host.element;
    const charge = chargeForYou(account);
    if (charge === undefined) return undefined;
    if (charge.status === 'requires_action') {
      const onClick = () => this.#host.showCharge(charge.id);
      return button({ label: t('paymentDialog.confirmAgain'), kind: 'primary', disabled: !canChange, onClick });
    }
    const { amountMinor, taxMinor } = this.#amounts(charge);
    return button({
      label: t('balanceTile.confirmAndPay', { amount: localizer.money(amountMinor + taxMinor) }),
      kind: 'primary',
      busy: store?.latest('retryCharge', charge.id)?.pending ?? false,
      disabled: !canChange || this.#preview.pending,
      onClick: () => void this.#retry(charge, amountMinor),
    });
  }

  /** In minor units: as it would be now, as far as the backend can tell. */
  #amounts(charge: Charge): { readonly amountMinor: number; readonly taxMinor: number } {
    return this.#preview.data?.charges[0] ?? charge;
  }

  async #retry(charge: Charge, chargesMinor: number): Promise<void> {
    const { element } = this.#host;
    this.#problem = undefined;
    const options = { chargesMinor, methodId: charge.methodId };
    const intent = await this.#host.perform(['retryCharge', { chargeId: charge.id }], options);
    const made = intent?.result?.charges[0];
    if (made !== undefined) return this.#host.showCharge(made.id);
    if (intent?.status === 'failed' && intent.error !== undefined) {
      this.#problem = { chargeId: charge.id, text: errorText(intent.error, element.t) };
    }
    element.requestUpdate();
  }
}
