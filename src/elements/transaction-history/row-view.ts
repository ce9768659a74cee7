import type { HistoryRow, Policy, RowCharge } from '../../contract/index.ts';
import type { Localizer, Tone } from '../../ui/index.ts';
import type { HistoryEntry } from './grouping.ts';

/** What a row shows, as text that is ready to be put in its place. */
export interface RowView {
  readonly id: string;
  readonly at: string;
  readonly when: string;
  readonly type: string;
  readonly description: string;
  /** How many attempts it stands for; empty for one. */
  readonly attempts: string;
  readonly method: string;
  readonly tone: Tone;
  readonly status: string;
  readonly amount: string;
  /** `in` and `out` moved the balance, `none` posted nothing. */
  readonly flow: 'in' | 'out' | 'none';
  readonly balance: string;
  /** Whether it can be retried (R50); attempts before it have their own Retry where it opens. */
  readonly retryable: boolean;
}

/** Where a row stands, by mark, colour and word. */
export function statusOf(charge: RowCharge | null, localizer: Localizer): { tone: Tone; status: string } {
  const { t } = localizer;
  switch (charge?.status) {
    case undefined:
      return { tone: 'neutral', status: t('transactionHistory.posted') };
    case 'succeeded':
      return { tone: 'good', status: t('transactionHistory.paid') };
    case 'processing':
      return { tone: 'busy', status: t('transactionHistory.processing') };
    case 'requires_action':
      return { tone: 'warn', status: t('transactionHistory.needsConfirmation') };
    case 'failed':
      return { tone: 'bad', status: failedText(charge, localizer) };
  }
}

function failedText(charge: RowCharge | null, { t }: Localizer): string {
  if (charge?.reason == null) return t('transactionHistory.failed');
  return t('transactionHistory.failedBecause', { reason: t('terms.reason', { reason: charge.reason }) });
}

/** What a row is, also where nothing was posted: a failed charge would have been a deposit or a payment (R4). */
function typeOf(row: HistoryRow, billing: Policy['billing'], { t }: Localizer): string {
  if (row.balanceMinor !== null) return t('terms.type', { type: row.type });
  return t('terms.type', { type: billing === 'prepaid' ? 'deposit' : 'payment' });
}

/** What the rows need to know besides themselves. */
export interface RowContext {
  readonly localizer: Localizer;
  readonly billing: Policy['billing'];
  /** This year: rows of others show theirs. */
  readonly year: string;
  /** Whether a retry of this row may be offered now. */
  readonly mayRetry: (row: HistoryRow) => boolean;
}

/** An entry of the history as text. */
export function rowView({ row, earlier }: HistoryEntry, { localizer, billing, year, mayRetry }: RowContext): RowView {
  const { t } = localizer;
  const posted = row.balanceMinor !== null;
  const count = earlier.length + 1;
  return {
    id: row.id,
    at: row.at,
    when: localizer.instant(row.at, row.date.startsWith(year) ? 'dayTime' : 'dateTime'),
    type: typeOf(row, billing, localizer),
    description: row.description,
    attempts: count > 1 ? t('transactionHistory.attempts', { count }) : '',
    method: row.charge?.methodLabel ?? '',
    ...statusOf(row.charge, localizer),
    amount: localizer.plainMoney(row.amountMinor, posted ? 'always' : 'never'),
    flow: !posted ? 'none' : row.amountMinor < 0 ? 'out' : 'in',
    balance: posted ? localizer.plainMoney(row.balanceMinor ?? 0) : '–',
    retryable: mayRetry(row),
  };
}
