import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Account, Method } from '../../contract/index.ts';
import {
  BilletElement,
  button,
  card,
  emptyState,
  errorState,
  ReadController,
  skeleton,
  type CardParts,
} from '../../ui/index.ts';
import { dateOf } from '../../ui/format/time.ts';
import { futureItems, type FutureItem } from './ahead.ts';
import { futureRow } from './future-row.ts';
import { pastItems, type PastItem } from './items.ts';
import { pastRow } from './past-row.ts';
import { styles } from './timeline.styles.ts';

const PAST_AT_FIRST = 5;
const FUTURE_AT_FIRST = 6;
const MORE = 10;
const EVENTS_AT_FIRST = 100;
const EVENTS_AT_MOST = 1000;
const MS_PER_DAY = 86_400_000;

/**
 * @summary What happened and why, what happens next and when, on one line of time: each payment with all that it tried
 * and the values that set it off (R3), then what is foreseen (R81): fees, payments, ends of suspensions, expiries.
 * @tag billet-timeline
 *
 * @csspart card - The whole card.
 */
export class BilletTimeline extends BilletElement {
  static override styles: CSSResultGroup = [BilletElement.styles, styles];

  /** How many days ahead it looks, at most 366. */
  @property({ type: Number }) days = 30;
  /** Shows the numbers of the rules that caused each thing. */
  @property({ type: Boolean, attribute: 'show-rules' }) showRules = false;

  readonly #activity = new ReadController(this, 'listActivity');
  readonly #forecast = new ReadController(this, 'forecast');
  #events = EVENTS_AT_FIRST;
  #pastShown = PAST_AT_FIRST;
  #futureShown = FUTURE_AT_FIRST;

  constructor() {
    super();
    this.use('account', 'methods');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { account, store } = this;
    if (account === undefined || store === undefined) return;
    if (account.policy.billing === 'postpaid') this.use('invoices');
    if (account.policy.services && store.can('services')) this.use('services');
    if (account.policy.billing === 'prepaid' && store.can('usualUsage')) this.use('usualUsage');
    this.#askEnough();
    this.#activity.ask(store.can('activity') ? { order: 'newest', limit: this.#events } : undefined);
    this.#forecast.ask(store.can('forecast') && this.#usageIsAnswered ? this.#forecastInput() : undefined);
  }

  protected override render(): TemplateResult {
    return card(this, {
      title: this.t('timeline.title'),
      needs: ['account', 'methods'],
      beside: [this.#activity.state, this.#forecast.state, this.stateOf('invoices'), this.stateOf('services')],
      skeleton: { lines: 0, rows: 13, narrowRows: 9 },
      changes: false,
      whole: this.#isWhole,
      resting: this.#pastShown === PAST_AT_FIRST && this.#futureShown === FUTURE_AT_FIRST,
      ready: (answers) => this.#ready(answers.account, answers.methods.methods),
    });
  }

  #ready(account: Account, methods: readonly Method[]): CardParts {
    return {
      content: html`
        ${this.#past(account, methods)}
        <div class="now" role="separator"><span>${this.t('timeline.now')}</span></div>
        ${this.#future(account, methods)}
      `,
    };
  }

  /** Earlier at the top, as time runs; the older ones are asked for. */
  #past(account: Account, methods: readonly Method[]): TemplateResult | typeof nothing {
    const { t, localizer, nowMs, store } = this;
    if (store?.can('activity') !== true) return nothing;
    const { data, state } = this.#activity;
    const error = state?.error;
    if (data === undefined && error !== undefined) return errorState(error, t, () => this.#activity.retry());
    if (data === undefined) return skeleton({ lines: 0, rows: PAST_AT_FIRST }, t);
    const items = this.#pastItems;
    if (items.length === 0) return emptyState(t('timeline.nothingPast'));
    const shown = items.slice(0, this.#pastShown).reverse();
    const nameOf = (reference: string) => this.#nameOf(reference);
    const view = { account, methods, localizer, nowMs, showsRules: this.showRules, nameOf };
    const hasOlder = items.length > this.#pastShown || (data.nextCursor !== null && this.#events < EVENTS_AT_MOST);
    return html`${hasOlder
        ? html`<div class="tools">
            ${button({ label: t('timeline.older'), kind: 'quiet', icon: 'arrowUp', onClick: () => this.#showOlder() })}
          </div>`
        : nothing}
      <ol class="time" aria-label=${t('timeline.past')}>
        ${shown.map((item) => pastRow(item, view))}
      </ol>`;
  }

  #future(account: Account, methods: readonly Method[]): TemplateResult {
    const { t, localizer, store } = this;
    const { data, state } = this.#forecast;
    const error = state?.error;
    if (data === undefined && error !== undefined) return errorState(error, t, () => this.#forecast.retry());
    if (data === undefined && store?.can('forecast') === true) return skeleton({ lines: 0, rows: 3 }, t);
    const items = this.#futureItems(account, methods);
    if (items.length === 0) {
      return emptyState(data === undefined ? t('timeline.noForecast') : t('timeline.nothingAhead', { days: this.#daysAhead }));
    }
    const nameOf = (reference: string) => this.#nameOf(reference);
    const view = { account, methods, localizer, showsRules: this.showRules, nameOf };
    return html`<ol class="time" aria-label=${t('timeline.future')}>
        ${items.slice(0, this.#futureShown).map((item) => futureRow(item, view))}
      </ol>
      ${items.length > this.#futureShown
        ? html`<div class="tools">
            ${button({ label: t('timeline.later'), kind: 'quiet', icon: 'arrowDown', onClick: () => this.#showLater() })}
          </div>`
        : nothing}
      ${data === undefined ? html`<p class="small muted">${t('timeline.noForecast')}</p>` : nothing}`;
  }

  get #pastItems(): PastItem[] {
    const { data } = this.#activity;
    const zone = this.account?.timeZone ?? 'UTC';
    return data === undefined ? [] : pastItems(data.events, data.nextCursor === null, (at) => dateOf(at, zone));
  }

  #futureItems(account: Account, methods: readonly Method[]): FutureItem[] {
    const { nowMs } = this;
    return futureItems({
      account,
      methods,
      invoices: this.stateOf('invoices')?.data?.invoices ?? [],
      forecast: this.#forecast.data,
      guessed: this.#usageMinor !== undefined,
      today: dateOf(nowMs, account.timeZone),
      until: dateOf(nowMs + this.#daysAhead * MS_PER_DAY, account.timeZone),
      dateOf: (instant) => dateOf(instant, account.timeZone),
    });
  }

  get #daysAhead(): number {
    return Number.isFinite(this.days) ? Math.min(Math.max(Math.floor(this.days), 0), 366) : 30;
  }

  get #usageMinor(): number | undefined {
    const usage = this.stateOf('usualUsage')?.data?.dailyMinor ?? undefined;
    return usage !== undefined && usage > 0 ? usage : undefined;
  }

  get #usageIsAnswered(): boolean {
    if (this.account?.policy.billing !== 'prepaid' || this.store?.can('usualUsage') !== true) return true;
    return this.isAnswered('usualUsage');
  }

  /** Whether all that is on the line at first was answered. */
  get #isWhole(): boolean {
    const { account, store } = this;
    if (account === undefined || store === undefined) return false;
    const asks = { services: account.policy.services && store.can('services'), invoices: account.policy.billing === 'postpaid' };
    const isAnswered = (name: 'services' | 'invoices') => !asks[name] || this.isAnswered(name);
    const waits = this.#activity.pending || this.#forecast.pending || !this.#usageIsAnswered;
    return !waits && isAnswered('services') && isAnswered('invoices');
  }

  #forecastInput(): { days: number; dailyUsageMinor?: number } {
    const dailyUsageMinor = this.#usageMinor;
    return { days: this.#daysAhead, ...(dailyUsageMinor === undefined ? {} : { dailyUsageMinor }) };
  }

  /** Calls are many and not on the line: a page of events may hold too few things to tell. */
  #askEnough(): void {
    const { data, pending } = this.#activity;
    if (data === undefined || pending || data.nextCursor === null) return;
    const isEnough = this.#pastItems.length >= this.#pastShown;
    if (!isEnough) this.#events = Math.min(this.#events * 2, EVENTS_AT_MOST);
  }

  #nameOf(reference: string): string {
    const service = this.stateOf('services')?.data?.services.find(({ id }) => id === reference);
    return service?.number ?? reference;
  }

  #showOlder(): void {
    this.#pastShown += MORE;
    this.requestUpdate();
  }

  #showLater(): void {
    this.#futureShown += MORE;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billet-timeline': BilletTimeline;
  }
}
