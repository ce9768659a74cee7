import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Account, Method } from '../../contract/index.ts';
import type { AccountStore } from '../../ui/index.ts';
import { BilletElement, button, card, emptyState } from '../../ui/index.ts';
import type { Vault } from '../../vault/index.ts';
import type { BilletPaymentDialog, OpenOptions } from '../payment-dialog/payment-dialog.ts';
import { Changes } from './changes.ts';
import { DragController } from './drag.ts';
import { FailedCharges } from './failed-charges.ts';
import type { MethodsHost } from './methods-host.ts';
import { automaticPath } from './path.ts';
import { styles } from './payment-methods.styles.ts';
import { RetryAmounts } from './retry-amounts.ts';
import { retry } from './retry.ts';
import { RowFocus } from './row-focus.ts';
import { methodRow, noneRow, type Row, type RowActions } from './row.ts';
import { RowStates } from './row-states.ts';
import { WireInstructions } from './wire.ts';

/**
 * @summary The payment methods of the account, in the order in which they are tried.
 * Auto-charge, order, status, retry, removal.
 * A change is shown when the backend has confirmed it; what stops or charges because of it is said first.
 *
 * @tag billet-payment-methods
 *
 * @event {BilletBeforePayEvent} billet-before-pay - Before a retry or a change that charges. Cancelable; can be held.
 * @event {BilletBeforeRemoveEvent} billet-before-remove - Before a method is removed. Cancelable; can be held.
 * @event {BilletAutoChargeChangedEvent} billet-auto-charge-changed - A method's auto-charge was switched.
 * @event {BilletAutopayChangedEvent} billet-autopay-changed - The same, where the account's invoices are paid by it.
 * @event {BilletMethodsReorderedEvent} billet-methods-reordered - The order was changed.
 * @event {BilletMethodRemovedEvent} billet-method-removed - A method was removed.
 * @event {BilletPaymentSucceededEvent} billet-payment-succeeded - A retry succeeded.
 * @event {BilletPaymentFailedEvent} billet-payment-failed - A retry failed.
 * @event {BilletMethodAddedEvent} billet-method-added - A method was added.
 * @event {BilletMethodUpdatedEvent} billet-method-updated - A method was changed.
 * @event {BilletErrorEvent} billet-error - Something could not be done.
 *
 * @csspart card - The whole card.
 * @csspart path - Which methods automatic payments try.
 * @csspart method - A row.
 * @csspart wire - How to pay by wire transfer.
 * @csspart mark - The mark of a brand.
 */
export class BilletPaymentMethods extends BilletElement {
  static override styles = [BilletElement.styles, styles];

  /** Where payment details are typed; goes before the page's. */
  @property({ attribute: false }) vault: Vault | undefined;

  #seen: AccountStore | undefined;
  readonly #host: MethodsHost = {
    element: this,
    focus: new RowFocus(this),
    methods: () => this.#methods,
    perform: (intent, options) => this.perform(intent, options),
  };
  readonly #rows = new RowStates(this);
  readonly #changes = new Changes(this.#host, this.#rows);
  readonly #retries = new RetryAmounts(this);
  readonly #wire = new WireInstructions(this);
  readonly #failed = new FailedCharges(() => this.requestUpdate());

  constructor() {
    super();
    this.use('account', 'methods');
  }

  readonly #drag = new DragController(this, (id, place) => {
    const method = this.#methods.find((each) => each.id === id);
    if (method !== undefined) this.#changes.move(method, place, '');
  });

  readonly #actions: RowActions = {
    switchAutoCharge: (method, enabled) => this.#changes.switchAutoCharge(method, enabled),
    move: (method, place, control) => this.#changes.move(method, place, control),
    retry: (method, chargesMinor) => void this.#retry(method, chargesMinor),
    edit: ({ id }) => this.#open({ purpose: 'edit', methodId: id }),
    remove: (method) => this.#changes.remove(method),
    dragStart: (event, method) => this.#drag.start(event, method.id),
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.store !== this.#seen) this.#forget();
    if (this.account?.policy.methods.wireTransfer) this.use('wireInstructions');
    if (this.store !== undefined) this.#failed.learn(this.store, this.#methods);
    this.#retries.ask(this.#methods);
  }

  protected override accountChanged(): void {
    this.#forget();
  }

  override render() {
    return card(this, {
      title: this.t('paymentMethods.title'),
      needs: ['account', 'methods'],
      skeleton: { lines: 1, rows: 8 },
      ready: () => ({
        tools: this.#addButton(),
        content: html`${this.#list()} ${this.#wireTransfer()}`,
        extra: this.#dialogs(),
      }),
    });
  }

  /** Another backend: what was known of the one before is nothing here. */
  #forget(): void {
    this.#seen = this.store;
    this.#rows.clear();
    this.#failed.clear();
    this.#changes.forget();
  }

  get #methods(): readonly Method[] {
    return this.stateOf('methods')?.data?.methods ?? [];
  }

  // -- What is shown

  #addButton(): TemplateResult | typeof nothing {
    if (this.#methods.length === 0 || !this.canChange) return nothing;
    const add = { label: this.t('paymentMethods.addMethod'), onClick: () => this.#open({ purpose: 'add' }) };
    return button({ ...add, id: 'add', kind: 'quiet' });
  }

  #list(): TemplateResult {
    const { account, localizer, nowMs, t } = this;
    const methods = this.#changes.order.show(this.#methods);
    if (account === undefined || methods.length === 0) return this.#empty();
    const name = account.policy.autoCharge.exclusive ? t('paymentMethods.listExclusive') : t('paymentMethods.list');
    return html`${automaticPath(account, methods, localizer, nowMs)}
      <ol class="methods" aria-label=${name} aria-describedby=${methods.length > 1 ? 'keys' : nothing}>
        ${repeat(
          methods,
          ({ id }) => id,
          (method, place) => methodRow(this.#row(method, place, methods.length)),
        )}
      </ol>
      ${this.#noneChoice(account, methods)}
      ${methods.length > 1 ? html`<span class="visually-hidden" id="keys">${t('paymentMethods.keys')}</span>` : nothing}`;
  }

  /** Of a choice of one, none has to be a choice too. */
  #noneChoice(account: Account, methods: readonly Method[]): TemplateResult | typeof nothing {
    if (!account.policy.autoCharge.exclusive || account.policy.autoPay.style === 'schedule') return nothing;
    const chosen = methods.find(({ autoCharge }) => autoCharge);
    return noneRow({
      chosen: chosen === undefined,
      disabled: !this.canChange,
      localizer: this.localizer,
      choose: () => chosen && this.#actions.switchAutoCharge(chosen, false),
    });
  }

  #wireTransfer(): TemplateResult | typeof nothing {
    const instructions = this.stateOf('wireInstructions')?.data;
    if (instructions === undefined || !this.account?.policy.methods.wireTransfer) return nothing;
    return this.#wire.render(instructions);
  }

  #empty(): TemplateResult {
    const add = { label: this.t('paymentMethods.addMethod'), onClick: () => this.#open({ purpose: 'add' }) };
    return emptyState(this.t('paymentMethods.empty'), this.canChange ? button({ ...add, id: 'add', kind: 'primary' }) : nothing);
  }

  #row(method: Method, place: number, count: number): Row {
    const { account, localizer, nowMs } = this;
    const failed = this.#failed.of(method);
    return {
      method, place, count, account: account!, localizer, nowMs,
      busy: this.#rows.busyWith(method),
      disabled: !this.canChange,
      problem: this.#rows.problemOf(method),
      failed,
      retryAmount: this.#retries.of(method) ?? failed,
      retryPending: this.#retries.isPending(method),
      actions: this.#actions,
    };
  }

  #dialogs(): TemplateResult {
    return html`${this.#changes.render()}
      <billet-payment-dialog .adapter=${this.adapter} .strings=${this.strings} .vault=${this.vault}></billet-payment-dialog>`;
  }

  #open(options: OpenOptions): void {
    this.shadowRoot?.querySelector<BilletPaymentDialog>('billet-payment-dialog')?.open(options);
  }

  async #retry(method: Method, chargesMinor: number | null): Promise<void> {
    const waiting = await retry(this.#host, this.#rows, method, chargesMinor);
    if (waiting !== undefined) this.#open({ purpose: 'pay', chargeId: waiting.id });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billet-payment-methods': BilletPaymentMethods;
  }
}
