import { html, nothing, type TemplateResult } from 'lit';
import { chip, factAmount, nextSentence, whereYouAre, type CardParts } from '../../ui/index.ts';
import type { View } from './view.ts';

function stateChip({ account, localizer }: View): TemplateResult {
  const { t } = localizer;
  const { nextPayment, openCharge } = account;
  if (openCharge !== null) return chip('busy', t('autopayManager.chipProcessing'));
  if (nextPayment.reason === 'registering') return chip('busy', t('autopayManager.chipRegistering'));
  const limitedUntil = nextPayment.reason === 'daily_limit' ? (nextPayment.until ?? nextPayment.at) : null;
  if (limitedUntil !== null) {
    return chip('warn', t('terms.limitedUntil', { time: localizer.instant(limitedUntil, 'time') }));
  }
  if (nextPayment.state !== 'blocked') return chip('good', t('autopayManager.chipOn'));
  const isOff = nextPayment.reason === 'off' || (nextPayment.reason === 'no_method' && !account.topUp.enabled);
  return isOff ? chip('neutral', t('autopayManager.chipOff')) : chip('warn', t('autopayManager.chipStopped'));
}

/** The payment that has a day, with its amount; of a prepaid account otherwise the balance that top-ups look at. */
function fact({ account, localizer, style }: View): TemplateResult | undefined {
  const { t } = localizer;
  const { state, at, amountMinor } = account.nextPayment;
  if (state === 'scheduled' && at !== null && amountMinor !== null) {
    const date = localizer.instant(at, 'shortDate');
    return html`${factAmount(amountMinor, localizer)}
      <span class="next">${t('autopayManager.nextPayment', { date })}</span>`;
  }
  if (style !== 'prepaid') return undefined;
  return html`${factAmount(account.balanceMinor, localizer)} <span class="next">${t('autopayManager.balanceNow')}</span>`;
}

/** What happens next and when, in the account's time and in the viewer's. */
function sentence(view: View): TemplateResult {
  const { account, localizer } = view;
  const { state, at, until } = account.nextPayment;
  const instant = state === 'blocked' ? (until ?? at) : (at ?? until);
  const here = instant === null ? undefined : whereYouAre(instant, localizer);
  return html`${nextSentence(view)}
  ${here === undefined
    ? nothing
    : html`<span class="small muted">${localizer.t('common.whereYouAre', { time: here })}</span>`}`;
}

/** Chip, fact and sentence: how the account pays itself now. */
export function summaryParts(view: View): Pick<CardParts, 'chip' | 'fact' | 'sentence'> {
  return { chip: stateChip(view), fact: fact(view), sentence: sentence(view) };
}
