import { html, nothing, type TemplateResult } from 'lit';
import type { BillingAdapter, LedgerType } from '../../contract/index.ts';
import { button, note, type Localizer, type Strings } from '../../ui/index.ts';
import type { DateRange } from '../../ui/range.ts';

export interface HiddenOptions {
  readonly localizer: Localizer;
  /** Types that the range has and the policy leaves out of the history (R72). */
  readonly hiddenTypes: readonly LedgerType[];
  /** Whether there is a statement that has them (R73). */
  readonly hasStatement: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly range: DateRange;
  readonly headingLevel: number;
  readonly adapter: BillingAdapter | undefined;
  readonly strings: Strings | undefined;
}

/** What is not shown here, and the statement that has it, for the same dates. */
export function hiddenNote(options: HiddenOptions): TemplateResult | typeof nothing {
  const { hiddenTypes, hasStatement, open, onToggle } = options;
  const { t } = options.localizer;
  if (hiddenTypes.length === 0) return nothing;
  const types = hiddenTypes.map((type) => t('terms.type', { type }));
  if (!hasStatement) {
    return html`<div class="hidden-note">${note('neutral', t('transactionHistory.hiddenNoStatement', { types }))}</div>`;
  }
  const label = t('transactionHistory.toStatement');
  const way = button({ label, kind: 'quiet', expanded: open, onClick: onToggle });
  return html`<div class="hidden-note">${note('neutral', t('transactionHistory.hidden', { types }), way)}</div>
    ${open ? statement(options) : nothing}`;
}

function statement({ range, headingLevel, adapter, strings }: HiddenOptions): TemplateResult {
  return html`<billet-statements
    kind="charges"
    from=${range.from}
    to=${range.to}
    heading-level=${Math.min(6, headingLevel + 1)}
    .adapter=${adapter}
    .strings=${strings}
  ></billet-statements>`;
}
