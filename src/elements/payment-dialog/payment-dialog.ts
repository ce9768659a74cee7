import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Account, Charge } from '../../contract/index.ts';
import {
  BilletElement,
  button,
  DialogController,
  errorState,
  skeleton,
  type AccountStore,
  type DialogParts,
} from '../../ui/index.ts';
import type { Vault, VaultRequest, VaultReturn } from '../../vault/index.ts';
import { isNothingDue } from './amounts.ts';
import { kindChange, type Draft, type OpenOptions } from './draft.ts';
import { PaymentFlow } from './flow.ts';
import { Foresight } from './foresight.ts';
import { formStep } from './form-step.ts';
import { primaryLabel, titleOf } from './labels.ts';
import { outcomeActions } from './outcome-actions.ts';
import { outcomeTitle, type Outcome } from './outcome.ts';
import { styles } from './payment-dialog.styles.ts';
import { outcomeContent } from './result.ts';
import { leftText, readLeft, ReturnLeg } from './return-leg.ts';
import { reviewStep } from './review-step.ts';
import type { StepView } from './steps.ts';
import { typesDetails, type Facts } from './submission.ts';
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
  readonly #foresight = new Foresight(this);
  readonly #flow = new PaymentFlow({
    element: this,
    perform: (intent, options) => this.perform(intent, options),
    announce: (text) => this.announce(text),
    focus: (id) => this.#focusOn(id),
    check: () => this.#vaultHost.check(),
    detailProblems: () => this.#vaultHost.problems,
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
    this.#flow.state.reset(options);
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
    if (!this.#dialog.open) return this.#foresight.ask(undefined);
    if (this.#openedOn !== undefined && this.store !== this.#openedOn) return this.close();
    this.#openedOn = this.store;
    this.#flow.advance();
    const { facts, step } = this.#flow.state;
    const types = facts !== undefined && step !== 'result' && typesDetails(facts.draft);
    this.#vaultHost.want(types ? this.#request(facts.account, facts.draft) : undefined);
    this.#foresight.ask(this.#flow.state);
  }

  /** What was typed for one account is nothing to another. */
  protected override accountChanged(): void {
    this.close();
  }

  protected override updated(): void {
    const id = this.#focusNext;
    this.#focusNext = undefined;
    if (id !== undefined) this.shadowRoot?.getElementById(id)?.focus();
  }

  protected override render() {
    const { foreignLanguage } = this.localizer;
    return html`<div
      lang=${foreignLanguage ?? nothing}
      data-foreign=${this.foreignIn ?? nothing}
      dir=${this.ownDirection ?? nothing}
    >
      ${this.#dialog.render(() => this.#parts())}
    </div>`;
  }

  #request(account: Account, draft: Draft): VaultRequest {
    const { state } = this.#flow;
    const edited = draft.purpose === 'edit' ? state.facts?.method?.kind : undefined;
    return vaultRequest(account, draft, this.localizer, {
      amountMinor: this.#foresight.totalOf(state)?.totalMinor ?? null,
      ...(edited && { onlyKind: edited }),
      resume: state.options === undefined ? '' : leftText(state.options, draft),
      kindChosen: (newKind) => state.change(kindChange(account, newKind)),
    });
  }

  #focusOn(id: string): void {
    this.#focusNext = id;
    this.requestUpdate();
  }

  // -- What is shown

  #parts(): DialogParts {
    const { facts, outcome } = this.#flow.state;
    if (outcome !== undefined && this.account !== undefined) return this.#outcomeParts(outcome, this.account);
    const title = titleOf(this.#flow.state, this.account, this.localizer);
    if (facts === undefined) return { title, content: this.#waiting(), actions: this.#leave() };
    const isReview = this.#flow.state.step === 'review';
    return {
      title: isReview ? this.t('paymentDialog.titleReview') : title,
      content: this.#stepOf(html`${isReview ? this.#review(facts) : nothing} ${this.#form(facts, isReview)}`),
      actions: this.#actions(facts),
    };
  }

  #outcomeParts(outcome: Outcome, account: Account): DialogParts {
    const { localizer, nowMs } = this;
    const content = html`${outcomeContent(outcome, account, localizer, nowMs)}
      <div id="confirm"></div>`;
    const actions = outcomeActions(outcome, localizer, {
      confirming: this.#flow.state.asking,
      close: () => this.close(),
      back: () => this.#flow.backToForm(),
      confirm: (charge) => void this.#flow.confirm(charge),
    });
    return { title: outcomeTitle(outcome, localizer), content: this.#stepOf(content), actions };
  }

  #stepOf(content: unknown): TemplateResult {
    return html`<div class="step" id="step" tabindex="-1" @keydown=${this.#onKey}>${content} ${this.live.render()}</div>`;
  }

  #waiting(): TemplateResult {
    const error = this.problem ?? this.stateOf('account')?.error ?? this.stateOf('methods')?.error;
    if (error !== undefined) return errorState(error, this.t, () => this.store?.refresh());
    return skeleton({ lines: 2, rows: 3 }, this.t);
  }

  #form(facts: Facts, hidden: boolean): TemplateResult {
    const { state } = this.#flow;
    const view: StepView = {
      draft: facts.draft,
      account: facts.account,
      methods: state.methods,
      localizer: this.localizer,
      errors: state.errors,
      change: (change) => state.change(change),
      focus: (id) => this.#focusOn(id),
    };
    return formStep(view, {
      hidden,
      method: facts.method,
      total: this.#foresight.totalOf(state),
      preview: this.#foresight.preview,
      vaultHost: this.#vaultHost,
      problem: state.problem,
      summary: state.summary,
    });
  }

  #review(facts: Facts): TemplateResult {
    const { foreseen, methods, problem } = this.#flow.state;
    return reviewStep(facts, { total: this.#foresight.totalOf(this.#flow.state), preview: foreseen, methods, problem });
  }

  #leave(label = this.t('common.cancel')): TemplateResult {
    return button({ label, onClick: () => this.close() });
  }

  #actions(facts: Facts): TemplateResult {
    const { draft, account } = facts;
    const { state } = this.#flow;
    if (draft.purpose === 'pay' && isNothingDue(account)) return this.#leave(this.t('common.close'));
    const isImpossible = !this.canChange || (typesDetails(draft) && this.#vaultHost.missing);
    const primary = button({
      label: primaryLabel(state, facts, this.#foresight.totalOf(state)),
      kind: 'primary',
      busy: state.working,
      disabled: isImpossible,
      onClick: () => void this.#flow.primary(),
    });
    const back = button({ label: this.t('common.back'), disabled: state.working, onClick: () => state.go('form') });
    return html`${primary} ${state.step === 'review' ? back : this.#leave()}`;
  }

  // -- What is done

  readonly #onKey = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const isLine = target instanceof HTMLInputElement && ['text', 'radio', 'checkbox'].includes(target.type);
    if (event.key !== 'Enter' || !isLine || this.#flow.state.step === 'result') return;
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

  #besideOverlays<T>(work: () => Promise<T>): Promise<T> {
    return this.#vaultHost.vault?.placement === 'light' ? this.#dialog.aside(work) : work();
  }

  /** A payer came back from the provider's page: what they left is before them again, and goes on. */
  async #comeBack(back: VaultReturn): Promise<void> {
    if (back.purpose === 'pay') return this.showCharge(back.chargeId);
    const left = readLeft(back.resume);
    this.open(left?.options ?? { purpose: 'add' });
    await this.updateComplete;
    if (left !== undefined) this.#flow.state.change(left.draft);
    this.#vaultHost.handBack(back.answer);
    // Nobody is charged because a page was loaded: what is left of a payment is the payer's to press.
    if (left?.options.purpose !== 'pay') await this.#flow.primary();
  }

  #closed(): void {
    this.#flow.state.reset();
    this.#vaultHost.want(undefined);
  }
}

export type { OpenOptions };

declare global {
  interface HTMLElementTagNameMap {
    'billet-payment-dialog': BilletPaymentDialog;
  }
}
