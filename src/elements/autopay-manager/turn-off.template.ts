import { html, nothing, type TemplateResult } from 'lit';
import { button, note } from '../../ui/index.ts';
import type { Panel } from './panel.ts';
import { methodName, type Handlers, type View } from './view.ts';

type TurnOff = Extract<Panel, { kind: 'turnOff' }>;

function consequences({ account, localizer }: View, remove: boolean): TemplateResult {
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
    <li>${t(remove ? 'autopayManager.removeTurnsOff' : 'autopayManager.cancelKeeps')}</li>
  </ul>`;
}

const WORDS = {
  off: {
    sureTitle: 'autopayManager.cancelSureTitle',
    sure: 'autopayManager.cancelSure',
    keep: 'autopayManager.cancelKeep',
    confirm: 'autopayManager.cancelConfirm',
  },
  remove: {
    sureTitle: 'autopayManager.removeSureTitle',
    sure: 'autopayManager.removeSure',
    keep: 'autopayManager.removeKeep',
    confirm: 'autopayManager.removeConfirm',
  },
} as const;

/** Turning off, or removing the method that pays, in two steps: what follows from it, and whether that is meant. */
export function turnOffPanel(view: View, handlers: Handlers, { methodId, sure, remove }: TurnOff): TemplateResult {
  const { localizer, busy, problem } = view;
  const { t } = localizer;
  const method = methodName(view, methodId);
  const words = WORDS[remove ? 'remove' : 'off'];
  const title = remove ? t('autopayManager.removeTitle', { method }) : t('autopayManager.cancelTitle');
  return html`<div class="panel" role="group" aria-labelledby="panel-title">
    <p class="panel-title" id="panel-title" tabindex="-1">${sure ? t(words.sureTitle) : title}</p>
    ${sure ? html`<p>${t(words.sure, { method })}</p>` : consequences(view, remove)}
    ${problem === undefined ? nothing : note('bad', problem)}
    <div class="actions">
      ${button({ label: t(words.keep), disabled: busy, onClick: handlers.close })}
      ${sure
        ? button({ label: t(words.confirm), kind: 'danger', busy, onClick: handlers.submit })
        : button({ label: t('autopayManager.cancelContinue'), onClick: handlers.sure })}
    </div>
  </div>`;
}
