import { html, nothing, type TemplateResult } from 'lit';
import type { Account, TaxLine } from '../../contract/index.ts';
import type { Localizer } from '../../ui/index.ts';

/** What saving would make of the tax id. */
export type TaxIdChange = 'none' | 'set' | 'removed';

function rateText(ratePer100000: number, { locale }: Localizer): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 }).format(ratePer100000 / 100_000);
}

function totalOf(amountMinor: number, lines: readonly TaxLine[]): number {
  return lines.reduce((sum, line) => sum + line.amountMinor, amountMinor);
}

/** What the next deposit's tax will be, in a sentence. */
export function taxSentence({ taxExample }: Account, localizer: Localizer): string {
  const { t } = localizer;
  const amount = localizer.money(taxExample.amountMinor);
  if (taxExample.lines.length === 0) return t('taxProfile.noTax', { amount });
  const lines = taxExample.lines.map(({ name, ratePer100000, amountMinor }) =>
    t('taxProfile.line', { name, rate: rateText(ratePer100000, localizer), amount: localizer.money(amountMinor) }),
  );
  const total = localizer.money(totalOf(taxExample.amountMinor, taxExample.lines));
  return t('taxProfile.taxed', { amount, total, lines });
}

type Minor = number | undefined;

function row(name: string, beforeMinor: Minor, afterMinor: Minor, localizer: Localizer): TemplateResult {
  const cell = (minor: Minor) => (minor === undefined ? '–' : localizer.money(minor));
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${cell(beforeMinor)}</td>
    <td>${cell(afterMinor)}</td>
  </tr>`;
}

/** The tax on the example deposit before and after saving (R71), line by line. */
export function taxEffect(account: Account, change: TaxIdChange, localizer: Localizer): unknown {
  const { taxExample, taxIdExample } = account;
  if (change === 'none' || taxIdExample === undefined) return nothing;
  const { t } = localizer;
  const before = taxExample.lines;
  const after = change === 'set' ? taxIdExample.withId : taxIdExample.withoutId;
  const names = [...new Map([...before, ...after].map((line) => [line.name, line])).values()];
  const minorOf = (lines: readonly TaxLine[], name: string) => lines.find((line) => line.name === name)?.amountMinor;
  const amount = localizer.money(taxExample.amountMinor);
  return html`<div class="aside effect">
    <table aria-label=${t('taxProfile.compare')}>
      <thead>
        <tr>
          <th scope="col">${t('taxProfile.compare')} (${amount})</th>
          <th scope="col">${t('taxProfile.now')}</th>
          <th scope="col">${t(change === 'set' ? 'taxProfile.after' : 'taxProfile.change')}</th>
        </tr>
      </thead>
      <tbody>
        ${names.map(({ name, ratePer100000 }) =>
          row(`${name} ${rateText(ratePer100000, localizer)}`, minorOf(before, name), minorOf(after, name), localizer),
        )}
        ${row(
          t('taxProfile.total'),
          totalOf(taxExample.amountMinor, before),
          totalOf(taxExample.amountMinor, after),
          localizer,
        )}
      </tbody>
    </table>
  </div>`;
}
