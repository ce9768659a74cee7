import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../localizer.ts';

/**
 * An amount as the hero of a card: digits big, the ISO code small beside it where the symbol alone could be another
 * currency's. The sign is heard as a word.
 */
export function factAmount(minor: number, localizer: Localizer): TemplateResult {
  const parts = localizer.moneyParts(minor, { display: 'narrowSymbol' });
  const text = parts.map((part) => part.text).join('');
  const showsCode = text.includes(localizer.currency);
  return html`<bdi class="num">${text}</bdi>${showsCode
      ? nothing
      : html`<span class="currency-code"> ${localizer.currency}</span>`}`;
}

/** An amount in running text or a table. */
export function amount(minor: number, localizer: Localizer, sign: 'auto' | 'always' | 'never' = 'auto'): TemplateResult {
  return html`<bdi class="num">${localizer.money(minor, { sign })}</bdi>`;
}

/** An instant, with its zone and how far off it is. */
export function moment(instant: string, localizer: Localizer, nowMs: number): TemplateResult {
  return html`<time datetime=${instant}>${localizer.when(instant, nowMs)}</time>`;
}
