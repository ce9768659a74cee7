import { html, nothing, type TemplateResult } from 'lit';
import { amountField, nextSentence, note, switchRow } from '../../ui/index.ts';
import { storedAmount, type AmountField, type Field } from './draft.ts';
import { controlId, fieldLabel, problemText, type Handlers, type View } from './view.ts';
import type { Warning } from './warnings.ts';

function errorAt(view: View, field: Field): string | undefined {
  const problem = view.problems.find((each) => each.field === field);
  return problem && problemText(problem, view);
}

function amountInput(view: View, handlers: Handlers, field: AmountField, hint?: string): TemplateResult {
  const { localizer, draft, stored } = view;
  return amountField(
    {
      id: controlId(field),
      label: fieldLabel(field, view),
      hint,
      error: errorAt(view, field),
      value: draft.amounts[field] ?? localizer.amountForInput(storedAmount(stored, field)),
      disabled: !view.canChange,
      onInput: (text) => handlers.type(field, text),
    },
    localizer,
  );
}

function switchOf(view: View, handlers: Handlers, field: 'topUp' | 'alert'): TemplateResult {
  const { t } = view.localizer;
  const { crossing } = view.account.policy.topUp;
  const error = errorAt(view, field);
  const about = field === 'topUp' ? t('lowBalanceSettings.topUpAbout', { crossing }) : t('lowBalanceSettings.alertAbout');
  return html`${switchRow({
    id: controlId(field),
    label: fieldLabel(field, view),
    description: about,
    checked: view.next[field],
    disabled: !view.canChange,
    busy: view.busy,
    onToggle: (wanted) => handlers.toggle(field, wanted),
  })}
  ${error === undefined ? nothing : note('bad', error)}`;
}

function callsHint({ localizer, account }: View): TemplateResult | typeof nothing {
  const { recommendedThresholdMinor } = account.policy.topUp;
  const count = account.activeUsage.length;
  if (recommendedThresholdMinor === null) return nothing;
  const amount = localizer.money(recommendedThresholdMinor);
  return html`<p class="small muted">
    ${count > 0 ? localizer.t('lowBalanceSettings.callsNow', { count }) : nothing}
    ${localizer.t('lowBalanceSettings.callsHint', { amount })}
  </p>`;
}

/** Automatic top-up: switch, threshold, amount, cap. */
export function topUpGroup(view: View, handlers: Handlers): TemplateResult | typeof nothing {
  const { t } = view.localizer;
  const { policy } = view.account;
  if (!policy.topUp.offered) return nothing;
  const { minimumMinor } = policy.payments;
  const minimum = minimumMinor === null ? undefined : view.localizer.money(minimumMinor);
  const kept = !view.next.topUp && view.stored.amountMinor !== null;
  return html`<div class="group" role="group" aria-labelledby="top-up-group">
    <span id="top-up-group" hidden>${t('lowBalanceSettings.topUp')}</span>
    ${switchOf(view, handlers, 'topUp')}
    <div class="fields">
      ${amountInput(view, handlers, 'threshold')}
      ${amountInput(view, handlers, 'amount', minimum && t('lowBalanceSettings.amountMinimum', { amount: minimum }))}
      ${amountInput(view, handlers, 'cap', t('lowBalanceSettings.capHint'))}
    </div>
    ${kept ? html`<p class="small muted">${t('lowBalanceSettings.keptWhileOff')}</p>` : callsHint(view)}
  </div>`;
}

/** The low-balance alert: switch and threshold. */
export function alertGroup(view: View, handlers: Handlers): TemplateResult | typeof nothing {
  const { t } = view.localizer;
  if (!view.account.policy.lowBalanceAlert.offered) return nothing;
  const kept = !view.next.alert && view.stored.alertThresholdMinor !== null;
  return html`<div class="group" role="group" aria-labelledby="alert-group">
    <span id="alert-group" hidden>${t('lowBalanceSettings.alert')}</span>
    ${switchOf(view, handlers, 'alert')}
    <div class="fields">
      ${amountInput(view, handlers, 'alertThreshold')}
    </div>
    ${kept ? html`<p class="small muted">${t('lowBalanceSettings.keptWhileOff')}</p>` : nothing}
  </div>`;
}

function warningText(warning: Warning, { localizer, account, methods, next, nowMs }: View): string {
  const { t } = localizer;
  switch (warning.kind) {
    case 'alert_not_above':
      return t('lowBalanceSettings.warnAlertNotAbove');
    case 'cap_below_amount':
      return t('lowBalanceSettings.warnCapBelowAmount');
    case 'below_recommended':
      return t('lowBalanceSettings.warnBelowRecommended', { amount: localizer.money(warning.recommendedMinor) });
    case 'small_top_up':
      return t('lowBalanceSettings.warnSmallTopUp', { daily: localizer.money(warning.dailyMinor) });
    case 'cannot_run': {
      const topUp = { ...account.topUp, monthlyCapMinor: next.capMinor };
      const wanted = { ...account, topUp, nextPayment: warning.nextPayment };
      return nextSentence({ account: wanted, methods, localizer, nowMs });
    }
  }
}

/** What is worth knowing and stops nobody. */
export function warningsList(view: View): TemplateResult | typeof nothing {
  if (view.warnings.length === 0) return nothing;
  return html`<div class="warnings" role="group" aria-label=${view.localizer.t('lowBalanceSettings.warnings')}>
    ${view.warnings.map((warning) => note('warn', warningText(warning, view)))}
  </div>`;
}
