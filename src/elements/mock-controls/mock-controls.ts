import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BillingError, type Account, type Method, type PresetName, type TestControls } from '../../contract/index.ts';
import { BilletElement, button, card, errorText, note, type CardParts } from '../../ui/index.ts';
import { Bench } from './bench.ts';
import { clockSection } from './clock-section.ts';
import { faultsSection } from './faults-section.ts';
import { gatewaySection } from './gateway-section.ts';
import { styles } from './mock-controls.styles.ts';
import { outboxSection } from './outbox-section.ts';
import { traceSection } from './trace-section.ts';
import type { BenchView } from './view.ts';
import { worldSection, type WorldDraft } from './world-section.ts';

const MAILS_AT_A_TIME = 10;

/**
 * @summary The world around an account on a test backend: its clock, debits and invoices, the payment gateway's
 * fortunes, the outbox of e-mails, a bad connection, and the trace of the rules. On a real backend it says that there
 * is nothing to control.
 * @tag billet-mock-controls
 *
 * @csspart card - The whole card.
 */
export class BilletMockControls extends BilletElement {
  static override styles: CSSResultGroup = [BilletElement.styles, styles];

  /** The demonstration that "Start again" loads; without it there is no such button. */
  @property() preset: PresetName | null = null;

  readonly #bench = new Bench(this);
  #draft: WorldDraft = { amount: '', debitType: 'usage', invoiceType: '', dueInDays: '14', problem: undefined };
  #mails = MAILS_AT_A_TIME;
  #failure: string | undefined;

  constructor() {
    super();
    this.use('account', 'methods');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const methods = this.stateOf('methods')?.data?.methods ?? [];
    this.#bench.look(this.isConnected ? this.store?.adapter : undefined, methods.map(({ id }) => id));
  }

  protected override render(): TemplateResult {
    return card(this, {
      title: this.t('mockControls.title'),
      needs: ['account', 'methods'],
      skeleton: { lines: 2, rows: 4 },
      changes: false,
      ready: (answers) => this.#ready(answers.account, answers.methods.methods),
    });
  }

  #ready(account: Account, methods: readonly Method[]): CardParts {
    const { t, localizer } = this;
    if (this.#bench.controls === undefined) return { sentence: t('mockControls.noControls') };
    const { state } = this.#bench;
    if (state === undefined) return { sentence: t('common.loading') };
    const run = (move: (controls: TestControls) => Promise<string>) => void this.#run(move);
    const view: BenchView = { account, methods, state, localizer, busy: this.#bench.working, run };
    const outbox = outboxSection(view, { shown: this.#mails, onOlder: () => this.#showOlder() });
    return {
      content: html`
        ${this.#failure === undefined ? nothing : html`<div role="alert">${note('bad', this.#failure)}</div>`}
        ${clockSection(view)} ${this.#section(t('mockControls.world'), true, this.#world(view))}
        ${this.#section(t('mockControls.gateway'), account.openCharge !== null, gatewaySection(view))}
        ${this.#section(t('mockControls.outbox', { count: state.outbox.length }), false, outbox)}
        ${this.#section(t('mockControls.faults'), false, faultsSection(view))}
        ${this.#section(t('mockControls.trace'), false, traceSection(view))} ${this.#startAgain(view)}
      `,
    };
  }

  #section(title: string, open: boolean, content: TemplateResult): TemplateResult {
    return html`<details class="section" ?open=${open}>
      <summary>${title}</summary>
      <div>${content}</div>
    </details>`;
  }

  #world(view: BenchView): TemplateResult {
    const change = (part: Partial<WorldDraft>) => {
      this.#draft = { ...this.#draft, ...part };
      this.requestUpdate();
    };
    return worldSection(view, { draft: this.#draft, change });
  }

  #startAgain({ localizer, busy, run }: BenchView): TemplateResult | typeof nothing {
    const { preset } = this;
    if (preset == null) return nothing;
    const { t } = localizer;
    const onClick = () =>
      run(async (controls) => {
        await controls.loadDemonstration(preset);
        return t('mockControls.startedAgain');
      });
    return html`<div class="actions">
      ${button({ label: t('mockControls.startAgain'), disabled: busy, onClick })}
    </div>`;
  }

  #showOlder(): void {
    this.#mails += MAILS_AT_A_TIME;
    this.requestUpdate();
  }

  async #run(move: (controls: TestControls) => Promise<string>): Promise<void> {
    this.#failure = undefined;
    try {
      await this.#bench.act(async (controls) => this.announce(await move(controls)));
    } catch (error) {
      const message = error instanceof BillingError ? errorText(error, this.t) : String(error);
      this.#failure = this.t('mockControls.failed', { message });
      this.requestUpdate();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billet-mock-controls': BilletMockControls;
  }
}
