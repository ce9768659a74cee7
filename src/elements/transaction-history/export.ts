import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { BillingError, HistoryPage, HistoryRow } from '../../contract/index.ts';
import { button, errorText, note, type BilletElement } from '../../ui/index.ts';
import { hasDecimalComma } from './csv.ts';
import { exportBlob, extensionOf, type ExportFormat } from './export-file.ts';
import { countText } from './list.ts';
import type { HistoryQuery } from './reader.ts';

const PAGE_ROWS = 1000;

type Wanted = ExportFormat | 'print';

/** How far an export is. */
interface Progress {
  readonly wanted: Wanted;
  readonly done: number;
  readonly total: number;
  readonly abort: AbortController;
}

/** What an export needs of the element around it. */
export interface ExportSource {
  readonly query: () => HistoryQuery | undefined;
  /** Puts all rows on paper. */
  readonly print: (whole: WholeRange) => void;
}

/** A range that was read to its end. */
export interface WholeRange {
  readonly rows: readonly HistoryRow[];
  /** What was asked for. */
  readonly query: HistoryQuery;
  /** The page that was read last: what it says of the range is the newest. */
  readonly page: HistoryPage;
}

/** Hands a file to the browser's downloads. */
function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Reads a whole range, page by page, and makes a file or a print of it. One at a time; nothing is saved half. */
export class ExportController implements ReactiveController {
  readonly #host: BilletElement;
  readonly #source: ExportSource;
  #open = false;
  #progress: Progress | undefined;
  #error: BillingError | undefined;
  #failed: Wanted | undefined;

  constructor(host: BilletElement, source: ExportSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#progress?.abort.abort();
    this.#progress = undefined;
  }

  /** Whether its choices are shown. */
  get isOpen(): boolean {
    return this.#open;
  }

  /** The button of the title row. */
  toggleButton(): TemplateResult {
    return button({
      label: this.#host.t('transactionHistory.export'),
      kind: 'quiet',
      expanded: this.#open,
      controls: this.#open ? 'export' : undefined,
      onClick: () => {
        this.#open = !this.#open;
        this.#host.requestUpdate();
      },
    });
  }

  /** The choice of formats, or how far the one that was chosen is. */
  panel(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const { t } = this.#host;
    return html`<div class="export" id="export">
      ${this.#csvButtons()} ${this.#choice('json', t('transactionHistory.exportJson'))}
      ${this.#choice('print', t('transactionHistory.print'))} ${this.#progressBar()} ${this.#failure()}
    </div>`;
  }

  #choice(wanted: Wanted, label: string): TemplateResult {
    const disabled = this.#progress !== undefined;
    return button({ label, icon: wanted === 'print' ? 'print' : 'download', disabled, onClick: this.#start(wanted) });
  }

  /** Spreadsheets read a file as the reader writes numbers; who writes them with a comma gets to choose. */
  #csvButtons(): unknown {
    const { t, localizer } = this.#host;
    if (!hasDecimalComma(localizer.locale)) return this.#choice('csv', t('transactionHistory.exportCsv'));
    return [
      this.#choice('csv-comma', t('transactionHistory.exportCsvComma')),
      this.#choice('csv', t('transactionHistory.exportCsvPoint')),
    ];
  }

  #progressBar(): unknown {
    const progress = this.#progress;
    if (progress === undefined) return nothing;
    const { t, localizer } = this.#host;
    const done = countText(progress.done, localizer);
    const total = countText(progress.total, localizer);
    const text = t('transactionHistory.exporting', { done, total });
    const max = Math.max(1, progress.total);
    return html`<progress aria-label=${t('transactionHistory.export')} max=${max} .value=${progress.done}></progress>
      <span class="small muted num">${text}</span>
      ${button({ label: t('common.cancel'), kind: 'quiet', onClick: () => this.cancel() })}`;
  }

  #failure(): unknown {
    const failed = this.#failed;
    if (this.#error === undefined || failed === undefined) return nothing;
    const { t } = this.#host;
    const again = button({ label: t('common.tryAgain'), kind: 'quiet', onClick: this.#start(failed) });
    return note('bad', `${t('transactionHistory.exportFailed')} ${errorText(this.#error, t)}`, again);
  }

  #start(wanted: Wanted): () => void {
    return () => void this.#run(wanted);
  }

  /** Stops what is under way: nothing is saved of it. */
  cancel(): void {
    if (this.#progress === undefined) return;
    this.#progress.abort.abort();
    this.#set(undefined);
    this.#host.live.say(this.#host.t('transactionHistory.exportStopped'));
  }

  async #run(wanted: Wanted): Promise<void> {
    const query = this.#source.query();
    if (query === undefined || this.#progress !== undefined) return;
    const abort = new AbortController();
    this.#error = undefined;
    this.#set({ wanted, done: 0, total: 0, abort });
    try {
      const whole = await this.#readAll(query, wanted, abort);
      if (abort.signal.aborted || whole === undefined) return;
      this.#finish(wanted, whole);
      this.#set(undefined);
    } catch (thrown) {
      if (abort.signal.aborted) return;
      this.#error = thrown as BillingError;
      this.#failed = wanted;
      this.#set(undefined);
      this.#host.live.say(this.#host.t('transactionHistory.exportFailed'));
    }
  }

  /** Undefined: it was stopped. */
  async #readAll(query: HistoryQuery, wanted: Wanted, abort: AbortController): Promise<WholeRange | undefined> {
    const { store } = this.#host;
    const rows: HistoryRow[] = [];
    let cursor: string | null | undefined;
    let whole: WholeRange | undefined;
    while (cursor !== null && store !== undefined && !abort.signal.aborted) {
      const input = { ...query, limit: PAGE_ROWS, ...(cursor !== undefined && { cursor }) };
      const page = await store.read('listHistory', input, { signal: abort.signal });
      rows.push(...page.rows);
      whole = { rows, query, page };
      cursor = page.nextCursor;
      const total = Math.max(page.total, rows.length);
      if (!abort.signal.aborted) this.#set({ wanted, done: rows.length, total, abort });
    }
    return whole;
  }

  #finish(wanted: Wanted, whole: WholeRange): void {
    if (wanted === 'print') return this.#source.print(whole);
    const { rows, query, page } = whole;
    const { t, localizer } = this.#host;
    const name = t('transactionHistory.fileName', query);
    save(exportBlob(wanted, rows, { from: query.from, to: query.to, currency: page.currency }), `${name}.${extensionOf(wanted)}`);
    this.#host.live.say(
      t('transactionHistory.exported', { count: rows.length, text: countText(rows.length, localizer) }),
    );
  }

  #set(progress: Progress | undefined): void {
    this.#progress = progress;
    this.#host.requestUpdate();
  }
}
