import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Account, Charge, Method } from '../../contract/index.ts';
import type { AccountStore, Intent } from '../../ui/index.ts';
import { BilletElement, button, card, DialogController, emptyState, errorText } from '../../ui/index.ts';
import type { Vault } from '../../vault/index.ts';
import type { BilletPaymentDialog, OpenOptions } from '../payment-dialog/payment-dialog.ts';
import { consequencesOf, foresee, type Change } from './consequences.ts';
import { decisionDialog, isAgreed, type Busy, type Decision } from './decision.ts';
import { DragController } from './drag.ts';
import { FailedCharges, retryText } from './failed-charges.ts';
import { inOrder, moveTo, sameOrder } from './order.ts';
import { styles } from './payment-methods.styles.ts';
import { automaticPath } from './path.ts';
import { wireInstructions } from './wire.ts';
import { RowFocus } from './row-focus.ts';
import { methodRow, noneRow, type Row, type RowActions } from './row.ts';

/** How often a change is looked at again where the account changes meanwhile. */
const LOOKS_AGAIN = 3;

/**
 * @summary The payment methods of the account, in the order in which they are tried.
 * Auto-charge, order, status, retry, removal.
 * A change is shown when the backend has confirmed it; what stops or charges because of it is said first.
 *
 * @tag billet-payment-methods
 *
 * @event billet-before-pay - Before a retry, or a change that charges at once. Cancelable; can be held.
 * @event billet-before-remove - Before a method is removed. Cancelable; can be held.
 * @event billet-auto-charge-changed - A method's auto-charge was switched.
 * @event billet-autopay-changed - The same, where the account's invoices are paid by it.
 * @event billet-methods-reordered - The order was changed.
 * @event billet-method-removed - A method was removed.
 * @event billet-payment-succeeded - A retry succeeded.
 * @event billet-payment-failed - A retry failed.
 * @event billet-method-added - A method was added.
 * @event billet-method-updated - A method was changed.
 * @event billet-error - Something could not be done.
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

  readonly #dialog = new DialogController(this, 'decision', () => this.#decisionClosed());
  /** What was agreed to be asked, while the dialog is open. */
  #decision: Decision | undefined;
  /** The order that somebody wants, while it is not the backend's yet. */
  #wanted: readonly string[] | undefined;
  #seen: AccountStore | undefined;
  readonly #busy = new Map<string, Busy>();
  readonly #problems = new Map<string, string>();
  readonly #failed = new FailedCharges(() => this.requestUpdate());
  readonly #focus = new RowFocus(this);

  constructor() {
    super();
    this.use('account', 'methods');
  }

  readonly #drag = new DragController(this, (id, place) => {
    const method = this.#methods.find((each) => each.id === id);
    if (method !== undefined) this.#move(method, place, '');
  });

  readonly #actions: RowActions = {
    switchAutoCharge: (method, enabled) =>
      void this.#decide(method, { operation: 'setAutoCharge', input: { methodId: method.id, enabled } }, 'switch'),
    move: (method, place, control) => this.#move(method, place, control),
    retry: (method, charge) => void this.#retry(method, charge),
    edit: ({ id }) => this.#open({ purpose: 'edit', methodId: id }),
    remove: (method) => void this.#decide(method, { operation: 'removeMethod', input: { methodId: method.id } }, 'remove'),
    dragStart: (event, method) => this.#drag.start(event, method.id),
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.store !== this.#seen) this.#forget();
    if (this.account?.policy.methods.wireTransfer) this.use('wireInstructions');
    if (this.store !== undefined) this.#failed.learn(this.store, this.#methods);
  }

  override render() {
    return card(this, {
      title: this.t('paymentMethods.title'),
      needs: ['account', 'methods'],
      skeleton: { lines: 1, rows: 8 },
      ready: () => ({
        tools: this.#addButton(),
        content: html`${this.#list()} ${this.#wire()}`,
        extra: this.#dialogs(),
      }),
    });
  }

  /** Another backend: what was known of the one before is nothing here. */
  #forget(): void {
    this.#seen = this.store;
    this.#busy.clear();
    this.#problems.clear();
    this.#failed.clear();
    this.#wanted = undefined;
    this.#dialog.close();
  }

  get #methods(): readonly Method[] {
    return this.stateOf('methods')?.data?.methods ?? [];
  }

  get #order(): readonly string[] {
    return this.#methods.map(({ id }) => id);
  }

  // -- What is shown

  #addButton(): TemplateResult | typeof nothing {
    if (this.#methods.length === 0 || !this.canChange) return nothing;
    const add = { label: this.t('paymentMethods.addMethod'), onClick: () => this.#open({ purpose: 'add' }) };
    return button({ ...add, id: 'add', kind: 'quiet' });
  }

  #list(): TemplateResult {
    const { account, localizer, nowMs, t } = this;
    const methods = this.#wanted === undefined ? this.#methods : inOrder(this.#methods, this.#wanted);
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

  #wire(): TemplateResult | typeof nothing {
    const instructions = this.stateOf('wireInstructions')?.data;
    if (instructions === undefined || !this.account?.policy.methods.wireTransfer) return nothing;
    return wireInstructions(instructions, this.localizer, (text) => this.announce(text));
  }

  #empty(): TemplateResult {
    const add = { label: this.t('paymentMethods.addMethod'), onClick: () => this.#open({ purpose: 'add' }) };
    return emptyState(this.t('paymentMethods.empty'), this.canChange ? button({ ...add, id: 'add', kind: 'primary' }) : nothing);
  }

  #row(method: Method, place: number, count: number): Row {
    const { account, localizer, nowMs } = this;
    return {
      method, place, count, account: account!, localizer, nowMs,
      busy: this.#busyWith(method),
      disabled: !this.canChange,
      problem: this.#problems.get(method.id),
      failed: this.#failed.of(method),
      actions: this.#actions,
    };
  }

  #busyWith(method: Method): Busy | null {
    const { store } = this;
    if (store === undefined) return null;
    if (store.latest('setAutoCharge', method.id)?.pending) return 'switch';
    if (store.latest('removeMethod', method.id)?.pending) return 'remove';
    if (store.latest('retryCharge', method.suspendedBy?.chargeId)?.pending) return 'retry';
    return this.#busy.get(method.id) ?? null;
  }

  #dialogs(): TemplateResult {
    return html`${this.#decisionDialog()}
      <billet-payment-dialog .adapter=${this.adapter} .strings=${this.strings} .vault=${this.vault}></billet-payment-dialog>`;
  }

  #open(options: OpenOptions): void {
    this.shadowRoot?.querySelector<BilletPaymentDialog>('billet-payment-dialog')?.open(options);
  }

  #decisionDialog() {
    const decision = this.#decision;
    if (decision === undefined) return nothing;
    const handlers = { agree: () => this.#agree(decision), cancel: () => this.#dialog.close() };
    return this.#dialog.render(() => decisionDialog(decision, this.localizer, handlers));
  }

  // -- What is done

  /** Looks at what follows from a change; asks where that is grave, unless it was agreed to `before`, else does it. */
  async #decide(method: Method, change: Change, busy: Busy, before?: Decision): Promise<void> {
    const { store, account } = this;
    if (store === undefined || account === undefined || this.#busyWith(method) !== null || this.#dialog.open) return;
    const { control = this.shadowRoot?.activeElement?.id ?? '', order = this.#order, triesLeft = LOOKS_AGAIN } = before ?? {};
    this.#problems.delete(method.id);
    this.#busy.set(method.id, busy);
    this.requestUpdate();
    const preview = await foresee(store, change);
    this.#busy.delete(method.id);
    this.requestUpdate();
    if (store !== this.store) return;
    if (preview instanceof Error) {
      this.#refused(method, preview as never);
      return this.#keepOrder();
    }
    const consequences = consequencesOf({ account, methods: this.#methods, preview }, change, this.localizer);
    const decision = { change, method, busy, consequences, control, version: account.version, order, triesLeft };
    if (!consequences.grave || isAgreed(consequences, before?.consequences)) return this.#carryOut(decision);
    this.#decision = decision;
    this.#dialog.show();
  }

  #agree(decision: Decision): void {
    this.#decision = undefined;
    this.#dialog.close();
    void this.#carryOut(decision);
  }

  /**
   * Where the account changed meanwhile, nothing was done: it is looked at again, unless what changed is the order that
   * was to be changed. Whether it was.
   */
  async #looksAgain(decision: Decision, { error }: Intent): Promise<boolean> {
    const { store } = this;
    const { change, method, busy, order, triesLeft } = decision;
    if (error?.code !== 'version_conflict' || triesLeft === 0 || store === undefined) return false;
    await Promise.all([store.shared('account').refreshed(), store.shared('methods').refreshed()]);
    if (store !== this.store || (change.operation === 'reorderMethods' && !sameOrder(order, this.#order))) return false;
    await this.#decide(method, change, busy, { ...decision, triesLeft: triesLeft - 1 });
    return true;
  }

  #decisionClosed(): void {
    const decision = this.#decision;
    this.#decision = undefined;
    if (decision?.change.operation === 'reorderMethods') this.#keepOrder();
    this.requestUpdate();
  }

  async #carryOut(decision: Decision): Promise<void> {
    const { change, method, consequences, version } = decision;
    const { operation, input } = change;
    if (operation === 'reorderMethods') return this.#sendOrder(decision, input.methodIds);
    const name = this.localizer.method(method);
    const before = this.#order;
    const options = { chargesMinor: consequences.chargesMinor, methodId: method.id, ifVersion: version };
    const intent = (await this.perform([operation, input as never], options)) as Intent | undefined;
    if (intent === undefined || (await this.#looksAgain(decision, intent)) || !this.#ended(method, intent)) return;
    if (operation === 'removeMethod') {
      this.announce(this.t('paymentMethods.removed', { method: name }));
      await this.store?.shared('methods').refreshed();
      return this.#focus.leave(method.id, before);
    }
    this.announce(this.t(input.enabled ? 'paymentMethods.switchedOn' : 'paymentMethods.switchedOff', { method: name }));
  }

  /** Whether it was done; where not, its row says why. */
  #ended(method: Method, intent: Intent): boolean {
    if (intent.status === 'failed' && intent.error !== undefined) this.#refused(method, intent.error);
    if (intent.status === 'ready') this.announce(this.t('paymentMethods.notDone'));
    return intent.status === 'succeeded';
  }

  #refused(method: Method, error: Parameters<typeof errorText>[0]): void {
    this.#problems.set(method.id, errorText(error, this.t));
    this.requestUpdate();
  }

  // -- Order

  #move(method: Method, place: number, control: string): void {
    if (!this.canChange || this.#wanted !== undefined || this.#busyWith(method) !== null || this.#dialog.open) return;
    const methodIds = [...moveTo(this.#order, method.id, place)];
    if (sameOrder(this.#order, methodIds)) return;
    this.#wanted = methodIds;
    this.#focus.keep(control);
    void this.#decide(method, { operation: 'reorderMethods', input: { methodIds } }, 'move');
  }

  /** An order that was wanted comes to nothing: the rows go back. */
  #keepOrder(): void {
    if (this.#wanted === undefined) return;
    this.#wanted = undefined;
    this.announce(this.t('paymentMethods.orderKept'));
    this.requestUpdate();
  }

  async #sendOrder(decision: Decision, methodIds: readonly string[]): Promise<void> {
    const { method, consequences, version } = decision;
    const options = { chargesMinor: consequences.chargesMinor, ifVersion: version };
    this.#focus.moving = true;
    const intent = (await this.perform(['reorderMethods', { methodIds: [...methodIds] }], options)) as Intent | undefined;
    this.#focus.moving = false;
    if (intent?.status !== 'succeeded') {
      if (intent && ((await this.#looksAgain(decision, intent)) || this.#ended(method, intent))) return;
      return this.#keepOrder();
    }
    const place = methodIds.indexOf(method.id) + 1;
    const named = { method: this.localizer.method(method), place, count: methodIds.length };
    this.announce(place === 1 ? this.t('paymentMethods.movedFirst', named) : this.t('paymentMethods.moved', named));
    await this.store?.shared('methods').refreshed();
    this.#wanted = undefined;
    this.requestUpdate();
  }

  // -- Retry

  async #retry(method: Method, failed: Charge | undefined): Promise<void> {
    const chargeId = method.suspendedBy?.chargeId;
    if (chargeId === undefined || this.#busyWith(method) !== null) return;
    this.#problems.delete(method.id);
    const chargesMinor = failed === undefined ? null : failed.amountMinor + failed.taxMinor;
    const intent = await this.perform(['retryCharge', { chargeId }], { chargesMinor, methodId: method.id });
    if (intent === undefined || !this.#ended(method, intent as unknown as Intent)) return;
    const charge = intent.result?.charges[0];
    if (charge === undefined) return;
    const text = retryText(charge, method, this.localizer);
    if (charge.status === 'succeeded') this.#focus.replace(method.id, `edit-${method.id}`);
    if (charge.status === 'failed') this.#problems.set(method.id, text);
    else this.announce(text);
    this.requestUpdate();
    if (charge.status === 'requires_action') this.#open({ purpose: 'pay', chargeId: charge.id });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billet-payment-methods': BilletPaymentMethods;
  }
}
