import { html, nothing, type TemplateResult } from 'lit';
import type { Account, Charge, Invoice } from '../../contract/index.ts';
import { factAmount, note, type Localizer } from '../../ui/index.ts';

/** The number that the tile is about: what is held, or what is owed. */
export function hero({ policy, balanceMinor, amountDueMinor }: Account, localizer: Localizer): TemplateResult {
  return factAmount(policy.billing === 'prepaid' ? balanceMinor : amountDueMinor, localizer);
}

/** What the number doesn't say by itself: a debt in words, a credit, when the first invoice is due. */
export function besideHero(
  account: Account,
  invoices: readonly Invoice[],
  localizer: Localizer,
  today: string,
): TemplateResult | typeof nothing {
  const { t } = localizer;
  if (account.policy.billing === 'prepaid') {
    if (account.balanceMinor >= 0) return nothing;
    const amount = localizer.money(-account.balanceMinor);
    return html`<span class="beside bad">${t('balanceTile.belowZero', { amount })}</span>`;
  }
  if (account.balanceMinor > 0) {
    return html`<span class="beside">${t('balanceTile.withCredit', { amount: localizer.money(account.balanceMinor) })}</span>`;
  }
  const first = invoices.reduce<string | undefined>((due, each) => (due && due < each.due ? due : each.due), undefined);
  if (first === undefined) return nothing;
  const date = localizer.date(first);
  const isOverdue = first < today;
  const text = isOverdue ? t('balanceTile.overdue', { date }) : t('balanceTile.openInvoices', { count: invoices.length, date });
  return html`<span class="beside ${isOverdue ? 'bad' : ''}">${text}</span>`;
}

/** Money that is neither here nor there yet (R11). */
export function pendingNote(charge: Charge, localizer: Localizer, nowMs: number): TemplateResult {
  const { t } = localizer;
  const facts = { amount: localizer.money(charge.amountMinor + charge.taxMinor), method: charge.methodLabel };
  const time = charge.heldUntil === null ? undefined : localizer.when(charge.heldUntil, nowMs);
  if (charge.status === 'requires_action') {
    const text =
      time === undefined
        ? t('balanceTile.requiresActionNoTime', facts)
        : t('balanceTile.requiresAction', { ...facts, time });
    return note('warn', text);
  }
  const text =
    time === undefined ? t('balanceTile.processingNoTime', facts) : t('balanceTile.processing', { ...facts, time });
  return note('busy', text);
}

/** Calls that will cost something when they end (R32). */
export function callsNote({ activeUsage }: Account, localizer: Localizer): TemplateResult | typeof nothing {
  const first = activeUsage.map(({ startedAt }) => startedAt).sort()[0];
  if (first === undefined) return nothing;
  const time = localizer.instant(first, 'time');
  return note('neutral', localizer.t('balanceTile.calls', { count: activeUsage.length, time }));
}

/** The last charge that went through. */
export function lastPayment({ lastPayment: charge }: Account, localizer: Localizer, nowMs: number): TemplateResult {
  const { t } = localizer;
  if (charge === null) return html`<p class="small muted last">${t('balanceTile.noPaymentYet')}</p>`;
  const line = t('balanceTile.lastPaymentLine', {
    amount: localizer.money(charge.amountMinor),
    method: charge.methodLabel,
    time: localizer.when(charge.finishedAt ?? charge.startedAt, nowMs),
  });
  const tax =
    charge.taxMinor > 0 ? ` ${t('balanceTile.lastPaymentTax', { amount: localizer.money(charge.taxMinor) })}` : '';
  return html`<p class="small muted last"><strong>${t('balanceTile.lastPayment')}</strong> ${line}${tax}</p>`;
}
