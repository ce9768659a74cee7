import { html, nothing, type TemplateResult } from 'lit';
import type { HistoryRow, Statement, TaxLine } from '../../contract/index.ts';
import { icon, type Localizer } from '../../ui/index.ts';
import { daysOf, sectionsFrom, type Day, type Section } from './sections.ts';

/** How a document is shown. */
export interface DocumentOptions {
  readonly localizer: Localizer;
  readonly title: string;
  /** Whether its range is in one year, so that dates need none. */
  readonly oneYear: boolean;
  /** Headings begin at this level: 3 inside a card, 1 on paper. */
  readonly level: 1 | 3;
  readonly isOpen: (key: string) => boolean;
  /** Undefined on paper, where nothing can be pressed. */
  readonly onToggle: ((key: string) => void) | undefined;
}

function rateText(ratePer100000: number, { locale }: Localizer): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 }).format(ratePer100000 / 100_000);
}

function taxName({ name, ratePer100000 }: TaxLine, localizer: Localizer): string {
  return localizer.t('statements.taxLine', { name, rate: rateText(ratePer100000, localizer) });
}

function heading(level: 1 | 3, text: string): TemplateResult {
  return level === 1 ? html`<h1>${text}</h1>` : html`<h3>${text}</h3>`;
}

function subheading(level: 1 | 3, text: string): TemplateResult {
  return level === 1 ? html`<h2>${text}</h2>` : html`<h4>${text}</h4>`;
}

function party(name: string, lines: readonly string[], title: string, more: unknown = nothing): TemplateResult {
  return html`<div class="party">
    <p class="muted">${title}</p>
    <p><strong><bdi>${name}</bdi></strong></p>
    ${lines.map((line) => html`<p><bdi>${line}</bdi></p>`)} ${more}
  </div>`;
}

function letterhead({ seller, customer, ...statement }: Statement, options: DocumentOptions): TemplateResult {
  const { localizer, title, level } = options;
  const { t } = localizer;
  const from = localizer.date(statement.from);
  const to = localizer.date(statement.to);
  const registrations = seller.taxRegistrations.map(
    (each) => html`<p class="muted"><bdi>${t('statements.registration', each)}</bdi></p>`,
  );
  return html`<div class="letterhead">
      ${heading(level, title)}
      <dl class="meta">
        <div><dt>${t('statements.number')}</dt><dd>${statement.number}</dd></div>
        <div><dt>${t('statements.issued')}</dt><dd>${localizer.instant(statement.issuedAt, 'date')}</dd></div>
        <div><dt>${t('statements.range')}</dt><dd>${t('statements.rangeValue', { from, to })}</dd></div>
      </dl>
    </div>
    <div class="parties">
      ${party(seller.name, seller.addressLines, t('statements.seller'), [
        seller.email === undefined ? nothing : html`<p><bdi>${seller.email}</bdi></p>`,
        registrations,
      ])}
      ${party(customer.name, customer.addressLines, t('statements.billTo'))}
    </div>`;
}

function toggleButton(key: string, label: string, options: DocumentOptions): unknown {
  const { onToggle, isOpen } = options;
  if (onToggle === undefined) return nothing;
  return html`<button
    type="button"
    class="icon chevron"
    aria-expanded=${isOpen(key) ? 'true' : 'false'}
    aria-label=${label}
    @click=${() => onToggle(key)}
  >
    ${icon('chevron')}
  </button>`;
}

function amountCell(minor: number, { localizer }: DocumentOptions): TemplateResult {
  return html`<td class="end"><bdi>${localizer.money(Math.abs(minor))}</bdi></td>`;
}

function dateText(date: string, { localizer, oneYear }: DocumentOptions): string {
  return oneYear ? localizer.date(date, 'shortDate') : localizer.date(date);
}

/** A tax beside others, each running its own way. */
function lineTax(tax: TaxLine, index: number, localizer: Localizer): TemplateResult {
  const amount = localizer.money(tax.amountMinor);
  return html`${index > 0 ? ' · ' : ''}<bdi>${taxName(tax, localizer)} <bdi>${amount}</bdi></bdi>`;
}

function lineRow(line: HistoryRow, options: DocumentOptions, depth = ''): TemplateResult {
  const { localizer } = options;
  const { charge } = line;
  const when = depth === 'deep' ? localizer.instant(line.at, 'time') : dateText(line.date, options);
  const taxes = (charge?.taxLines ?? []).map((tax, index) => lineTax(tax, index, localizer));
  return html`<tr class=${depth}>
    <td class="nowrap">${when}</td>
    <td><bdi>${line.description}</bdi> ${taxes.length === 0 ? nothing : html`<div class="muted">${taxes}</div>`}</td>
    ${amountCell(line.amountMinor, options)}
  </tr>`;
}

function sectionName({ type }: Section, { t }: Localizer): string {
  if (type === 'usage' || type === 'cnam') return t(`statements.${type}`);
  return t('terms.type', { type });
}

function countText(count: number, { t, locale }: Localizer): string {
  return t('statements.entries', { count, text: new Intl.NumberFormat(locale).format(count) });
}

function dayRows(section: Section, { date, lines, totalMinor }: Day, options: DocumentOptions): TemplateResult {
  const { localizer, isOpen } = options;
  const key = `${section.type}:${date}`;
  const day = dateText(date, options);
  return html`<tr class="day">
      <td class="nowrap">${day}</td>
      <td>
        <bdi>${countText(lines.length, localizer)}</bdi>
        ${toggleButton(key, localizer.t('statements.showDay', { date: day }), options)}
      </td>
      ${amountCell(totalMinor, options)}
    </tr>
    ${isOpen(key) ? lines.map((line) => lineRow(line, options, 'deep')) : nothing}`;
}

/** A section's name and total; of one that is summed also how many entries it has, and the way to them. */
function sectionHead(section: Section, options: DocumentOptions): TemplateResult {
  const { localizer } = options;
  const name = sectionName(section, localizer);
  const label = localizer.t('statements.showEntries', { name });
  return html`<tr class="section">
    <th colspan="2" scope="rowgroup">
      ${name}
      ${section.summed
        ? html`<bdi class="muted count">${countText(section.lines.length, localizer)}</bdi>
            ${toggleButton(section.type, label, options)}`
        : nothing}
    </th>
    <th class="end"><bdi>${localizer.money(section.totalMinor)}</bdi></th>
  </tr>`;
}

function sectionRows(section: Section, options: DocumentOptions): unknown {
  if (!section.summed) return section.lines.map((line) => lineRow(line, options));
  if (!options.isOpen(section.type)) return nothing;
  return daysOf(section).map((day) => dayRows(section, day, options));
}

function sectionBody(section: Section, options: DocumentOptions): TemplateResult {
  return html`<tbody class=${section.summed ? 'summed' : ''}>
    ${sectionHead(section, options)} ${sectionRows(section, options)}
  </tbody>`;
}

function sectionTable(name: string, sections: readonly Section[], options: DocumentOptions): unknown {
  if (sections.length === 0) return nothing;
  const { t, currency } = options.localizer;
  return html`${subheading(options.level, name)}
    <table class=${options.oneYear ? '' : 'years'} aria-label=${name}>
      <thead>
        <tr>
          <th scope="col">${t('statements.date')}</th>
          <th scope="col">${t('statements.description')}</th>
          <th scope="col" class="end">${t('statements.amountIn', { currency })}</th>
        </tr>
      </thead>
      ${sections.map((section) => sectionBody(section, options))}
    </table>`;
}

function total(name: string, minor: number, { localizer }: DocumentOptions, strong = false): TemplateResult {
  const amount = html`<bdi>${localizer.money(minor)}</bdi>`;
  return html`<div class=${strong ? 'strong' : ''}><dt>${name}</dt><dd class="end">${amount}</dd></div>`;
}

function totals(statement: Statement, creditsMinor: number, options: DocumentOptions): TemplateResult {
  const { localizer } = options;
  const { t } = localizer;
  const { kind, totalMinor, taxLines, taxMinor } = statement;
  const taxes = taxLines.map((tax) => total(taxName(tax, localizer), tax.amountMinor, options));
  const isDeposits = kind === 'deposits';
  return html`<dl class="totals" aria-label=${t('statements.totals')}>
    ${isDeposits
      ? [
          total(t('statements.totalDeposits'), totalMinor, options, taxLines.length === 0),
          taxes,
          taxLines.length > 0 ? total(t('statements.totalPaid'), totalMinor + taxMinor, options, true) : nothing,
        ]
      : [
          total(t('statements.totalCharges'), totalMinor, options, true),
          creditsMinor > 0 ? total(t('statements.totalCredits'), creditsMinor, options) : nothing,
          taxMinor > 0 ? total(t('statements.totalTax'), taxMinor, options) : nothing,
        ]}
  </dl>`;
}

/** What of the options follows from the statement itself. */
export function isOneYear({ from, to }: Pick<Statement, 'from' | 'to'>): boolean {
  return from.slice(0, 4) === to.slice(0, 4);
}

/** A statement as a document that looks like an invoice (R73); the same on screen and on paper. */
export function statementDocument(statement: Statement, options: DocumentOptions): TemplateResult {
  const { t } = options.localizer;
  const { debits, credits } = sectionsFrom(statement);
  const creditsMinor = credits.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
  const none = t(statement.kind === 'deposits' ? 'statements.noDeposits' : 'statements.noLines');
  return html`<article class="paper" aria-label="${options.title} ${statement.number}">
    ${letterhead(statement, options)}
    ${statement.lines.length === 0 ? html`<p>${none}</p>` : nothing}
    ${sectionTable(t('statements.charges'), debits, options)} ${sectionTable(t('statements.credits'), credits, options)}
    ${totals(statement, creditsMinor, options)}
  </article>`;
}
