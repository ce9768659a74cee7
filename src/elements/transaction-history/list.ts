import { html, nothing, type TemplateResult } from 'lit';
import type { HistoryPage } from '../../contract/index.ts';
import { button, emptyState, errorText, note, skeleton, type Localizer } from '../../ui/index.ts';
import type { Filters } from './filters.ts';
import type { HistoryReader } from './reader.ts';
import type { RetryController } from './retry.ts';

const counts = new Map<string, Intl.NumberFormat>();

/** A count as the locale writes it. */
export function countText(count: number, { locale }: Localizer): string {
  const format = counts.get(locale) ?? new Intl.NumberFormat(locale);
  counts.set(locale, format);
  return format.format(count);
}

/** How many there are, and what they come to. */
export function overview({ total, summary }: HistoryPage, localizer: Localizer): TemplateResult {
  const { t } = localizer;
  const sums = [
    t('transactionHistory.sumIn', { amount: localizer.money(summary.inMinor) }),
    t('transactionHistory.sumOut', { amount: localizer.money(summary.outMinor) }),
    t('transactionHistory.sumNet', { amount: localizer.money(summary.netMinor, { sign: 'always' }) }),
  ];
  const count = t('transactionHistory.count', { count: total, text: countText(total, localizer) });
  const spans = sums.map((sum, index) => html`${index > 0 ? ' · ' : ''}<bdi class="num">${sum}</bdi>`);
  return html`<p class="overview"><bdi>${count}</bdi><span>${spans}</span></p>`;
}

/** In the place of rows that are still read; as high as a usual list, or as the list was that was here before. */
export function rowsToCome({ t }: Localizer): TemplateResult {
  return html`<div class="rows-to-come">${skeleton({ lines: 1, rows: 9 }, t)}</div>`;
}

/** In the place of rows where there are none: why, and the way to some. */
export function emptyList(filters: Filters, { t }: Localizer, apply: (filters: Filters) => void): TemplateResult {
  if (filters.search.trim() !== '' || filters.types.length > 0) {
    const clear = () => apply({ ...filters, search: '', types: [] });
    const action = button({ label: t('transactionHistory.clearFilters'), onClick: clear });
    return emptyState(t('transactionHistory.nothingMatches'), action);
  }
  if (filters.preset === 'all') return emptyState(t('transactionHistory.empty'));
  const all = button({ label: t('transactionHistory.showAll'), onClick: () => apply({ ...filters, preset: 'all' }) });
  return emptyState(t('transactionHistory.nothingFound'), all);
}

/** What became of a retry. */
export function retryNote(retry: RetryController, { t }: Localizer): unknown {
  const { end } = retry;
  if (end === undefined) return nothing;
  return note(end.tone, end.text, button({ label: t('common.close'), kind: 'quiet', onClick: () => retry.dismiss() }));
}

/** Under the pages: how far they go, and Load more. */
export function pagesFoot(reader: HistoryReader, localizer: Localizer): unknown {
  const { missing, rows, page, loadingMore } = reader;
  if (missing === 0 || page === undefined) return nothing;
  const { t } = localizer;
  const shown = countText(rows.length, localizer);
  const total = countText(page.total, localizer);
  return html`${moreFailed(reader, localizer)}
    <div class="foot">
      ${button({ label: t('transactionHistory.loadMore'), busy: loadingMore, onClick: () => reader.more() })}
      <span>${t('transactionHistory.shownOf', { shown, total })}</span>
    </div>`;
}

/** Under the grid: what is being read, or could not be. */
export function gridFoot(reader: HistoryReader, localizer: Localizer): unknown {
  const { rows, page, loadingMore, moreError } = reader;
  if (moreError !== undefined) return moreFailed(reader, localizer);
  if (!loadingMore || page === undefined) return nothing;
  const { t } = localizer;
  const shown = countText(rows.length, localizer);
  const total = countText(page.total, localizer);
  return html`<div class="foot">
    <span>${t('transactionHistory.loadingRows')}: ${t('transactionHistory.exporting', { done: shown, total })}</span>
  </div>`;
}

function moreFailed(reader: HistoryReader, { t }: Localizer): unknown {
  if (reader.moreError === undefined) return nothing;
  const again = button({ label: t('common.tryAgain'), kind: 'quiet', onClick: () => reader.retryMore() });
  return note('bad', `${t('transactionHistory.moreFailed')} ${errorText(reader.moreError, t)}`, again);
}

/** For who reads without seeing, or likes tables better: reached by keyboard, seen when it has the focus. */
export function viewSwitch(plain: boolean, { t }: Localizer, press: () => void): TemplateResult {
  const label = t(plain ? 'transactionHistory.asGrid' : 'transactionHistory.asTable');
  return html`<div class="view-switch">${button({ label, kind: 'quiet', onClick: press })}</div>`;
}
