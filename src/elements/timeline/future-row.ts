import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Account, Method } from '../../contract/index.ts';
import { whereYouAre, type Localizer } from '../../ui/index.ts';
import type { FutureItem } from './ahead.ts';
import { row, type RowParts } from './row.ts';

export interface FutureView {
  readonly account: Account;
  readonly methods: readonly Method[];
  readonly localizer: Localizer;
  readonly showsRules: boolean;
  readonly nameOf: (reference: string) => string;
}

function methodName({ methods, localizer }: FutureView, methodId: string): string {
  const method = methods.find(({ id }) => id === methodId);
  return method === undefined ? localizer.t('balanceTile.yourMethod') : localizer.method(method);
}

/** What happens at a moment of the day; the rest is told by its date. */
function isTimed(item: FutureItem): boolean {
  if (item.kind === 'charge') return item.exact;
  return item.kind === 'available' || item.kind === 'outcome' || item.kind === 'confirm';
}

function whenText(item: FutureItem, { localizer }: FutureView): string {
  const date = localizer.date(item.date, 'shortDate');
  if (item.kind === 'charge' && !item.exact) return localizer.t('common.about', { date });
  if (!isTimed(item)) return date;
  return localizer.beside(localizer.instant(item.at, 'shortDate'), localizer.instant(item.at, 'time'));
}

function chargeParts(item: Extract<FutureItem, { kind: 'charge' }>, view: FutureView): Pick<RowParts, 'what' | 'lines' | 'amount'> {
  const { localizer, showsRules } = view;
  const { t } = localizer;
  const { charge, exact } = item;
  const isTopUp = charge.because.includes('R33');
  const kind = isTopUp ? t('timeline.plannedTopUp') : t('timeline.plannedPayment');
  const isRetry = charge.because.includes('R35');
  const why = isRetry ? t('timeline.plannedRetry') : exact ? t('timeline.plannedWhy') : t('timeline.plannedPace');
  const there = exact ? whereYouAre(item.at, localizer) : undefined;
  return {
    what: t('timeline.planned', { kind, method: methodName(view, charge.methodId) }),
    lines: [
      why,
      there === undefined ? nothing : t('common.whereYouAre', { time: there }),
      charge.taxMinor > 0 ? t('timeline.tax', { amount: localizer.money(charge.taxMinor) }) : nothing,
      showsRules && charge.because.length > 0 ? html`<span class="rules">${t('timeline.rules', { rules: charge.because })}</span>` : nothing,
    ],
    amount: localizer.money(charge.amountMinor, { sign: 'always' }),
  };
}

function expiryLine(item: Extract<FutureItem, { kind: 'expires' }>, { localizer }: FutureView): string {
  const { before } = item;
  if (before === undefined) return localizer.t('timeline.expiresWhy');
  const date = localizer.date(before.date, 'shortDate');
  return localizer.t('timeline.expiresBefore', { amount: localizer.money(before.amountMinor), date });
}

function feeParts(item: Extract<FutureItem, { kind: 'fees' }>, view: FutureView): Pick<RowParts, 'what' | 'amount'> {
  const { localizer } = view;
  const { t } = localizer;
  const [only] = item.serviceIds;
  const count = item.serviceIds.length;
  const one = only === undefined || count > 1 ? undefined : t('timeline.fee', { about: view.nameOf(only) });
  return { what: one ?? t('timeline.fees', { count }), amount: localizer.money(-item.amountMinor) };
}

function partsOf(item: FutureItem, view: FutureView): Pick<RowParts, 'what' | 'lines' | 'amount'> {
  const { localizer } = view;
  const { t } = localizer;
  switch (item.kind) {
    case 'fees':
      return feeParts(item, view);
    case 'charge':
      return chargeParts(item, view);
    case 'available':
      return {
        what: t('timeline.available', { method: methodName(view, item.methodId) }),
        lines: [t('timeline.availableWhy')],
      };
    case 'outcome':
      return { what: t('timeline.outcome', { method: methodName(view, item.methodId) }), lines: [t('timeline.outcomeWhy')] };
    case 'confirm':
      return { what: t('timeline.confirmBy', { method: methodName(view, item.methodId) }), lines: [t('timeline.outcomeWhy')] };
    case 'expires':
      return { what: t('timeline.expires', { method: methodName(view, item.methodId) }), lines: [expiryLine(item, view)] };
    case 'invoices':
      return { what: t('timeline.invoicesDue', { count: item.count }), amount: localizer.money(item.amountMinor) };
    case 'active':
      return { what: t('timeline.activeFrom') };
  }
}

/** One thing that is to come. */
export function futureRow(item: FutureItem, view: FutureView): TemplateResult {
  return row({ mark: 'next', at: isTimed(item) ? item.at : item.date, when: whenText(item, view), ...partsOf(item, view) });
}
