import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Account, OperationInput, Statement, StatementKind } from '../../contract/index.ts';
import { dateOf } from '../../ui/format/time.ts';
import {
  BilletElement,
  button,
  card,
  errorState,
  errorText,
  icon,
  ReadController,
  selectField,
  skeleton,
  textField,
  type Answers,
  type CardParts,
} from '../../ui/index.ts';
import { printDocument } from '../../ui/parts/print.ts';
import { fieldsOf, isDate, isTurnedRound, type RangeFields } from '../../ui/range.ts';
import { printStyles } from '../../ui/styles/print.ts';
import { isOneYear, statementDocument } from './document.ts';
import { documentStyles, paperStyles } from './document.styles.ts';
import { styles } from './statements.styles.ts';

const PERIODS = ['thisMonth', 'lastMonth', 'last90Days', 'thisYear'] as const;
type Period = (typeof PERIODS)[number] | 'custom';

/** An address that a download may lead to: the backend's own, or one over HTTP. */
function safeUrl(url: string | null | undefined): string | undefined {
  if (url === null || url === undefined || url === '') return undefined;
  try {
    const { protocol, href } = new URL(url, document.baseURI);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @summary An invoice for a range of dates: charges, or deposits with their taxes; printed or saved as PDF.
 * @tag billet-statements
 *
 * @csspart card - The card.
 * @csspart form - The choice of document and dates.
 * @csspart document - The document.
 */
export class BilletStatements extends BilletElement {
  static override styles = [BilletElement.styles, styles];

  /** The document: `charges`, or `deposits` where the policy has it. */
  @property() kind: StatementKind = 'charges';
  /** The first date, `2026-03-01`. With both dates given the document is shown at once. */
  @property() from = '';
  /** The last date, `2026-03-31`. */
  @property() to = '';

  @state() private period: Period = 'lastMonth';
  @state() private chosen: RangeFields = { from: '', to: '' };
  @state() private refused = false;
  @state() private asked: OperationInput<'getStatement'> | undefined;
  @state() private opened: ReadonlySet<string> = new Set();

  readonly #statement = new ReadController(this, 'getStatement');

  constructor() {
    super();
    this.use('account');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Frameworks take a property back by setting it to undefined or null.
    this.kind ??= 'charges';
    if (changed.has('from') || changed.has('to')) this.#takeDates();
    const offered = this.account?.policy.statements.includes(this.kind) ?? false;
    this.#statement.ask(offered && this.store?.can('statements') === true ? this.asked : undefined);
  }

  #takeDates(): void {
    const { from, to, kind } = this;
    if (!isDate(from) || !isDate(to)) return;
    this.period = 'custom';
    this.chosen = { from, to };
    if (!isTurnedRound(this.chosen)) this.asked = { kind, from, to };
  }

  #today({ timeZone }: Account): string {
    return dateOf(this.nowMs, timeZone);
  }

  #dates(account: Account): RangeFields {
    return this.period === 'custom' ? this.chosen : fieldsOf(this.period, this.#today(account));
  }

  readonly #get = (event: Event): void => {
    event.preventDefault();
    const { account } = this;
    if (account === undefined) return;
    const dates = this.#dates(account);
    this.refused = dates.from === '' || dates.to === '' || isTurnedRound(dates);
    if (this.refused) {
      const wrong = dates.from !== '' && dates.to === '' ? '#to' : '#from';
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(wrong)?.focus());
      return;
    }
    this.opened = new Set();
    this.asked = { kind: this.kind, ...dates };
    void this.#announceReady();
  };

  async #announceReady(): Promise<void> {
    await this.updateComplete;
    while (this.#statement.pending && this.isConnected) await new Promise((resolve) => setTimeout(resolve, 30));
    const statement = this.#statement.state?.data;
    if (statement === undefined) return;
    this.announce(this.t('statements.ready', { name: this.#nameOf(statement.kind), number: statement.number }));
  }

  #nameOf(kind: StatementKind): string {
    return this.t('statements.kindName', { kind, canadian: this.account?.policy.taxes === 'canada' });
  }

  readonly #toggle = (key: string): void => {
    const opened = new Set(this.opened);
    if (!opened.delete(key)) opened.add(key);
    this.opened = opened;
  };

  #print(statement: Statement): void {
    const { language, direction } = this.localizer;
    const title = this.#nameOf(statement.kind);
    const content = statementDocument(statement, {
      localizer: this.localizer,
      title,
      oneYear: isOneYear(statement),
      level: 1,
      isOpen: (key) => this.opened.has(key),
      onToggle: undefined,
    });
    const sheets = [printStyles, documentStyles, paperStyles];
    printDocument({ title: `${title} ${statement.number}`, language, direction, content, styles: sheets });
  }

  protected override render(): TemplateResult {
    return card(this, {
      title: this.t('statements.title'),
      needs: ['account'],
      skeleton: { lines: 1, rows: 1 },
      changes: false,
      ready: (answers) => this.#parts(answers),
    });
  }

  #parts({ account }: Answers<'account'>): CardParts {
    const kinds = account.policy.statements;
    if (kinds.length === 0 || this.store?.can('statements') !== true) return { sentence: this.t('common.notOffered') };
    return { sentence: this.t('statements.intro'), content: [this.#form(account), this.#result()] };
  }

  #form(account: Account): TemplateResult {
    const { t } = this;
    const dates = this.#dates(account);
    return html`<form part="form" novalidate @submit=${this.#get}>
      ${this.#kindField(account)}
      ${selectField({
        id: 'period',
        label: t('statements.period'),
        value: this.period,
        choices: [...PERIODS, 'custom' as const].map((period) => ({
          value: period,
          label: t('statements.periodName', { period }),
        })),
        onChange: (value) => this.#choosePeriod(value as Period, dates),
      })}
      ${this.#dateField('from', dates)} ${this.#dateField('to', dates)}
      <button type="submit" class="primary" aria-busy=${this.#statement.pending ? 'true' : nothing}>
        ${t('statements.get')}
      </button>
    </form>`;
  }

  #kindField({ policy }: Account): unknown {
    if (policy.statements.length < 2) return nothing;
    return selectField({
      id: 'kind',
      label: this.t('statements.kind'),
      hint: this.t('statements.kindHint', { kind: this.kind }),
      value: this.kind,
      choices: policy.statements.map((kind) => ({ value: kind, label: this.#nameOf(kind) })),
      onChange: (value) => {
        this.kind = value as StatementKind;
      },
    });
  }

  #choosePeriod(period: Period, dates: RangeFields): void {
    this.chosen = dates;
    this.period = period;
    this.refused = false;
  }

  #dateField(name: 'from' | 'to', dates: RangeFields): TemplateResult {
    return textField({
      id: name,
      type: 'date',
      label: this.t(`statements.${name}`),
      value: dates[name],
      max: '9999-12-31',
      error: this.#dateError(name, dates),
      onInput: (value) => {
        const { account } = this;
        if (account === undefined) return;
        this.chosen = { ...this.#dates(account), [name]: value };
        this.period = 'custom';
        this.refused = false;
      },
    });
  }

  #dateError(name: 'from' | 'to', dates: RangeFields): string | undefined {
    if (!this.refused) return undefined;
    if (dates[name] === '') return this.t('statements.needDate');
    return name === 'from' && isTurnedRound(dates) ? errorText({ code: 'invalid_range' }, this.t) : undefined;
  }

  #result(): unknown {
    const { state: answer, data } = this.#statement;
    if (answer?.status === 'error' && answer.error !== undefined) {
      return errorState(answer.error, this.t, () => this.#statement.retry());
    }
    if (this.asked === undefined) return nothing;
    if (data === undefined) return skeleton({ lines: 3, rows: 3 }, this.t);
    const updating = this.#statement.pending;
    return html`<div class=${updating ? 'updating' : ''} aria-busy=${updating ? 'true' : 'false'} part="document">
      <div class="done">${this.#saveButtons(data)}</div>
      ${statementDocument(data, {
        localizer: this.localizer,
        title: this.#nameOf(data.kind),
        oneYear: isOneYear(data),
        level: 3,
        isOpen: (key) => this.opened.has(key),
        onToggle: this.#toggle,
      })}
    </div>`;
  }

  #saveButtons(statement: Statement): unknown {
    const url = safeUrl(statement.pdfUrl);
    if (url !== undefined) {
      const label = this.t('statements.download');
      return html`<a class="button" href=${url} download rel="noopener">${icon('download')}<span>${label}</span></a>`;
    }
    return button({ label: this.t('statements.print'), icon: 'print', onClick: () => this.#print(statement) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billet-statements': BilletStatements;
  }
}
