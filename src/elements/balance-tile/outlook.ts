import { html, nothing, type TemplateResult } from 'lit';
import type { Account } from '../../contract/index.ts';
import { button, ReadController, type BilletElement, type Localizer, type ResourceState } from '../../ui/index.ts';
import { addDays } from '../../ui/range.ts';
import { courseChart, courseTable } from './chart.ts';
import { courseOf, runwayOf, type Course } from './course.ts';

const DAYS_BACK = 30;
const DAYS_AHEAD = 30;
/** The runway looks further than the chart. */
const DAYS_FORESEEN = 60;
const PAYMENTS_AT_MOST = 200;

/** What was and what is foreseen of an account's balance: asks for it where the backend can tell. */
export class Outlook {
  readonly #host: BilletElement;
  readonly #past: ReadController<'getDailyBalances'>;
  readonly #paid: ReadController<'listHistory'>;
  readonly #forecast: ReadController<'forecast'>;
  #asTable = false;

  constructor(host: BilletElement) {
    this.#host = host;
    this.#past = new ReadController(host, 'getDailyBalances');
    this.#paid = new ReadController(host, 'listHistory');
    this.#forecast = new ReadController(host, 'forecast');
  }

  /** Asks for what is drawn; call it before every rendering. */
  ask(account: Account, today: string): void {
    const { store } = this.#host;
    if (store === undefined) return;
    const range = { from: addDays(today, -DAYS_BACK), to: today };
    const type = account.policy.billing === 'prepaid' ? 'deposit' : 'payment';
    this.#past.ask(store.can('dailyBalances') ? range : undefined);
    this.#paid.ask(store.can('dailyBalances') ? { ...range, types: [type], limit: PAYMENTS_AT_MOST } : undefined);
    this.#forecast.ask(store.can('forecast') && this.#usageIsAnswered(account) ? this.#forecastInput() : undefined);
  }

  /** How what is drawn stands. */
  get states(): readonly (ResourceState<unknown> | undefined)[] {
    return [this.#past, this.#paid, this.#forecast].map(({ state }) => state);
  }

  /** Whether the whole course is known, or as much of it as ever will be. */
  isAnswered(account: Account): boolean {
    return this.#usageIsAnswered(account) && ![this.#past, this.#paid, this.#forecast].some(({ pending }) => pending);
  }

  /** Whether the table is shown in the place of the picture. */
  get asTable(): boolean {
    return this.#asTable;
  }

  /** How long it lasts, in words; nothing where that can't be said. */
  runway(account: Account, localizer: Localizer): string | undefined {
    const { t } = localizer;
    const runway = runwayOf(account, this.#forecast.data, this.#usageMinor !== undefined);
    if (runway === null) return undefined;
    if (runway.kind === 'long') return t('balanceTile.runwayLong', { days: runway.days });
    const date = t('balanceTile.aboutDate', { date: localizer.date(runway.date, 'shortDate') });
    return runway.kind === 'topUp' ? t('balanceTile.runwayThreshold', { date }) : t('balanceTile.runway', { date });
  }

  render(account: Account, today: string, localizer: Localizer): TemplateResult | typeof nothing {
    const { store } = this.#host;
    if (store?.can('dailyBalances') !== true) return nothing;
    const course = this.#course(account, today);
    if (course === undefined) return this.#past.state?.status === 'error' ? nothing : html`<div class="part chart-bone"></div>`;
    const { t } = localizer;
    const isAtOrBelow = account.policy.topUp.crossing === 'at-or-below';
    return html`<div class="part outlook">
      ${this.#asTable ? courseTable(course, localizer) : courseChart(course, localizer, isAtOrBelow)}
      ${button({
        label: this.#asTable ? t('balanceTile.asChart') : t('balanceTile.asTable'),
        kind: 'quiet',
        onClick: () => this.#turn(),
      })}
    </div>`;
  }

  #course(account: Account, today: string): Course | undefined {
    const past = this.#past.data?.days;
    const paid = this.#paid.data?.rows;
    if (past === undefined || paid === undefined) return undefined;
    const forecast = this.#forecast.data;
    const waits = forecast === undefined && (this.#forecast.pending || !this.#usageIsAnswered(account));
    if (waits && this.#host.store?.can('forecast') === true) return undefined;
    return courseOf({ account, today, past, paid, forecast, daysAhead: DAYS_AHEAD });
  }

  /** What is usually debited a day; undefined where that is not known. */
  get #usageMinor(): number | undefined {
    const usage = this.#host.stateOf('usualUsage')?.data?.dailyMinor ?? undefined;
    return usage !== undefined && usage > 0 ? usage : undefined;
  }

  #usageIsAnswered(account: Account): boolean {
    const { store } = this.#host;
    if (account.policy.billing !== 'prepaid' || store?.can('usualUsage') !== true) return true;
    return this.#host.isAnswered('usualUsage');
  }

  #forecastInput(): { days: number; dailyUsageMinor?: number } {
    const dailyUsageMinor = this.#usageMinor;
    return { days: DAYS_FORESEEN, ...(dailyUsageMinor === undefined ? {} : { dailyUsageMinor }) };
  }

  #turn(): void {
    this.#asTable = !this.#asTable;
    this.#host.requestUpdate();
  }
}
