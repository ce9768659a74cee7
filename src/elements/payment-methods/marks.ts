import { html, type TemplateResult } from 'lit';
import type { Method } from '../../contract/index.ts';
import { icon } from '../../ui/index.ts';

/** How a brand abbreviates itself in the space of a small card. */
const MARKS: Readonly<Record<string, string>> = {
  visa: 'VISA',
  mastercard: 'MC',
  amex: 'AMEX',
  discover: 'DISC',
  diners: 'DC',
  jcb: 'JCB',
  unionpay: 'UP',
  interac: 'INT',
  paypal: 'Pay',
};

/** The mark of a method's brand: an ornament beside its label, which says the same. */
export function brandMark({ kind, brand }: Pick<Method, 'kind' | 'brand'>): TemplateResult {
  const word = MARKS[(brand ?? kind).toLowerCase()];
  const content = kind === 'bank_account' ? icon('bank') : (word ?? icon('card'));
  return html`<span class="mark" part="mark" aria-hidden="true">${content}</span>`;
}
