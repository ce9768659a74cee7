import { html, nothing, type TemplateResult } from 'lit';
import { isRefusal, type HistoryRow, type RowCharge } from '../../contract/index.ts';
import { button, errorText, note, type Localizer } from '../../ui/index.ts';
import type { HistoryEntry } from './grouping.ts';
import type { RetryController } from './retry.ts';
import { statusOf } from './row-view.ts';

export interface DetailContext {
  readonly localizer: Localizer;
  readonly retry: RetryController;
  readonly mayRetry: (row: HistoryRow) => boolean;
  /** For how long a method rests after a failure; null: it doesn't (R13). */
  readonly suspendHours: number | null;
}

function fact(name: string, value: unknown): TemplateResult | typeof nothing {
  if (value === '' || value === null) return nothing;
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** "5 %" of 5000 hundred-thousandths. */
function rateText(ratePer100000: number, { locale }: Localizer): string {
  const options = { style: 'percent', maximumFractionDigits: 3 } as const;
  return new Intl.NumberFormat(locale, options).format(ratePer100000 / 100_000);
}

function taxFacts(charge: RowCharge | null, amountMinor: number, localizer: Localizer): unknown {
  if (charge === null || charge.taxLines.length === 0) return nothing;
  const { t } = localizer;
  const lines = charge.taxLines.map((line) => {
    const name = t('transactionHistory.taxLine', { name: line.name, rate: rateText(line.ratePer100000, localizer) });
    return fact(name, html`<bdi class="num">${localizer.money(line.amountMinor)}</bdi>`);
  });
  const total = html`<bdi class="num">${localizer.money(amountMinor + charge.taxMinor)}</bdi>`;
  return [...lines, fact(t('transactionHistory.charged'), total)];
}

function retryButton(row: HistoryRow, { localizer, retry }: DetailContext): TemplateResult {
  const amount = localizer.money(row.amountMinor);
  const method = row.charge?.methodLabel ?? '';
  return button({
    label: localizer.t('common.retry'),
    longLabel: localizer.t('transactionHistory.retryOf', { amount, method }),
    kind: 'quiet',
    onClick: () => retry.start(row),
  });
}

function attemptItem(row: HistoryRow, context: DetailContext): TemplateResult {
  const { localizer, mayRetry } = context;
  const outcome = statusOf(row.charge, localizer).status;
  const method = row.charge?.methodLabel ?? row.description;
  return html`<li>
    <span>${localizer.t('transactionHistory.attempt', { method, outcome })}</span>
    <time class="muted num" datetime=${row.at}>${localizer.instant(row.at, 'dateTime')}</time>
    ${mayRetry(row) ? retryButton(row, context) : nothing}
  </li>`;
}

function attemptList({ row, earlier }: HistoryEntry, context: DetailContext): unknown {
  if (earlier.length === 0) return nothing;
  const { t } = context.localizer;
  return html`<div>
    <p class="attempts-title" id="attempts-${row.id}">${t('transactionHistory.attemptList')}</p>
    <ol class="attempts" aria-labelledby="attempts-${row.id}">
      ${[row, ...earlier].map((each) => attemptItem(each, context))}
    </ol>
  </div>`;
}

function reviewSentence({ retry, localizer, suspendHours }: DetailContext, method: string): TemplateResult {
  const { t } = localizer;
  const { amounts } = retry;
  if (amounts === undefined) return html`<p class="muted">${t('common.loading')}</p>`;
  const amount = localizer.money(amounts.amountMinor + amounts.taxMinor);
  const tax = localizer.money(amounts.taxMinor);
  return html`<p>
    ${amounts.taxMinor > 0
      ? t('transactionHistory.retryTaxed', { method, amount, tax })
      : t('transactionHistory.retrySentence', { method, amount })}
    ${suspendHours === null ? nothing : t('transactionHistory.retryFails', { count: suspendHours })}
  </p>`;
}

/** What a retry will charge, and the button that does it. */
function reviewOf({ row, earlier }: HistoryEntry, context: DetailContext): unknown {
  const { retry, localizer } = context;
  const { review, amounts, refusal, busy } = retry;
  if (review === undefined || ![row, ...earlier].some(({ id }) => id === review.row.id)) return nothing;
  const { t } = localizer;
  const isRefused = refusal !== undefined && isRefusal(refusal.code);
  const amount = amounts === undefined ? '' : localizer.money(amounts.amountMinor + amounts.taxMinor);
  return html`<div class="aside review" role="group" aria-label=${t('transactionHistory.retryTitle')}>
    ${refusal === undefined ? nothing : note('bad', errorText(refusal, t))}
    ${isRefused ? nothing : reviewSentence(context, review.row.charge?.methodLabel ?? '')}
    <div class="actions">
      ${isRefused
        ? nothing
        : button({
            id: 'pay-retry',
            label: t('transactionHistory.pay', { amount }),
            kind: 'primary',
            busy,
            disabled: amounts === undefined,
            onClick: () => void retry.pay(),
          })}
      ${button({ label: t('common.cancel'), disabled: busy, onClick: () => retry.cancel() })}
    </div>
  </div>`;
}

/** What opens under a row: all that is known of it, its attempts, and the retry that is being looked at. */
export function detail(entry: HistoryEntry, context: DetailContext): TemplateResult {
  const { localizer } = context;
  const { t } = localizer;
  const { row } = entry;
  const { charge } = row;
  const { balanceMinor } = row;
  const balance = balanceMinor === null ? '' : html`<bdi class="num">${localizer.money(balanceMinor)}</bdi>`;
  const only = entry.earlier.length === 0 && context.mayRetry(row) && context.retry.review?.row.id !== row.id;
  return html`<div class="detail-inside">
    <dl class="facts">
      ${fact(t('transactionHistory.description'), row.description)}
      ${fact(t('transactionHistory.time'), html`<time datetime=${row.at}>${localizer.zoned(row.at)}</time>`)}
      ${fact(t('transactionHistory.status'), statusOf(charge, localizer).status)}
      ${fact(t('transactionHistory.method'), charge?.methodLabel ?? '')}
      ${fact(t('transactionHistory.madeBy'), charge === null ? '' : t('transactionHistory.kind', { kind: charge.kind }))}
      ${fact(t('transactionHistory.reference'), row.reference ?? '')}
      ${fact(t('transactionHistory.amount'), html`<bdi class="num">${localizer.money(row.amountMinor)}</bdi>`)}
      ${taxFacts(charge, row.amountMinor, localizer)}
      ${fact(t('transactionHistory.balanceAfter'), balance)}
    </dl>
    ${attemptList(entry, context)}
    ${only ? retryButton(row, context) : nothing}
    ${reviewOf(entry, context)}
  </div>`;
}
