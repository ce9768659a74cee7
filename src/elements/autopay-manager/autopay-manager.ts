import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Account, BillingError, Invoice, Method, Preview } from '../../contract/index.ts';
import {
  BilletElement,
  card,
  emptyState,
  errorText,
  note,
  ReadController,
  type Answers,
  type CardParts,
  type Intent,
} from '../../ui/index.ts';
import { styles } from './autopay-manager.styles.ts';
import type { BilletPaymentDialog } from '../payment-dialog/payment-dialog.ts';
import { currentActions, currentMethod, methodOrder, orderActions, retryButtons } from './overview.template.ts';
import { commandOf, methodOf, stepBeside, STEPS, targetOf, type Panel, type Step } from './panel.ts';
import { styleOf, type Style } from './policy.ts';
import { messageOf, type Message } from './result.ts';
import { retryPanel } from './retry.template.ts';
import { chargedNow } from './review.template.ts';
import { coversSomething, draftOf } from './schedule.ts';
import { scheduleList } from './schedules.template.ts';
import { setUpPanel } from './set-up.template.ts';
import { summaryParts } from './summary.ts';
import { turnOffPanel } from './turn-off.template.ts';
import type { Foreseen, Handlers, View } from './view.ts';

/** Far enough to show both halves of a split that begins next month. */
const PREVIEW_DAYS = 45;

const STEPS_OF: Readonly<Record<Style, readonly Step[]>> = {
  cycle: STEPS,
  invoice: ['method', 'review'],
  prepaid: ['method', 'review'],
  schedule: [],
  none: [],
};

/**
 * How an account pays itself, in every style of its policy: one method for each invoice (R43) or cycle (R44), a
 * schedule for each method (R45), or the order in which a prepaid account's top-ups are charged (R22). What a change
 * would do is shown before it is made (R80), and one sentence says what happens next and when.
 *
 * @summary Auto-pay on, off, moved and scheduled, with a review before it is saved.
 * @tag billet-autopay-manager
 *
 * @event {BilletAutopayChangedEvent} billet-autopay-changed - Auto-pay was turned on or off, moved or scheduled.
 * @event {BilletAutoChargeChangedEvent} billet-auto-charge-changed - A method's auto-charge was switched.
 * @event {BilletBeforePayEvent} billet-before-pay - Before a payment, a retry, or a change that charges at once.
 * @event {BilletPaymentSucceededEvent} billet-payment-succeeded - A payment or a retry succeeded.
 * @event {BilletPaymentFailedEvent} billet-payment-failed - A payment or a retry failed.
 * @event {BilletMethodAddedEvent} billet-method-added - A method was added.
 * @event {BilletMethodUpdatedEvent} billet-method-updated - A method was changed.
 * @event {BilletBeforeRemoveEvent} billet-before-remove - Before a method is removed. Cancelable; can be held.
 * @event {BilletMethodRemovedEvent} billet-method-removed - A method was removed.
 * @event {BilletErrorEvent} billet-error - A change was refused or its outcome is not known.
 *
 * @csspart card - The whole of it.
 */
export class BilletAutopayManager extends BilletElement {
  static override styles = [BilletElement.styles, styles];

  @state() private panel: Panel | undefined;
  @state() private wrong: string | undefined;
  @state() private message: Message | undefined;
  @state() private sending = false;

  readonly #preview = new ReadController(this, 'preview');
  /** The charge that is to be tried again: its amount, where nothing can be foreseen. */
  readonly #failed = new ReadController(this, 'getCharge');
  /** Of what the panel is about; made with it, so that it is sent once (R6). */
  #intent: Intent | undefined;
  /** The preview on screen, and the account version that it was foreseen on: a submit holds for that one only. */
  #shown: { readonly preview: Preview; readonly version: number } | undefined;
  /** What had the focus before the panel opened, by its id. */
  #opener: string | undefined;

  constructor() {
    super();
    this.use('account', 'methods', 'invoices');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const command = this.store?.can('preview') === true && this.#isDecided ? commandOf(this.panel) : undefined;
    this.#preview.ask(command && { command, days: PREVIEW_DAYS });
    this.#failed.ask(this.panel?.kind === 'retry' ? { chargeId: this.panel.chargeId } : undefined);
    this.#noteVersion();
  }

  protected override accountChanged(): void {
    this.panel = undefined;
    this.wrong = undefined;
    this.message = undefined;
  }

  override render(): TemplateResult {
    const title = this.account?.policy.billing === 'prepaid' ? 'autopayManager.titlePrepaid' : 'autopayManager.title';
    return card(this, {
      title: this.t(title),
      needs: ['account', 'methods', 'invoices'],
      skeleton: { fact: true, lines: 2, rows: 4, narrowRows: 2, actions: 1 },
      resting: this.panel === undefined && this.message === undefined,
      ready: (answers) => this.#parts(answers),
    });
  }

  /** A preview is answered after the account that it is about. */
  #noteVersion(): void {
    const { account } = this;
    const preview = this.#preview.data;
    if (preview === undefined || account === undefined) this.#shown = undefined;
    else if (preview !== this.#shown?.preview) this.#shown = { preview, version: account.version };
  }

  // -- What is shown

  #parts({ account, methods, invoices }: Answers<'account' | 'methods' | 'invoices'>): CardParts {
    const view = this.#view(account, methods.methods, invoices.invoices);
    if (view.style === 'none') return { content: emptyState(this.t('autopayManager.notOffered')) };
    const handlers = this.#handlers;
    const { panel } = view;
    const overview = { prepaid: methodOrder, schedule: scheduleList, invoice: currentMethod, cycle: currentMethod };
    return {
      ...summaryParts(view),
      content: html`${overview[view.style](view, handlers)}
      ${panel?.kind === 'setUp' ? setUpPanel(view, handlers, panel) : nothing}
      ${panel?.kind === 'retry' ? retryPanel(view, handlers, panel) : nothing}
      ${panel?.kind === 'turnOff' ? turnOffPanel(view, handlers, panel) : nothing}
      ${this.message === undefined
        ? nothing
        : html`<div class="message">${note(this.message.tone, this.message.text)}</div>`}`,
      actions: view.style === 'prepaid' ? orderActions(view, handlers) : this.#actions(view, handlers),
      extra: html`<billet-payment-dialog
        .adapter=${this.adapter}
        .strings=${this.strings}
        @billet-method-added=${(event: { readonly methodId: string }) => this.#added(event.methodId)}
      ></billet-payment-dialog>`,
    };
  }

  #actions(view: View, handlers: Handlers): TemplateResult | undefined {
    if (view.style !== 'schedule') return currentActions(view, handlers);
    const retries = retryButtons(view, handlers);
    return retries.length === 0 ? undefined : html`${retries}`;
  }

  #view(account: Account, methods: readonly Method[], invoices: readonly Invoice[]): View {
    const { localizer, panel, canChange, nowMs } = this;
    const facts = { localizer, account, methods, invoices, panel, canChange, nowMs };
    const refusal = this.#foreseen?.refusal;
    return {
      ...facts,
      problem: this.wrong ?? refusal,
      style: styleOf(account),
      foreseen: this.#foreseen,
      failed: panel?.kind === 'retry' ? this.#failed.data : undefined,
      busy: this.busy,
    };
  }

  /** Whether the panel has come to where its consequences are shown. */
  get #isDecided(): boolean {
    const { panel } = this;
    if (panel?.kind === 'setUp') return panel.step === 'review';
    if (panel?.kind === 'retry') return true;
    return panel?.kind === 'schedule' && (panel.draft.when === null || coversSomething(panel.draft));
  }

  get #foreseen(): Foreseen | undefined {
    if (this.store?.can('preview') !== true || !this.#isDecided) return undefined;
    const { status, error } = this.#preview.state ?? {};
    const refused = error !== undefined && isRefusedHere(error);
    const failed = status === 'error' && !refused;
    return {
      preview: refused || failed ? undefined : this.#preview.data,
      loading: this.#preview.pending,
      failed,
      refusal: refused ? errorText(error, this.t) : undefined,
    };
  }

  // -- What the user does

  get #dialog(): BilletPaymentDialog | null {
    return this.renderRoot.querySelector<BilletPaymentDialog>('billet-payment-dialog');
  }

  /** A change is on its way, whoever sent it. */
  get busy(): boolean {
    const command = commandOf(this.panel);
    const sent = command && this.store?.latest(command.operation, targetOf(command));
    return this.sending || sent?.pending === true;
  }

  readonly #handlers: Handlers = {
    setUp: (methodId, reviewOnly) => {
      const { account } = this;
      if (account === undefined) return;
      const steps: readonly Step[] = reviewOnly ? ['review'] : STEPS_OF[styleOf(account)];
      this.#open({ kind: 'setUp', steps, step: steps[0] ?? 'review', methodId });
    },
    choose: (methodId) => {
      if (this.panel?.kind === 'setUp') this.#change({ ...this.panel, methodId });
    },
    go: (offset) => {
      const { panel } = this;
      const step = panel?.kind === 'setUp' ? stepBeside(panel.steps, panel.step, offset) : undefined;
      if (panel?.kind === 'setUp' && step !== undefined) this.#open({ ...panel, step });
    },
    turnOff: (methodId, remove) => this.#open({ kind: 'turnOff', methodId, remove, sure: false }),
    retry: ({ id, suspendedBy }) => {
      if (suspendedBy === null) return;
      this.#open({ kind: 'retry', methodId: id, chargeId: suspendedBy.chargeId }, `retry-${id}`);
    },
    sure: () => {
      if (this.panel?.kind === 'turnOff') this.#open({ ...this.panel, sure: true });
    },
    submit: () => void this.#submit(),
    close: () => this.#close(),
    editSchedule: (methodId) => {
      const method = this.stateOf('methods')?.data?.methods.find(({ id }) => id === methodId);
      if (method === undefined) return;
      const start = draftOf(method, this.stateOf('invoices')?.data?.invoices ?? []);
      const first = this.account?.policy.autoPay.schedules[0] ?? null;
      this.#open({ kind: 'schedule', start, draft: { ...start, when: start.when ?? first } }, `edit-${methodId}`);
    },
    change: (edit) => {
      if (this.panel?.kind === 'schedule') this.#change({ ...this.panel, draft: edit(this.panel.draft) });
    },
    open: (purpose, methodId) => {
      this.#dialog?.open(methodId === undefined ? { purpose } : { purpose, methodId });
    },
  };

  /** Another decision is another intent. */
  #change(panel: Panel): void {
    this.panel = panel;
    this.wrong = undefined;
    this.message = undefined;
    this.#intent = undefined;
  }

  #open(panel: Panel, opener?: string): void {
    if (opener !== undefined) this.#opener = opener;
    this.#change(panel);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#panel-title')?.focus());
  }

  #close(): void {
    const opener = this.#opener;
    this.#opener = undefined;
    this.panel = undefined;
    this.wrong = undefined;
    this.#intent = undefined;
    void this.updateComplete.then(() => {
      const root = this.renderRoot;
      const back = opener === undefined ? null : root.querySelector<HTMLElement>(`#${CSS.escape(opener)}`);
      (back ?? root.querySelector<HTMLElement>('.actions > button'))?.focus();
    });
  }

  /** A method was added on the way: it is the one to go on with. */
  #added(methodId: string): void {
    if (this.panel?.kind === 'setUp') this.#change({ ...this.panel, methodId });
  }

  async #submit(): Promise<void> {
    const { panel, store, account } = this;
    const command = commandOf(panel);
    if (command === undefined || store === undefined || account === undefined || this.busy) return;
    if (panel?.kind === 'schedule' && panel.draft.when !== null && !coversSomething(panel.draft)) {
      this.wrong = this.t('autopayManager.scheduleNeedsSomething');
      return;
    }
    const preview = this.#foreseen?.preview;
    const now = chargedNow(preview);
    const intent = (this.#intent ??= store.intent(command.operation, command.input) as unknown as Intent);
    this.sending = true;
    const methodId = preview?.charges[0]?.methodId ?? (panel && methodOf(panel)) ?? null;
    const chargesMinor = now?.amountMinor ?? (panel?.kind === 'retry' ? this.#failed.data?.amountMinor : undefined);
    const money = chargesMinor === undefined ? {} : { chargesMinor, methodId };
    const held = preview === undefined ? {} : { ifVersion: this.#shown?.version ?? account.version };
    const done = await this.perform(intent, { ...money, ...held });
    this.sending = false;
    if (done !== undefined) this.#tellTheEnd(done, panel);
  }

  /** Tells the end, now or when it is known. */
  #tellTheEnd(intent: Intent, panel: Panel | undefined): void {
    if (!intent.pending) return this.#tell(intent, panel);
    const stop = intent.subscribe(() => {
      if (intent.pending) return;
      stop();
      this.#tell(intent, panel);
    });
  }

  #tell(intent: Intent, panel: Panel | undefined): void {
    if (intent.status === 'succeeded' && panel !== undefined) return this.#tellSuccess(intent, panel);
    const { error } = intent;
    if (intent.status !== 'failed' || error === undefined) return;
    const why = error.code === 'version_conflict' ? this.t('autopayManager.changedMeanwhile') : errorText(error, this.t);
    this.wrong = `${this.t('autopayManager.notDone')} ${why}`;
    this.announce(this.wrong);
  }

  #tellSuccess({ result }: Intent, panel: Panel): void {
    const { account, localizer } = this;
    const methods = this.stateOf('methods')?.data?.methods ?? [];
    const message = messageOf(panel, result, { account, methods, localizer });
    if (this.panel === panel) this.#close();
    this.message = message;
    if (message !== undefined) this.announce(message.text);
    const unconfirmed = panel.kind === 'retry' && result?.charges.find(({ status }) => status === 'requires_action');
    if (unconfirmed) this.#dialog?.open({ purpose: 'pay', chargeId: unconfirmed.id });
  }
}

/** Refusals that say something about the decision itself; others are about the way to the backend. */
const REFUSALS: ReadonlySet<string> = new Set([
  'auto_charge_not_supported', 'billing_types_required', 'charge_in_progress', 'not_found', 'not_offered', 'not_retryable',
  'nothing_due',
]);

function isRefusedHere({ code }: BillingError): boolean {
  return REFUSALS.has(code);
}

declare global {
  interface HTMLElementTagNameMap {
    'billet-autopay-manager': BilletAutopayManager;
  }
}
