import { html, nothing, type TemplateResult } from 'lit';
import { button, nextSentence, note } from '../../ui/index.ts';
import type { Panel } from './panel.ts';
import { chargedNow, factRow, afterwards } from './review.template.ts';
import { methodName, type Handlers, type View } from './view.ts';

type Retry = Extract<Panel, { kind: 'retry' }>;

interface Amounts {
  readonly amountMinor: number;
  /** With tax. */
  readonly totalMinor: number;
}

/** In minor units: as it would be now, else as it was when it failed; undefined: not known yet. */
function amountsOf({ foreseen, failed }: View): Amounts | undefined {
  if (foreseen !== undefined && !foreseen.failed) return chargedNow(foreseen.preview);
  return failed && { amountMinor: failed.amountMinor, totalMinor: failed.amountMinor + failed.taxMinor };
}

function nowText(view: View, { methodId }: Retry): string {
  const { localizer } = view;
  const { t } = localizer;
  const amounts = amountsOf(view);
  if (amounts === undefined) return t('common.loading');
  const { amountMinor, totalMinor } = amounts;
  const tax = localizer.money(totalMinor - amountMinor);
  const facts = { method: methodName(view, methodId), amount: localizer.money(totalMinor), tax };
  return t(totalMinor === amountMinor ? 'transactionHistory.retrySentence' : 'transactionHistory.retryTaxed', facts);
}

/** What the retry of a failed charge would do, and the button that makes it (R50). */
export function retryPanel(view: View, handlers: Handlers, panel: Retry): TemplateResult {
  const { account, localizer, foreseen, busy, problem } = view;
  const { t } = localizer;
  const amounts = amountsOf(view);
  const preview = foreseen?.preview;
  const { suspendHours } = account.policy.autoCharge;
  const isRefused = foreseen?.refusal !== undefined;
  const total = amounts && localizer.money(amounts.totalMinor);
  const label = total === undefined ? t('common.retry') : t('paymentMethods.retryAmount', { amount: total });
  const after = preview && { ...account, ...afterwards(preview) };
  return html`<div class="panel" role="group" aria-labelledby="panel-title">
    <p class="panel-title" id="panel-title" tabindex="-1">${t('transactionHistory.retryTitle')}</p>
    ${isRefused
      ? nothing
      : html`<dl class="facts" aria-busy=${foreseen?.loading === true ? 'true' : 'false'}>
            ${factRow(t('autopayManager.reviewNow'), html`<strong>${nowText(view, panel)}</strong>`)}
            ${after === undefined
              ? nothing
              : factRow(t('autopayManager.reviewNext'), nextSentence({ ...view, account: after }))}
          </dl>
          ${suspendHours === null
            ? nothing
            : html`<p class="small muted">${t('transactionHistory.retryFails', { count: suspendHours })}</p>`}`}
    ${problem === undefined ? nothing : note('bad', problem)}
    <div class="actions">
      ${isRefused
        ? nothing
        : button({
            label,
            kind: 'primary',
            busy,
            disabled: amounts === undefined || foreseen?.loading === true,
            onClick: handlers.submit,
          })}
      ${button({ label: t('common.cancel'), disabled: busy, onClick: handlers.close })}
    </div>
  </div>`;
}
