import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { BilletElement } from '../../ui/index.ts';
import { styles } from './dashboard.styles.ts';
import { FIRST_COLUMN, FULL_WIDTH, offersPart, SECOND_COLUMN, type DashboardPart } from './parts.ts';

/** One template a widget: a tag name can't be put together from text. */
const WIDGETS: Readonly<Record<DashboardPart, (host: BilletElement) => TemplateResult>> = {
  'balance-tile': (host) => html`<billet-balance-tile
    heading-level=${host.headingLevel}
    .adapter=${host.adapter}
    .strings=${host.strings}
  ></billet-balance-tile>`,
  'autopay-manager': (host) => html`<billet-autopay-manager
    heading-level=${host.headingLevel}
    .adapter=${host.adapter}
    .strings=${host.strings}
  ></billet-autopay-manager>`,
  'low-balance-settings': (host) => html`<billet-low-balance-settings
    heading-level=${host.headingLevel}
    .adapter=${host.adapter}
    .strings=${host.strings}
  ></billet-low-balance-settings>`,
  'tax-profile': (host) => html`<billet-tax-profile
    heading-level=${host.headingLevel}
    .adapter=${host.adapter}
    .strings=${host.strings}
  ></billet-tax-profile>`,
  'payment-methods': (host) => html`<billet-payment-methods
    heading-level=${host.headingLevel}
    .adapter=${host.adapter}
    .strings=${host.strings}
  ></billet-payment-methods>`,
  timeline: (host) => html`<billet-timeline
    heading-level=${host.headingLevel}
    .adapter=${host.adapter}
    .strings=${host.strings}
  ></billet-timeline>`,
  services: (host) => html`<billet-services
    heading-level=${host.headingLevel}
    .adapter=${host.adapter}
    .strings=${host.strings}
  ></billet-services>`,
  'transaction-history': (host) => html`<billet-transaction-history
    heading-level=${host.headingLevel}
    .adapter=${host.adapter}
    .strings=${host.strings}
  ></billet-transaction-history>`,
  statements: (host) => html`<billet-statements
    heading-level=${host.headingLevel}
    .adapter=${host.adapter}
    .strings=${host.strings}
  ></billet-statements>`,
};

/**
 * @summary All that the account's policy offers, laid out: one tag for a whole billing page.
 * @tag billet-dashboard
 *
 * @event {BilletBeforePayEvent} billet-before-pay - Before money moves by hand. Cancelable; can be held.
 * @event {BilletBeforeRemoveEvent} billet-before-remove - Before a method is removed. Cancelable; can be held.
 * @event {BilletPaymentSucceededEvent} billet-payment-succeeded - A payment by hand succeeded.
 * @event {BilletPaymentFailedEvent} billet-payment-failed - A payment by hand failed.
 * @event {BilletMethodAddedEvent} billet-method-added - A method was added.
 * @event {BilletMethodRemovedEvent} billet-method-removed - A method was removed.
 * @event {BilletMethodUpdatedEvent} billet-method-updated - A method was changed.
 * @event {BilletMethodsReorderedEvent} billet-methods-reordered - The order of the methods was changed.
 * @event {BilletAutoChargeChangedEvent} billet-auto-charge-changed - A method's auto-charge was switched.
 * @event {BilletAutopayChangedEvent} billet-autopay-changed - Auto-pay was turned on or off, moved or scheduled.
 * @event {BilletTopUpChangedEvent} billet-top-up-changed - The top-up settings were changed.
 * @event {BilletAlertChangedEvent} billet-alert-changed - The low-balance alert was changed.
 * @event {BilletErrorEvent} billet-error - Something was refused, or could not be sent.
 * @cssproperty --billet-gap - The room between the widgets; 24px, 16px where it is narrow.
 * @csspart dashboard - The whole of it.
 */
export class BilletDashboard extends BilletElement {
  static override styles = [BilletElement.styles, styles];

  constructor() {
    super();
    this.use('account');
  }

  #widgets(parts: readonly DashboardPart[]): unknown {
    const { account, store } = this;
    const offered = parts.filter((part) => offersPart(part, account, (capability) => store?.can(capability) ?? false));
    return repeat(
      offered,
      (part) => part,
      (part) => WIDGETS[part](this),
    );
  }

  protected override render(): TemplateResult {
    return html`<div class="dashboard" part="dashboard" dir=${ifDefined(this.ownDirection)}>
      <div class="columns">
        <div class="column">${this.#widgets(FIRST_COLUMN)}</div>
        <div class="column">${this.#widgets(SECOND_COLUMN)}</div>
      </div>
      ${this.#widgets(FULL_WIDTH)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billet-dashboard': BilletDashboard;
  }
}
