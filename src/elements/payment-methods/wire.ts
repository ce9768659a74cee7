import { html, nothing, type TemplateResult } from 'lit';
import { button, type BilletElement, type SharedData } from '../../ui/index.ts';

/** Puts a text into the clipboard. Whether it is there: a page may have none, or be refused it. */
async function copied(text: string): Promise<boolean> {
  if (navigator.clipboard === undefined) return false;
  return navigator.clipboard.writeText(text).then(() => true, () => false);
}

/** How to pay by wire transfer: where to, and the reference, to be copied, by which the transfer finds the account. */
export class WireInstructions {
  readonly #host: BilletElement;
  /** What became of the reference that was copied last. */
  #outcome: { readonly reference: string; readonly copied: boolean } | undefined;

  constructor(host: BilletElement) {
    this.#host = host;
  }

  render({ lines, reference }: SharedData<'wireInstructions'>): TemplateResult {
    const { t } = this.#host;
    const copy = { label: t('common.copy'), kind: 'quiet', icon: 'copy', onClick: () => void this.#copy(reference) } as const;
    return html`<details class="wire" part="wire">
      <summary>${t('paymentMethods.wireTitle')}</summary>
      <dl>
        ${lines.map(({ label, value }) => html`<div><dt>${label}</dt><dd><bdi>${value}</bdi></dd></div>`)}
        <div>
          <dt>${t('paymentMethods.wireReference')}</dt>
          <dd><code id="wire-reference">${reference}</code> ${button(copy)}</dd>
        </div>
      </dl>
      ${this.#outcome?.reference === reference ? html`<p class="small">${this.#said(this.#outcome)}</p>` : nothing}
      <p class="small muted">${t('paymentMethods.wireReferenceHint')}</p>
    </details>`;
  }

  #said({ copied }: { readonly copied: boolean }): string {
    return this.#host.t(copied ? 'paymentMethods.wireCopied' : 'paymentMethods.wireNotCopied');
  }

  /** Where the clipboard is refused, the reference is selected: one key copies it. */
  async #copy(reference: string): Promise<void> {
    const outcome = { reference, copied: await copied(reference) };
    this.#outcome = outcome;
    const shown = this.#host.shadowRoot?.getElementById('wire-reference');
    if (!outcome.copied && shown) document.getSelection()?.selectAllChildren(shown);
    this.#host.live.say(this.#said(outcome));
    this.#host.requestUpdate();
  }
}
