import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Account, HistoryRow } from '../../contract/index.ts';
import {
  BilletElement,
  card,
  errorState,
  type Answers,
  type CardParts,
} from '../../ui/index.ts';
import { dateOf } from '../../ui/format/time.ts';
import { detail, type DetailContext } from './detail.ts';
import { datesOf, filtersFrom, FIRST_FILTERS, offeredTypes, queryOf, type Filters } from './filters.ts';
import { ExportController, type WholeRange } from './export.ts';
import { gridShell } from './grid.ts';
import { GridWindow, type WindowContent } from './grid-window.ts';
import type { HistoryEntry } from './grouping.ts';
import { printHistory } from './printed.ts';
import { hiddenNote } from './hidden.ts';
import { countText, emptyList, gridFoot, overview, pagesFoot, retryNote, rowsToCome, viewSwitch } from './list.ts';
import { isTurnedRound, rangeOf, type RangeFields } from '../../ui/range.ts';
import { HistoryReader } from './reader.ts';
import { RetryController } from './retry.ts';
import { RowContexts } from './row-contexts.ts';
import type { RowContext } from './row-view.ts';
import { soon } from './soon.ts';
import { table } from './table.ts';
import { tools } from './tools.ts';
import { styles } from './transaction-history.styles.ts';

/**
 * @summary What was charged, paid and posted: a range of dates, types, a search; failed ones can be retried.
 * @tag billet-transaction-history
 *
 * @event {BilletBeforePayEvent} billet-before-pay - Before a failed payment is retried. Cancelable; can be held.
 * @event {BilletPaymentSucceededEvent} billet-payment-succeeded - A retry succeeded.
 * @event {BilletPaymentFailedEvent} billet-payment-failed - A retry failed.
 * @event {BilletErrorEvent} billet-error - Something went wrong.
 *
 * @csspart card - The card.
 * @csspart tools - The form with dates, types and search.
 * @csspart table - The table of transactions.
 * @csspart row - A transaction.
 */
export class BilletTransactionHistory extends BilletElement {
  static override styles = [BilletElement.styles, styles];

  /** The first date, `2026-03-01`; with neither date the last 90 days are shown. */
  @property() from = '';
  /** The last date, `2026-03-31`; empty: today. */
  @property() to = '';
  /** Types to show, separated by spaces (`deposit payment failed`); empty: all that the account's policy shows. */
  @property() types = '';

  /** `grid`: one long list that scrolls in itself. `pages`: a plain table with Load more. */
  @property() view: 'grid' | 'pages' = 'grid';

  @state() private draft: Filters = FIRST_FILTERS;
  @state() private applied: Filters = FIRST_FILTERS;
  /** What it begins with: nobody has chosen anything else yet. */
  #begun: Filters = FIRST_FILTERS;
  @state() private refused = false;
  @state() private typesOpen = false;
  @state() private opened: ReadonlySet<string> = new Set();
  @state() private statementOpen = false;
  /** The reader of this page asked for pages. */
  @state() private plain = false;

  readonly #reader = new HistoryReader(() => this.#readerChanged());
  readonly #retry = new RetryController(this, (intent, options) => this.perform(intent, options));
  readonly #export = new ExportController(this, {
    query: () => (this.account === undefined ? undefined : queryOf(this.applied, this.#today)),
    print: (whole) => this.#print(whole),
  });
  /** What is to be said once the question it belongs to is answered. */
  #announceFound = false;
  /** The date where the account is, as of the last rendering. */
  #today = '';
  /** From, To and types as a host set them last. */
  #taken: readonly string[] = ['', '', ''];
  readonly #contexts = new RowContexts();
  #gridContent: WindowContent | undefined;
  #grid: { readonly scroller: Element; readonly window: GridWindow } | undefined;

  constructor() {
    super();
    this.use('account', 'methods');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reader.stop();
    this.#grid?.window.stop();
    this.#grid = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#ask();
  }

  protected override accountChanged(): void {
    this.#retry.forget();
    this.#export.cancel();
    this.opened = new Set();
  }

  /** What is answered at once is shown at once: no skeleton, and no second rendering, between a question and that. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await soon(() => this.account !== undefined);
    this.#ask();
    if (this.account !== undefined) await soon(() => this.#reader.answered);
    await super.scheduleUpdate();
  }

  /** Before the first question, so that nothing is asked, and shown, that no host asked for. */
  #takeAttributes(): void {
    const attributes = [this.from, this.to, this.types];
    if (attributes.every((each, index) => each === this.#taken[index])) return;
    this.#taken = attributes;
    this.applied = filtersFrom(this, this.applied);
    this.draft = this.applied;
    this.#begun = this.applied;
  }

  #ask(): void {
    this.#takeAttributes();
    const { account } = this;
    if (account !== undefined) this.#today = dateOf(this.nowMs, account.timeZone);
    const query = account === undefined ? undefined : queryOf(this.applied, this.#today);
    this.#reader.ask(this.isConnected ? this.store : undefined, query);
  }

  // -- What the user does

  readonly #change = (change: Partial<Filters>): void => {
    this.draft = { ...this.draft, ...change };
    this.refused = false;
  };

  readonly #changeDate = (name: keyof RangeFields, date: string): void => {
    const { account } = this;
    if (account === undefined) return;
    const chosen = { ...datesOf(this.draft, this.#today), [name]: date };
    this.#change({ preset: 'custom', chosen });
  };

  readonly #choosePreset = (preset: Filters['preset']): void => {
    const { account } = this;
    if (account === undefined) return;
    const chosen = preset === 'custom' ? datesOf(this.draft, this.#today) : this.draft.chosen;
    this.draft = { ...this.draft, preset, chosen };
    if (preset !== 'custom') this.#show();
  };

  readonly #show = (): void => {
    if (this.draft.preset === 'custom' && isTurnedRound(this.draft.chosen)) {
      this.refused = true;
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#from')?.focus());
      return;
    }
    this.refused = false;
    this.#apply(this.draft);
  };

  #apply(filters: Filters): void {
    this.draft = filters;
    this.applied = filters;
    this.#announceFound = true;
    this.#ask();
  }

  readonly #switchView = (): void => {
    this.plain = !this.plain;
  };

  readonly #toggle = (id: string): void => {
    const opened = new Set(this.opened);
    if (!opened.delete(id)) opened.add(id);
    this.opened = opened;
  };

  readonly #startRetry = (entry: HistoryEntry, row: HistoryRow): void => {
    this.opened = new Set(this.opened).add(entry.row.id);
    this.#retry.start(row);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#pay-retry')?.focus());
  };

  #print(whole: WholeRange): void {
    const context = this.#contexts.current;
    const { account } = this;
    if (account !== undefined && context !== undefined) printHistory(this.#tableName, whole, account, context);
  }

  // -- What there is to see

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const scroller = this.renderRoot.querySelector<HTMLElement>('.scroller');
    if (scroller !== this.#grid?.scroller) this.#openWindow(scroller);
    if (changed.has('applied')) this.#grid?.window.toTop();
    if (this.#gridContent !== undefined) this.#grid?.window.update(this.#gridContent);
  }

  #openWindow(scroller: HTMLElement | null): void {
    this.#grid?.window.stop();
    this.#grid = undefined;
    if (scroller === null || !this.isConnected) return;
    const window = new GridWindow(scroller, {
      need: (count) => queueMicrotask(() => this.#reader.need(count)),
      toggle: this.#toggle,
      retry: (entry) => this.#startRetry(entry, entry.row),
    });
    this.#grid = { scroller, window };
  }

  #readerChanged(): void {
    const { page, answered, state: answer } = this.#reader;
    this.requestUpdate();
    if (!this.#announceFound || !answered || answer?.refreshing === true || page === undefined) return;
    this.#announceFound = false;
    this.announce(this.t('transactionHistory.found', { count: page.total, text: countText(page.total, this.localizer) }));
  }

  protected override render(): TemplateResult {
    return card(this, {
      title: this.t('transactionHistory.title'),
      needs: ['account', 'methods'],
      beside: [this.#reader.state],
      skeleton: { lines: 2, rows: 10 },
      ready: (answers) => this.#parts(answers),
      whole: this.#reader.page !== undefined || this.#reader.state?.status === 'error',
      resting: this.#isAsBegun,
    });
  }

  get #isAsBegun(): boolean {
    const isOpen = this.typesOpen || this.statementOpen || this.plain || this.#export.isOpen || this.opened.size > 0;
    const speaks = this.refused || this.#retry.end !== undefined || this.#reader.state?.stale === true;
    return this.applied === this.#begun && this.#reader.answered && !isOpen && !speaks;
  }

  #parts(answers: Answers<'account' | 'methods'>): CardParts {
    const { account } = answers;
    const { localizer } = this;
    const { methods } = answers.methods;
    const year = this.#today.slice(0, 4);
    const { billing } = account.policy;
    const context = this.#contexts.of({ localizer, billing, year, canChange: this.canChange, methods });
    const { mayRetry } = context;
    const { suspendHours } = account.policy.autoCharge;
    const details: DetailContext = { localizer, retry: this.#retry, mayRetry, suspendHours };
    return {
      tools: this.#export.toggleButton(),
      content: [
        this.#export.panel(),
        this.#tools(account),
        retryNote(this.#retry, this.localizer),
        this.#list(account, context, details),
      ],
    };
  }

  #tools(account: Account): TemplateResult {
    return tools({
      localizer: this.localizer,
      draft: this.draft,
      dates: datesOf(this.draft, this.#today),
      offered: offeredTypes(account.policy),
      refused: this.refused,
      typesOpen: this.typesOpen,
      busy: !this.#reader.answered && this.#reader.page !== undefined,
      onDraft: this.#change,
      onDate: this.#changeDate,
      onPreset: this.#choosePreset,
      onToggleTypes: () => {
        this.typesOpen = !this.typesOpen;
      },
      onShow: this.#show,
    });
  }

  #list(account: Account, context: RowContext, details: DetailContext): unknown {
    const { state: answer, page } = this.#reader;
    const { localizer } = this;
    if (answer?.status === 'error' && answer.error !== undefined) {
      return errorState(answer.error, localizer.t, () => this.#reader.retry());
    }
    if (page === undefined) return rowsToCome(localizer);
    const updating = !this.#reader.answered;
    return html`<div class=${updating ? 'updating' : ''} aria-busy=${updating ? 'true' : 'false'}>
      ${page.total === 0
        ? emptyList(this.applied, localizer, (filters) => this.#apply(filters))
        : [overview(page, localizer), this.#rows(context, details)]}
      ${this.#hidden(account)}
    </div>`;
  }

  get #tableName(): string {
    const { from, to } = datesOf(this.applied, this.#today);
    if (from === '' || to === '') return this.t('transactionHistory.allTableName');
    return this.t('transactionHistory.tableName', { from: this.localizer.date(from), to: this.localizer.date(to) });
  }

  #rows(context: RowContext, details: DetailContext): TemplateResult {
    const name = this.#tableName;
    const switcher = this.view === 'pages' ? nothing : viewSwitch(this.plain, this.localizer, this.#switchView);
    const showDetail = (entry: HistoryEntry) => detail(entry, details);
    const { entries, count } = this.#reader;
    if (this.view === 'pages' || this.plain) {
      const rows = table({
        context,
        name,
        entries,
        isOpen: (id) => this.opened.has(id),
        onToggle: this.#toggle,
        onRetry: this.#startRetry,
        detail: showDetail,
      });
      return html`${switcher} ${rows} ${pagesFoot(this.#reader, this.localizer)}`;
    }
    this.#gridContent = { entries, count, context, opened: this.opened, detail: showDetail };
    return html`${switcher}
      <p class="visually-hidden" id="grid-help">${this.t('transactionHistory.gridHelp')}</p>
      ${gridShell(name, count, this.localizer)} ${gridFoot(this.#reader, this.localizer)}`;
  }

  #hidden(account: Account): unknown {
    return hiddenNote({
      localizer: this.localizer,
      hiddenTypes: this.#reader.page?.summary.hiddenTypes ?? [],
      hasStatement: account.policy.statements.includes('charges') && this.store?.can('statements') === true,
      open: this.statementOpen,
      onToggle: () => {
        this.statementOpen = !this.statementOpen;
      },
      range: rangeOf(datesOf(this.applied, this.#today), this.#today),
      headingLevel: this.headingLevel,
      adapter: this.adapter,
      strings: this.strings,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billet-transaction-history': BilletTransactionHistory;
  }
}
