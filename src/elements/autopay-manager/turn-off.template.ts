import { html, nothing, type TemplateResult } from 'lit';
import { button, note } from '../../ui/index.ts';
import type { Panel } from './panel.ts';
import { methodName, type Handlers, type View } from './view.ts';

type TurnOff = Extract<Panel, { kind: 'turnOff' }>;

function consequences({ account, localizer }: View): TemplateResult {
  const { t } = localizer;
  const { state, at, amountMinor } = account.nextPayment;
  const planned = state === 'scheduled' && at !== null && amountMinor !== null;
  const due = account.amountDueMinor > 0;
  return html`<ul class="points">
    ${planned
      ? html`<li>
          ${t('autopayManager.cancelNext', { amount: localizer.money(amountMinor), date: localizer.instant(at, 'date') })}
        </li>`
      : nothing}
    <li>
      ${due
        ? t('autopayManager.cancelDue', { amount: localizer.money(account.amountDueMinor) })
        : t('autopayManager.cancelNothingDue')}
    </li>
    ${(account.policy.autoPay.cycle?.registrationCycles ?? 0) > 0
      ? html`<li>${t('autopayManager.cancelRegistration')}</li>`
      : nothing}
    <li>${t('autopayManager.cancelKeeps')}</li>
  </ul>`;
}

/** Turning off, in two steps: what follows from it, and whether that is meant. */
export function turnOffPanel(view: View, handlers: Handlers, { methodId, sure }: TurnOff): TemplateResult {
  const { localizer, busy, problem } = view;
  const { t } = localizer;
  const method = methodName(view, methodId);
  const keep = button({ label: t('autopayManager.cancelKeep'), disabled: busy, onClick: handlers.close });
  return html`<div class="panel" role="group" aria-labelledby="panel-title">
    <p class="panel-title" id="panel-title" tabindex="-1">
      ${t(sure ? 'autopayManager.cancelSureTitle' : 'autopayManager.cancelTitle')}
    </p>
    ${sure ? html`<p>${t('autopayManager.cancelSure', { method })}</p>` : consequences(view)}
    ${problem === undefined ? nothing : note('bad', problem)}
    <div class="actions">
      ${keep}
      ${sure
        ? button({ label: t('autopayManager.cancelConfirm'), kind: 'danger', busy, onClick: handlers.submit })
        : button({ label: t('autopayManager.cancelContinue'), onClick: handlers.sure })}
    </div>
  </div>`;
}
