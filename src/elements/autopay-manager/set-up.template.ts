import { html, nothing, type TemplateResult } from 'lit';
import { button, emptyState, note } from '../../ui/index.ts';
import type { Panel, Step } from './panel.ts';
import { canPay, payingMethods } from './policy.ts';
import { chargedNow, review } from './review.template.ts';
import { methodLine, type Handlers, type View } from './view.ts';

type SetUp = Extract<Panel, { kind: 'setUp' }>;

const TITLES = {
  method: 'autopayManager.stepMethod',
  details: 'autopayManager.stepDetails',
  review: 'autopayManager.stepReview',
} as const satisfies Record<Step, string>;

function heading({ steps, step }: SetUp, { localizer }: View): TemplateResult {
  const title = localizer.t(TITLES[step]);
  const facts = { step: steps.indexOf(step) + 1, count: steps.length, title };
  const text = steps.length === 1 ? title : localizer.t('autopayManager.stepOf', facts);
  return html`<p class="panel-title" id="panel-title" tabindex="-1">${text}</p>`;
}

function methodStep(view: View, handlers: Handlers, { methodId }: SetUp): TemplateResult {
  const { account, methods, localizer } = view;
  const { t } = localizer;
  const add = button({ label: t('autopayManager.addMethod'), kind: 'quiet', icon: 'add', onClick: () => handlers.open('add') });
  if (!methods.some((method) => canPay(account, method))) return html`${emptyState(t('autopayManager.noMethods'), add)}`;
  return html`<fieldset class="field choices">
      <legend>${t('autopayManager.method')}</legend>
      ${methods.map((method) => {
        const able = canPay(account, method);
        const why = able || method.status === 'expired' ? nothing : t('autopayManager.cannotPay');
        const now = method.autoCharge ? t('autopayManager.isCurrent') : nothing;
        return html`<label class="choice">
          <input
            type="radio"
            name="method"
            .value=${method.id}
            .checked=${method.id === methodId}
            ?disabled=${!able}
            @change=${() => handlers.choose(method.id)}
          />
          ${methodLine(method, view, html`<span class="small muted">${why} ${now}</span>`)}
        </label>`;
      })}
    </fieldset>
    ${add}`;
}

function detailsStep({ account, localizer }: View): TemplateResult {
  const { t } = localizer;
  const { cycle } = account.policy.autoPay;
  if (cycle === null) return html``;
  const { startDay, daysBeforeEnd, registrationCycles } = cycle;
  const time = account.policy.autoCharge.runAt;
  const registers = registrationCycles > 0 && !account.autoPay.on;
  return html`<ul class="points">
    <li>${t('autopayManager.cycleDay', { day: startDay })} ${t('autopayManager.cycleWithdrawal', { days: daysBeforeEnd, time })}</li>
    <li>${t('autopayManager.cycleAll')}</li>
    ${registers ? html`<li>${t('autopayManager.cycleRegistration', { count: registrationCycles })}</li>` : nothing}
    <li>${t('autopayManager.cyclePaid')}</li>
  </ul>`;
}

function submitLabel({ account, localizer, methods, style, foreseen }: View, { methodId }: SetUp): string {
  const { t } = localizer;
  const now = chargedNow(foreseen?.preview);
  const amount = now === undefined ? undefined : localizer.money(now.totalMinor);
  if (style === 'prepaid') {
    return amount === undefined ? t('autopayManager.submitSwitch') : t('autopayManager.submitSwitchAndAdd', { amount });
  }
  const moves = account.policy.autoCharge.exclusive && payingMethods(methods).some(({ id }) => id !== methodId);
  if (moves) return amount === undefined ? t('autopayManager.submitMove') : t('autopayManager.submitMoveAndPay', { amount });
  return amount === undefined ? t('autopayManager.submitOn') : t('autopayManager.submitOnAndPay', { amount });
}

function stepContent(view: View, handlers: Handlers, panel: SetUp): TemplateResult {
  if (panel.step === 'method') return methodStep(view, handlers, panel);
  if (panel.step === 'details') return detailsStep(view);
  return panel.methodId === null ? html`` : review(view, panel.methodId);
}

/** Setting up, or moving: method, how it works, review, submit. */
export function setUpPanel(view: View, handlers: Handlers, panel: SetUp): TemplateResult {
  const { busy, problem, foreseen, localizer } = view;
  const { t } = localizer;
  const first = panel.steps[0] === panel.step;
  const current = view.methods.find(({ id }) => id === panel.methodId);
  const unchanged = current?.autoCharge === true && view.style !== 'schedule';
  const waits = foreseen?.loading === true;
  const last = button({
    label: submitLabel(view, panel),
    kind: 'primary',
    busy,
    disabled: waits || foreseen?.refusal !== undefined,
    onClick: handlers.submit,
  });
  const next = button({
    label: t('common.continue'),
    kind: 'primary',
    disabled: panel.methodId === null || unchanged,
    onClick: () => handlers.go(1),
  });
  const back = first
    ? button({ label: t('common.cancel'), disabled: busy, onClick: handlers.close })
    : button({ label: t('common.back'), disabled: busy, onClick: () => handlers.go(-1) });
  return html`<div class="panel" role="group" aria-labelledby="panel-title">
    ${heading(panel, view)} ${stepContent(view, handlers, panel)}
    ${problem === undefined ? nothing : note('bad', problem)}
    <div class="actions">${panel.step === 'review' ? last : next} ${back}</div>
  </div>`;
}
