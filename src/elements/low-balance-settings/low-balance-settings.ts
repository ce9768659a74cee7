import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { BillingError, type Account, type CommandResult, type Method, type Preview } from '../../contract/index.ts';
import {
  BilletElement,
  button,
  card,
  chip,
  DialogController,
  emptyState,
  errorSummary,
  errorText,
  note,
  type CardParts,
  type Intent,
  type Tone,
} from '../../ui/index.ts';
import { confirmParts } from './confirm.template.ts';
import { confirmationOf, type Confirmation } from './confirmation.ts';
import { changesOf, draftSettings, EMPTY_DRAFT, isChanged, storedSettings } from './draft.ts';
import type { Changes, Draft } from './draft.ts';
import { alertGroup, topUpGroup, warningsList } from './fields.template.ts';
import { Foresight } from './foresight.ts';
import { styles } from './low-balance-settings.styles.ts';
import { previewPanel } from './preview.template.ts';
import { alertProblem, problemsOf, topUpProblem, type Problem } from './problems.ts';
import { resultText } from './result.ts';
import { stateChip, stateSentence } from './summary.ts';
import { controlId, summaryText, type Handlers, type View } from './view.ts';
import { warningsOf } from './warnings.ts';

/** Typing rests this long before what it would do is asked for. */
const TYPING_REST_MS = 350;

/**
 * Automatic top-up and the low-balance alert of a prepaid account (R30, R31): switches, amounts in the account's
 * currency, and what applying them would do, now and in the coming days (R80). Nothing is sent before Apply changes;
 * where that charges at once, the amount is confirmed first. Where the policy offers neither, it says so.
 *
 * @summary Automatic top-up and low-balance alert, with a preview before they are applied.
 * @tag billet-low-balance-settings
 *
 * @event {BilletTopUpChangedEvent} billet-top-up-changed - The top-up settings were changed.
 * @event {BilletAlertChangedEvent} billet-alert-changed - The alert was changed.
 * @event {BilletBeforePayEvent} billet-before-pay - Before settings are applied that charge at once. Cancelable.
 * @event {BilletErrorEvent} billet-error - A change was refused or its outcome is not known.
 *
 * @csspart card - The whole of it.
 */
export class BilletLowBalanceSettings extends BilletElement {
  static override styles = [BilletElement.styles, styles];

  @state() private draft: Draft = EMPTY_DRAFT;
  /** The draft that the preview is about: the one above, as soon as typing rests. */
  @state() private foreseenDraft: Draft = EMPTY_DRAFT;
  /** Fields that were left, whose mistakes may be told; all, once Apply was pressed. */
  @state() private told: ReadonlySet<string> | 'all' = new Set<string>();
  @state() private refusals: readonly Problem[] = [];
  @state() private applying = false;
  @state() private message: { readonly tone: Tone; readonly text: string } | undefined;
  @state() private confirmation: Confirmation | undefined;

  readonly #foresight = new Foresight(this);
  readonly #dialog = new DialogController(this, 'confirm', () => (this.confirmation = undefined));
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.use('account', 'methods');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#rest);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { account } = this;
    if (this.#knowsUsage) this.use('usualUsage');
    this.#foresight.ask(account && this.#changesOf(account, this.foreseenDraft));
  }

  protected override accountChanged(): void {
    this.#reset();
  }

  override render(): TemplateResult {
    const { t } = this;
    return card(this, {
      title: t('lowBalanceSettings.title'),
      needs: ['account', 'methods'],
      skeleton: { lines: 3, rows: 7, narrowRows: 6, actions: 1 },
      whole: !this.#knowsUsage || this.isAnswered('usualUsage'),
      resting: this.draft === EMPTY_DRAFT && this.message === undefined,
      ready: ({ account, methods }) => this.#parts(account, methods.methods),
    });
  }

  // -- What is shown

  #parts(account: Account, methods: readonly Method[]): CardParts {
    const { topUp, lowBalanceAlert } = account.policy;
    if (!topUp.offered && !lowBalanceAlert.offered) {
      return { content: emptyState(this.t('lowBalanceSettings.notOffered')) };
    }
    const view = this.#view(account, methods);
    return {
      chip: chip(...stateChip(account, this.t)),
      sentence: stateSentence(account, this.localizer),
      content: this.#content(view),
      actions: view.canChange ? this.#actions(view) : undefined,
      extra: this.#dialog.render(() => this.#dialogParts(view)),
    };
  }

  #view(account: Account, methods: readonly Method[]): View {
    const { localizer, draft } = this;
    const stored = storedSettings(account);
    const next = draftSettings(stored, draft, (text) => localizer.parseAmount(text));
    const changes = changesOf(stored, next, account.currency);
    const settled = this.foreseenDraft === draft;
    const foreseen = this.#foresight.of(this.#changesOf(account, draft), settled);
    const nextPayment = foreseen?.preview?.nextPayment ?? account.nextPayment;
    const { usualDailyMinor } = this.#foresight;
    const warnings = warningsOf(next, { account, methods, usualDailyMinor, nextPayment });
    const changed = isChanged(stored, next);
    const problems = this.#toldProblems(problemsOf(next, stored, account));
    const { canChange, busy, nowMs } = this;
    const settings = { draft, stored, next, changes, changed, problems, warnings, foreseen };
    return { ...settings, localizer, account, methods, canChange, busy, nowMs };
  }

  #content(view: View): TemplateResult {
    const handlers: Handlers = {
      toggle: (field, wanted) => this.#edit({ ...this.draft, [field]: wanted }, true),
      type: (field, text) => this.#edit({ ...this.draft, amounts: { ...this.draft.amounts, [field]: text } }, false),
    };
    const errors = this.told === 'all' && view.problems.length > 1 ? view.problems : [];
    const summary = errors.map((each) => ({ fieldId: controlId(each.field), text: summaryText(each, view) }));
    return html`${errorSummary(summary, this.localizer)}
      <div @change=${(event: Event) => this.#leave(event.target as HTMLElement)}>
        ${topUpGroup(view, handlers)} ${alertGroup(view, handlers)}
      </div>
      ${warningsList(view)} ${view.changed ? previewPanel(view) : nothing}
      ${this.message === undefined ? nothing : note(this.message.tone, this.message.text)}`;
  }

  #actions({ changed, busy }: View): TemplateResult {
    const { t } = this;
    return html`${button({
      label: t('lowBalanceSettings.apply'),
      kind: 'primary',
      busy,
      disabled: !changed,
      onClick: () => void this.#apply(),
    })}
    ${changed
      ? button({ label: t('lowBalanceSettings.discard'), disabled: busy, onClick: () => this.#discard() })
      : nothing}`;
  }

  #dialogParts(view: View) {
    const { confirmation } = this;
    return confirmParts(view, confirmation, {
      back: () => this.#dialog.close(),
      apply: () => {
        if (confirmation === undefined) return;
        this.#dialog.close();
        void this.#send(confirmation.changes, confirmation);
      },
    });
  }

  /** One problem a field: what was seen here, what the backend refused, what it would refuse. */
  #toldProblems(problems: readonly Problem[]): readonly Problem[] {
    const told = problems.filter(({ field }) => this.told === 'all' || this.told.has(field));
    const refusal = this.foreseenDraft === this.draft ? this.#foresight.refusal : undefined;
    const all = [...told, ...this.refusals, ...(refusal ? [refusal] : [])];
    return all.filter(({ field }, index) => all.findIndex((each) => each.field === field) === index);
  }

  // -- What is foreseen

  get #knowsUsage(): boolean {
    return this.account?.policy.topUp.offered === true && this.store?.can('usualUsage') === true;
  }

  /** The changes of a draft; undefined where they can't be sent as they are. */
  #changesOf(account: Account, draft: Draft): Changes | undefined {
    const stored = storedSettings(account);
    const next = draftSettings(stored, draft, (text) => this.localizer.parseAmount(text));
    return problemsOf(next, stored, account).length > 0 ? undefined : changesOf(stored, next, account.currency);
  }

  // -- What the user does

  /** A change of the settings is on its way, whoever sent it. */
  get busy(): boolean {
    const sent = [this.store?.latest('setTopUp'), this.store?.latest('setLowBalanceAlert')];
    return this.applying || sent.some((intent) => intent?.pending === true);
  }

  #edit(draft: Draft, atOnce: boolean): void {
    this.draft = draft;
    this.refusals = [];
    this.message = undefined;
    clearTimeout(this.#rest);
    if (atOnce) this.foreseenDraft = draft;
    else this.#rest = setTimeout(() => (this.foreseenDraft = this.draft), TYPING_REST_MS);
  }

  /** A field was left: what is wrong with it may be told now. */
  #leave({ id }: HTMLElement): void {
    if (this.told !== 'all') this.told = new Set([...this.told, id.replace('field-', '')]);
  }

  #reset(): void {
    clearTimeout(this.#rest);
    this.draft = EMPTY_DRAFT;
    this.foreseenDraft = EMPTY_DRAFT;
    this.told = new Set();
    this.refusals = [];
    this.message = undefined;
  }

  #discard(): void {
    this.#reset();
    this.announce(this.t('lowBalanceSettings.discarded'));
    this.#focus(controlId(this.account?.policy.topUp.offered ? 'topUp' : 'alert'));
  }

  async #apply(triesLeft = 2): Promise<void> {
    const { account, store } = this;
    if (account === undefined || store === undefined) return;
    clearTimeout(this.#rest);
    this.foreseenDraft = this.draft;
    this.message = undefined;
    const changes = this.#changesOf(account, this.draft);
    if (changes === undefined) return this.#showProblems();
    this.applying = true;
    const preview = changes.topUp === null ? null : await this.#look(changes.topUp, account);
    this.applying = false;
    if (preview === 'refused') return this.#showProblems();
    const confirmation = preview === null ? undefined : this.#confirmationFor(changes, preview, account);
    if (confirmation === undefined) return this.#sendUnasked(changes, account.version, triesLeft);
    this.confirmation = confirmation;
    this.#dialog.show();
  }

  /** What applying would do as things are now; undefined where that cannot be told. */
  async #look(input: NonNullable<Changes['topUp']>, account: Account): Promise<Preview | undefined | 'refused'> {
    if (!this.store?.can('preview')) return undefined;
    try {
      return await this.store.read('preview', { command: { operation: 'setTopUp', input }, days: 0 });
    } catch (thrown) {
      const problem = thrown instanceof BillingError ? topUpProblem(thrown) : undefined;
      if (problem === undefined || this.account?.id !== account.id) return undefined;
      this.refusals = [problem];
      return 'refused';
    }
  }

  #confirmationFor(changes: Changes, preview: Preview | undefined, account: Account): Confirmation | undefined {
    const intent = this.store?.intent('setTopUp', changes.topUp!);
    if (intent === undefined) return undefined;
    const next = draftSettings(storedSettings(account), this.draft, (text) => this.localizer.parseAmount(text));
    return confirmationOf({ intent, changes, version: account.version }, preview, next, account);
  }

  /**
   * Nothing is charged at once, as the account was when that was foreseen. Where it changed since, nothing was applied,
   * and it is looked at again.
   */
  async #sendUnasked(changes: Changes, version: number, triesLeft: number): Promise<void> {
    const sent = await this.#send(changes, undefined, version);
    if (sent?.error?.code !== 'version_conflict' || triesLeft === 0) return;
    await this.store?.shared('account').refreshed();
    await this.#apply(triesLeft - 1);
  }

  /** Sends the top-up first, so that the alert is not sent about a balance that is being topped up. */
  async #send(changes: Changes, confirmation: Confirmation | undefined, version?: number): Promise<Intent | undefined> {
    const sent = this.draft;
    this.applying = true;
    const topUp = changes.topUp === null ? undefined : await this.#sendTopUp(changes.topUp, confirmation, version);
    if (topUp !== undefined && topUp.status !== 'succeeded') {
      this.applying = false;
      return this.#tellFailure(topUp as unknown as Intent);
    }
    const alert = changes.alert && (await this.perform(['setLowBalanceAlert', changes.alert]));
    this.applying = false;
    if (alert && alert.status !== 'succeeded') {
      return this.#tellFailure(alert as unknown as Intent, topUp !== undefined);
    }
    this.#tellSuccess(topUp?.result, sent);
    return undefined;
  }

  #sendTopUp(input: NonNullable<Changes['topUp']>, confirmation?: Confirmation, ifVersion?: number) {
    if (confirmation === undefined) return this.perform(['setTopUp', input], ifVersion === undefined ? {} : { ifVersion });
    const { intent, amountMinor, methodId, version } = confirmation;
    return this.perform(intent, { chargesMinor: amountMinor, methodId, ifVersion: version });
  }

  /** What was typed while it was on its way stays. */
  #tellSuccess(result: CommandResult | undefined, sent: Draft): void {
    if (this.draft === sent) this.#reset();
    const text = resultText(result, this.localizer);
    const failed = result?.charges.some(({ status }) => status === 'succeeded') === false && result.charges.length > 0;
    this.message = { tone: failed ? 'warn' : 'good', text };
    this.announce(text);
  }

  #tellFailure(intent: Intent, topUpWasApplied = false): Intent {
    const { error } = intent;
    if (error === undefined || intent.status !== 'failed') return intent;
    const problem = intent.operation === 'setTopUp' ? topUpProblem(error) : alertProblem(error);
    if (problem !== undefined) this.refusals = [problem];
    const what = this.t(topUpWasApplied ? 'lowBalanceSettings.alertNotApplied' : 'lowBalanceSettings.notApplied');
    const why =
      error.code === 'version_conflict' ? this.t('lowBalanceSettings.changedMeanwhile') : errorText(error, this.t);
    this.message = { tone: 'bad', text: `${what} ${why}` };
    this.announce(this.message.text);
    if (problem !== undefined) this.#focus(controlId(problem.field));
    return intent;
  }

  #showProblems(): void {
    this.told = 'all';
    void this.updateComplete.then(() => {
      const first = this.renderRoot.querySelector<HTMLElement>('#error-summary, [aria-invalid="true"]');
      const refused = this.refusals[0];
      if (first !== null) first.focus();
      else if (refused !== undefined) this.#focus(controlId(refused.field));
    });
  }

  #focus(id: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billet-low-balance-settings': BilletLowBalanceSettings;
  }
}
