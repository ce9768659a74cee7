import { html, type TemplateResult } from 'lit';
import { button, type Localizer, type SharedData } from '../../ui/index.ts';

/** How to pay by wire transfer: where to, and the reference by which the transfer finds the account. */
export function wireInstructions(
  { lines, reference }: SharedData<'wireInstructions'>,
  { t }: Localizer,
  announce: (text: string) => void,
): TemplateResult {
  const copy = async (): Promise<void> => {
    const copied = await navigator.clipboard?.writeText(reference).then(() => true, () => false);
    announce(t(copied ? 'paymentMethods.wireCopied' : 'paymentMethods.wireNotCopied'));
  };
  return html`<details class="wire" part="wire">
    <summary>${t('paymentMethods.wireTitle')}</summary>
    <dl>
      ${lines.map(({ label, value }) => html`<div><dt>${label}</dt><dd><bdi>${value}</bdi></dd></div>`)}
      <div>
        <dt>${t('paymentMethods.wireReference')}</dt>
        <dd>
          <code>${reference}</code>
          ${button({ label: t('common.copy'), kind: 'quiet', icon: 'copy', onClick: () => void copy() })}
        </dd>
      </div>
    </dl>
    <p class="small muted">${t('paymentMethods.wireReferenceHint')}</p>
  </details>`;
}
