import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { Account, Invoice, Method } from '../../contract/index.ts';
import { BilletElement, button, card, chip, nextSentence, whereYouAre, type CardParts } from '../../ui/index.ts';
import { dateOf } from '../../ui/format/time.ts';
import type { BilletPaymentDialog } from '../payment-dialog/payment-dialog.ts';
import { styles } from './balance-tile.styles.ts';
import { besideHero, callsNote, hero, lastPayment, pendingNote } from './facts.ts';
import { findAround, goTo, managementOf } from './management.ts';
import { NeedsYou } from './needs-you.ts';
import { Outlook } from './outlook.ts';
import { stateChip } from './state-chip.ts';
import { upcomingPicture } from './upcoming.ts';

/**
 * @summary What is held or owed, what pays next by itself or why nothing does (R33 to R45), what is on its way, and the
 * button to pay by hand (R40).
 * @tag billet-balance-tile
 *
 * @event {BilletBeforePayEvent} billet-before-pay - Before a payment by hand; cancelable, can be held.
 * @event {BilletPaymentSucceededEvent} billet-payment-succeeded - A payment by hand succeeded.
 * @event {BilletPaymentFailedEvent} billet-payment-failed - A payment by hand failed.
 * @event {BilletMethodAddedEvent} billet-method-added - A payment brought a new method onto the account.
 * @event {BilletErrorEvent} billet-error - A payment by hand was refused, or could not be sent.
 * @csspart card - The whole card; `title`, `chip`, `fact`, `sentence`, `content`, `actions` are its parts.
 */
export class BilletBalanceTile extends BilletElement {
  static override styles: CSSResultGroup = [BilletElement.styles, styles];

  readonly #outlook = new Outlook(this);
  readonly #needsYou = new NeedsYou({
    element: this,
    perform: (what, options) => this.perform(what, options) as never,
    showCharge: (chargeId) => void this.#dialog?.showCharge(chargeId),
  });
  #showsItems = false;

  constructor() {
    super();
    this.use('account', 'methods');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { account, store } = this;
    if (account === undefined || store === undefined) return;
    if (account.policy.services && store.can('services')) this.use('services');
    if (account.policy.billing === 'postpaid') this.use('invoices');
    else if (store.can('usualUsage')) this.use('usualUsage');
    this.#outlook.ask(account, this.#today(account));
    this.#needsYou.ask(account);
  }

  protected override render(): TemplateResult {
    const { account, t } = this;
    return card(this, {
      title: account?.policy.billing === 'postpaid' ? t('balanceTile.amountDue') : t('balanceTile.balance'),
      needs: ['account', 'methods'],
      beside: [...this.#outlook.states, this.stateOf('invoices'), this.stateOf('services')],
      skeleton: { fact: true, lines: 2, rows: 8, narrowRows: 2, actions: 2 },
      whole: this.#isWhole,
      resting: !this.#showsItems && !this.#outlook.asTable,
      ready: (answers) => this.#ready(answers.account, answers.methods.methods),
    });
  }

  /** Whether all that is drawn at first was answered. */
  get #isWhole(): boolean {
    const { account, store } = this;
    if (account === undefined || store === undefined) return false;
    const isPrepaid = account.policy.billing === 'prepaid';
    const asks = { services: account.policy.services && store.can('services'), invoices: !isPrepaid };
    const isAnswered = (name: 'services' | 'invoices') => !asks[name] || this.isAnswered(name);
    return isAnswered('services') && isAnswered('invoices') && this.#outlook.isAnswered(account);
  }

  #ready(account: Account, methods: readonly Method[]): CardParts {
    const { localizer, nowMs } = this;
    const today = this.#today(account);
    const beside = besideHero(account, this.#invoices, localizer, today);
    const runway = this.#outlook.runway(account, localizer);
    return {
      chip: this.#chip(account),
      fact: html`${hero(account, localizer)}${beside}`,
      sentence: `${nextSentence({ account, methods, localizer, nowMs })}${runway === undefined ? '' : ` ${runway}`}`,
      content: html`
        ${this.#yourTime(account)} ${this.#pending(account)} ${this.#needsYou.note(account)}
        ${this.#outlook.render(account, today, localizer)} ${this.#upcoming(account)}
        ${lastPayment(account, localizer, nowMs)}
      `,
      actions: this.#actions(account),
      extra: html`<billet-payment-dialog .adapter=${this.adapter} .strings=${this.strings}></billet-payment-dialog>`,
    };
  }

  #chip(account: Account): TemplateResult {
    const state = stateChip(account);
    if ('key' in state) return chip(state.tone, this.t(state.key));
    return chip(state.tone, this.t('terms.limitedUntil', { time: this.localizer.instant(state.limitedUntil, 'time') }));
  }

  /** The next attempt by the clock of who looks, where that is another one than the account's. */
  #yourTime({ nextPayment }: Account): TemplateResult | typeof nothing {
    const instant = nextPayment.at ?? nextPayment.until;
    const time = instant === null ? undefined : whereYouAre(instant, this.localizer);
    return time === undefined ? nothing : html`<p class="small muted your-time">${this.t('common.whereYouAre', { time })}</p>`;
  }

  #pending(account: Account): TemplateResult | typeof nothing {
    const { localizer, nowMs } = this;
    const { openCharge, activeUsage } = account;
    if (openCharge === null && activeUsage.length === 0) return nothing;
    return html`<div class="pending">
      ${openCharge === null ? nothing : pendingNote(openCharge, localizer, nowMs)} ${callsNote(account, localizer)}
    </div>`;
  }

  #upcoming(account: Account): TemplateResult | typeof nothing {
    const upcoming = account.policy.services ? this.stateOf('services')?.data?.upcoming : undefined;
    if (upcoming === undefined) return nothing;
    const { localizer } = this;
    const onToggle = () => {
      this.#showsItems = !this.#showsItems;
      this.requestUpdate();
    };
    return html`<div class="part">${upcomingPicture({ upcoming, localizer, open: this.#showsItems, onToggle })}</div>`;
  }

  #actions(account: Account): TemplateResult {
    const { t } = this;
    const prepaid = account.policy.billing === 'prepaid';
    const nothingToPay = !prepaid && account.amountDueMinor === 0;
    const { label, tags } = managementOf(account);
    const manager = findAround(this, tags);
    const first = this.#needsYou.action(account);
    return html`${first ?? nothing}
    ${button({
      label: prepaid ? t('balanceTile.addFunds') : t('balanceTile.makePayment'),
      kind: first === undefined ? 'primary' : 'secondary',
      disabled: !this.canChange || nothingToPay || account.openCharge !== null,
      onClick: () => this.#dialog?.open({ purpose: 'pay' }),
    })}
    ${manager === undefined ? nothing : button({ label: t(label), onClick: () => goTo(manager) })}`;
  }

  get #dialog(): BilletPaymentDialog | null | undefined {
    return this.shadowRoot?.querySelector<BilletPaymentDialog>('billet-payment-dialog');
  }

  get #invoices(): readonly Invoice[] {
    return this.stateOf('invoices')?.data?.invoices ?? [];
  }

  #today(account: Account): string {
    return dateOf(this.nowMs, account.timeZone);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billet-balance-tile': BilletBalanceTile;
  }
}
