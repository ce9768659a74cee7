import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { Account, Invoice, Method } from '../../contract/index.ts';
import { BilletElement, button, card, chip, type CardParts } from '../../ui/index.ts';
import { dateOf } from '../../ui/format/time.ts';
import { styles } from './balance-tile.styles.ts';
import { besideHero, callsNote, hero, lastPayment, pendingNote } from './facts.ts';
import { nextSentence } from './next-sentence.ts';
import { PayForm } from './pay-form.ts';
import { stateChip } from './state-chip.ts';
import { upcomingPicture } from './upcoming.ts';

/**
 * @summary What is held or owed, what pays next by itself or why nothing does (R33 to R45), what is on its way, and the
 * button to pay by hand (R40).
 * @tag billet-balance-tile
 *
 * @csspart card - The whole card; `title`, `chip`, `fact`, `sentence`, `content`, `actions` are its parts.
 */
export class BilletBalanceTile extends BilletElement {
  static override styles: CSSResultGroup = [BilletElement.styles, styles];

  readonly #pay = new PayForm(
    this,
    (intent) => this.perform(intent),
    (text) => this.announce(text),
  );
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
  }

  protected override render(): TemplateResult {
    const { account, t } = this;
    return card(this, {
      title: account?.policy.billing === 'postpaid' ? t('balanceTile.amountDue') : t('balanceTile.balance'),
      needs: ['account', 'methods'],
      skeleton: { fact: true, lines: 2, rows: 2, actions: 2 },
      ready: (answers) => this.#ready(answers.account, answers.methods.methods),
    });
  }

  #ready(account: Account, methods: readonly Method[]): CardParts {
    const { localizer, nowMs, t } = this;
    const { tone, key } = stateChip(account);
    return {
      chip: chip(tone, t(key)),
      fact: hero(account, localizer),
      content: html`
        <div class="beside">${besideHero(account, this.#invoices, localizer, this.#today(account))}</div>
        <div class="pending">
          ${account.openCharge === null ? nothing : pendingNote(account.openCharge, localizer, nowMs)}
          ${callsNote(account, localizer)}
        </div>
        <p>${nextSentence({ account, methods, localizer, nowMs })}</p>
        ${lastPayment(account, localizer, nowMs)} ${this.#upcoming(account)}
        ${this.#pay.open ? html`<div class="part">${this.#pay.render({ account, methods })}</div>` : nothing}
      `,
      actions: this.#pay.open ? undefined : this.#actions(account),
    };
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
    return html`${button({
      label: prepaid ? t('balanceTile.addFunds') : t('balanceTile.makePayment'),
      kind: 'primary',
      id: 'pay',
      disabled: !this.canChange || nothingToPay || account.openCharge !== null,
      onClick: () => this.#pay.show(),
    })}`;
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
