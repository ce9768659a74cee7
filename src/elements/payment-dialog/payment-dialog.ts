import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Account, Charge } from '../../contract/index.ts';
import {
  BilletElement,
  button,
  DialogController,
  errorState,
  ReadController,
  skeleton,
  type AccountStore,
  type DialogParts,
} from '../../ui/index.ts';
import type { Vault, VaultRequest, VaultReturn } from '../../vault/index.ts';
import { amountProblem, isNothingDue, totalOf, type Total } from './amounts.ts';
import type { Draft, OpenOptions } from './draft.ts';
import { PaymentFlow } from './flow.ts';
import { formStep } from './form-step.ts';
import { outcomeActions } from './outcome-actions.ts';
import { styles } from './payment-dialog.styles.ts';
import { outcomeTitle, type Outcome } from './outcome.ts';
import { outcomeContent } from './result.ts';
import { leftText, readLeft, ReturnLeg } from './return-leg.ts';
import { reviewStep } from './review-step.ts';
import type { StepView } from './steps.ts';
import { commandOf, problemsOf, typesDetails, type Facts } from './submission.ts';
import { VaultHost } from './vault-host.ts';
import { vaultRequest } from './vault-request.ts';

/**
 * @summary Adds funds, pays, adds a payment method or edits one: amount, method, details, review, result.
 * It opens by its `open()`; what was typed outlives a failed payment, and a payment outlives the dialog.
 * @tag billet-payment-dialog
 *
 * @event {BilletBeforePayEvent} billet-before-pay - Before money moves. Cancelable; can be held.
 * @event {BilletPaymentSucceededEvent} billet-payment-succeeded - The payment succeeded.
 * @event {BilletPaymentFailedEvent} billet-payment-failed - The payment failed.
 * @event {BilletMethodAddedEvent} billet-method-added - A method was added.
 * @event {BilletMethodUpdatedEvent} billet-method-updated - A method was changed.
 * @event {BilletErrorEvent} billet-error - Something was refused, or could not be sent.
 * @csspart dialog - The dialog.
 */
export class BilletPaymentDialog extends BilletElement {
  static override styles = [BilletElement.styles, styles];

  /** Where payment details are typed; goes before the page's. */
  @property({ attribute: false }) vault: Vault | undefined;

  readonly #dialog = new DialogController(this, 'payment', () => this.#closed());
  readonly #vaultHost = new VaultHost(this);
  readonly #preview = new ReadController(this, 'preview');
  readonly #flow = new PaymentFlow({
    element: this,
    perform: (intent, options) => this.perform(intent, options),
    announce: (text) => this.announce(text),
    focus: (id) => this.#focusOn(id),
    check: () => this.#vaultHost.check(),
    focusDetails: () => this.#vaultHost.focus(),
    collect: () => this.#besideOverlays(() => this.#vaultHost.collect()),
    confirm: (charge, draft) => this.#confirm(charge, draft),
  });
  #focusNext: string | undefined;
  /** The account that it is about: on another one it closes. */
  #openedOn: AccountStore | undefined;

  constructor() {
    super();
    this.use('account', 'methods');
    new ReturnLeg(this, (back) => void this.#comeBack(back));
  }

  override connectedMoveCallback(): void {
    super.connectedMoveCallback();
    this.#vaultHost.moved();
  }

  /** Opens the dialog. Where a payment is under way already, that is what it shows. */
  open(options: OpenOptions): void {
    this.#openedOn = undefined;
    this.#flow.reset(options);
    void this.#vaultHost.learn();
    this.#dialog.show();
  }

  /** Opens it on a charge: one that waits for its payer is to be confirmed, any other shows how it stands. */
  async showCharge(chargeId: string): Promise<void> {
    const charge = await this.store?.read('getCharge', { chargeId }).catch(() => undefined);
    if (charge === undefined) return;
    this.open({ purpose: 'pay', chargeId });
    await this.updateComplete;
    if (charge.status !== 'requires_action') this.#flow.showCharge(charge);
  }

  /** Closes it. A payment that was sent goes on. */
  close(): void {
    this.#dialog.close();
  }

  /** Whether it is open. */
  get opened(): boolean {
    return this.#dialog.open;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#dialog.open) return this.#preview.ask(undefined);
    if (this.#openedOn !== undefined && this.store !== this.#openedOn) return this.close();
    this.#openedOn = this.store;
    this.#flow.advance();
    const { facts, step } = this.#flow;
    const types = facts !== undefined && step !== 'result' && typesDetails(facts.draft);
    this.#vaultHost.want(types ? this.#request(facts.account, facts.draft) : undefined);
    this.#preview.ask(this.#previewInput());
  }

  protected override updated(): void {
    const id = this.#focusNext;
    this.#focusNext = undefined;
    if (id !== undefined) this.shadowRoot?.getElementById(id)?.focus();
  }

  protected override render() {
    const { language, locale } = this.localizer;
    const foreign = locale.split('-')[0] !== language ? language : nothing;
    return html`<div lang=${foreign} dir=${this.ownDirection ?? nothing}>
      ${this.#dialog.render(() => this.#parts())}
    </div>`;
  }

  #request(account: Account, draft: Draft): VaultRequest {
    const flow = this.#flow;
    const edited = draft.purpose === 'edit' ? flow.facts?.method?.kind : undefined;
    return vaultRequest(account, draft, this.localizer, {
      amountMinor: this.#total()?.totalMinor ?? null,
      ...(edited && { onlyKind: edited }),
      resume: flow.options === undefined ? '' : leftText(flow.options, draft),
      kindChosen: (newKind) => flow.change({ newKind, agreed: false }),
    });
  }

  #focusOn(id: string): void {
    this.#focusNext = id;
    this.requestUpdate();
  }

  // -- What is foreseen

  /** A payment with a kept method, as it stands in the form. */
  #previewInput() {
    const { facts, step } = this.#flow;
    if (facts === undefined || step === 'result' || !this.store?.can('preview')) return undefined;
    if (facts.draft.purpose !== 'pay' || facts.draft.methodId === null || problemsOf(facts).size > 0) return undefined;
    const command = commandOf(facts);
    return command === undefined ? undefined : { command, days: 60 };
  }

  #total(): Total | undefined {
    const { facts, foreseen } = this.#flow;
    if (facts === undefined || facts.draft.purpose !== 'pay') return undefined;
    const { amountMinor, account } = facts;
    if (amountProblem(amountMinor, account, this.localizer) !== undefined) return undefined;
    const preview = foreseen ?? (this.#preview.pending ? undefined : this.#preview.data);
    return totalOf(amountMinor, account, preview?.charges[0]?.taxMinor);
  }

  // -- What is shown

  #parts(): DialogParts {
    const { facts, outcome } = this.#flow;
    if (outcome !== undefined && this.account !== undefined) return this.#outcomeParts(outcome, this.account);
    if (facts === undefined) return { title: this.#title(), content: this.#waiting(), actions: this.#leave() };
    const isReview = this.#flow.step === 'review';
    return {
      title: isReview ? this.t('paymentDialog.titleReview') : this.#title(),
      content: this.#stepOf(html`${isReview ? this.#review(facts) : nothing} ${this.#form(facts, isReview)}`),
      actions: this.#actions(facts),
    };
  }

  #outcomeParts(outcome: Outcome, account: Account): DialogParts {
    const { localizer, nowMs } = this;
    const content = html`${outcomeContent(outcome, account, localizer, nowMs)}
      <div id="confirm"></div>`;
    const actions = outcomeActions(outcome, localizer, {
      confirming: this.#flow.asking,
      close: () => this.close(),
      back: () => this.#flow.backToForm(),
      confirm: (charge) => void this.#flow.confirm(charge),
    });
    return { title: outcomeTitle(outcome, localizer), content: this.#stepOf(content), actions };
  }

  #stepOf(content: unknown): TemplateResult {
    return html`<div class="step" id="step" tabindex="-1" @keydown=${this.#onKey}>${content} ${this.live.render()}</div>`;
  }

  #title(): string {
    const { t, account, localizer } = this;
    const { options, methods } = this.#flow;
    if (options?.purpose === 'add') return t('paymentDialog.titleAdd');
    if (options?.purpose === 'edit') {
      const method = methods.find(({ id }) => id === options.methodId);
      return method ? t('paymentDialog.titleEdit', { method: localizer.method(method) }) : t('common.edit');
    }
    return account?.policy.billing === 'prepaid' ? t('paymentDialog.titleAddFunds') : t('paymentDialog.titlePay');
  }

  #waiting(): TemplateResult {
    const error = this.problem ?? this.stateOf('account')?.error ?? this.stateOf('methods')?.error;
    if (error !== undefined) return errorState(error, this.t, () => this.store?.refresh());
    return skeleton({ lines: 2, rows: 3 }, this.t);
  }

  #form(facts: Facts, hidden: boolean): TemplateResult {
    const flow = this.#flow;
    const view: StepView = {
      draft: facts.draft,
      account: facts.account,
      methods: flow.methods,
      localizer: this.localizer,
      errors: flow.errors,
      change: (change) => flow.change(change),
      focus: (id) => this.#focusOn(id),
    };
    return formStep(view, {
      hidden,
      method: facts.method,
      total: this.#total(),
      preview: this.#preview.pending ? undefined : this.#preview.data,
      vaultHost: this.#vaultHost,
      problem: flow.problem,
    });
  }

  #review(facts: Facts): TemplateResult {
    const { foreseen, methods, problem } = this.#flow;
    return reviewStep(facts, { total: this.#total(), preview: foreseen, methods, problem });
  }

  #leave(label = this.t('common.cancel')): TemplateResult {
    return button({ label, onClick: () => this.close() });
  }

  #actions({ draft, account }: Facts): TemplateResult {
    const flow = this.#flow;
    if (draft.purpose === 'pay' && isNothingDue(account)) return this.#leave(this.t('common.close'));
    const isImpossible = !this.canChange || (typesDetails(draft) && this.#vaultHost.missing);
    const primary = button({
      label: this.#primaryLabel(draft),
      kind: 'primary',
      busy: flow.working,
      disabled: isImpossible,
      onClick: () => void flow.primary(),
    });
    const back = button({ label: this.t('common.back'), disabled: flow.working, onClick: () => flow.go('form') });
    return html`${primary} ${flow.step === 'review' ? back : this.#leave()}`;
  }

  #primaryLabel({ purpose }: Draft): string {
    const { t, localizer, account } = this;
    const isReviewed = account?.policy.payments.review ?? false;
    if (this.#flow.step === 'form' && isReviewed) return t('paymentDialog.continueToReview');
    const minor = purpose === 'pay' ? this.#total()?.totalMinor : this.#flow.atOnceMinor;
    if (minor !== undefined && minor > 0) return t('paymentDialog.pay', { amount: localizer.money(minor) });
    if (purpose === 'pay') return t('common.continue');
    if (isReviewed) return t('paymentDialog.submit');
    return purpose === 'add' ? t('paymentDialog.add') : t('paymentDialog.save');
  }

  // -- What is done

  readonly #onKey = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const isLine = target instanceof HTMLInputElement && ['text', 'radio', 'checkbox'].includes(target.type);
    if (event.key !== 'Enter' || !isLine || this.#flow.step === 'result') return;
    event.preventDefault();
    void this.#flow.primary();
  };

  async #confirm(charge: Charge, draft: Draft): Promise<boolean> {
    const { account } = this;
    if (account === undefined) return false;
    await this.#vaultHost.learn();
    await this.updateComplete;
    const place = this.shadowRoot?.getElementById('confirm');
    if (!place) return false;
    const request = this.#request(account, draft);
    const answer = await this.#besideOverlays(() => this.#vaultHost.confirm(charge, place, request));
    return answer !== 'unknown';
  }

  /** A provider's own overlay cannot be used under a modal dialog: meanwhile this one is none. */
  async #besideOverlays<T>(work: () => Promise<T>): Promise<T> {
    const dialog = this.shadowRoot?.querySelector('dialog');
    if (!dialog || this.#vaultHost.vault?.placement !== 'light') return work();
    dialog.close();
    dialog.show();
    try {
      return await work();
    } finally {
      if (dialog.isConnected && dialog.open) {
        dialog.close();
        dialog.showModal();
      }
    }
  }

  /** A payer came back from the provider's page: what they left is before them again, and goes on. */
  async #comeBack(back: VaultReturn): Promise<void> {
    if (back.purpose === 'pay') return this.showCharge(back.chargeId);
    const left = readLeft(back.resume);
    this.open(left?.options ?? { purpose: 'add' });
    await this.updateComplete;
    if (left !== undefined) this.#flow.change(left.draft);
    this.#vaultHost.handBack(back.answer);
    // Nobody is charged because a page was loaded: what is left of a payment is the payer's to press.
    if (left?.options.purpose !== 'pay') await this.#flow.primary();
  }

  #closed(): void {
    this.#flow.reset();
    this.#vaultHost.want(undefined);
  }
}

export type { OpenOptions };

declare global {
  interface HTMLElementTagNameMap {
    'billet-payment-dialog': BilletPaymentDialog;
  }
}
