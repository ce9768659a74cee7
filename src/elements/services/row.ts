import { html, nothing, type TemplateResult } from 'lit';
import type { BillingError, Service } from '../../contract/index.ts';
import { button, errorText, note, type Localizer } from '../../ui/index.ts';
import { breakEvenMinutes, feeOf, otherPlan } from './plans.ts';

export interface RowOptions {
  readonly localizer: Localizer;
  readonly canChange: boolean;
  /** The plans of this number are being compared. */
  readonly comparing: boolean;
  /** The switch is under way. */
  readonly busy: boolean;
  readonly error: BillingError | undefined;
  readonly onCompare: () => void;
  readonly onSwitch: () => void;
  readonly onRemove: () => void;
}

/** What a number is called: as it is written, else by its id. */
export function serviceName({ number, id }: Service, { t }: Localizer): string {
  return number ?? t('services.unnamed', { id });
}

/** Money with a fraction of a minor unit, such as 0.0048 a minute, as the locale writes it. */
function rateText(rate: string, { locale, currency }: Localizer): string {
  const options = { style: 'currency', currency, maximumFractionDigits: 6 } as const;
  return new Intl.NumberFormat(locale, options).format(rate as `${number}`);
}

function planText(service: Service, plan: Service['plan'], localizer: Localizer): string {
  const { t } = localizer;
  const fee = t('services.feeValue', { amount: localizer.money(service.feesMinor[plan] ?? 0) });
  if (plan === 'flat' || service.ratePerMinute === undefined) return fee;
  return `${fee} + ${t('services.rate', { amount: rateText(service.ratePerMinute, localizer) })}`;
}

/** Why the plan can't be switched; undefined where it can. */
function whyNot(service: Service, localizer: Localizer): string | undefined {
  const { t } = localizer;
  const { planSwitch, kind } = service;
  if (planSwitch.allowed) return otherPlan(service) === undefined ? t('services.onePlan') : undefined;
  if (planSwitch.reason !== 'plan_switch_limit') return t('services.unavailable', { kind });
  if (planSwitch.nextOn === null) return t('services.limitOpen');
  return t('services.limit', { date: localizer.date(planSwitch.nextOn) });
}

function facts(service: Service, localizer: Localizer): TemplateResult {
  const { t } = localizer;
  const plan = t('services.plan', { plan: service.plan });
  return html`<dl class="facts">
    <div><dt>${t('services.planTitle')}</dt><dd>${plan}</dd></div>
    <div><dt>${t('services.fee')}</dt><dd class="num">${planText(service, service.plan, localizer)}</dd></div>
    <div><dt>${t('services.ordered')}</dt><dd class="num">${localizer.date(service.orderedOn)}</dd></div>
    <div><dt>${t('services.nextBilling')}</dt><dd class="num">${localizer.date(service.nextBillingOn)}</dd></div>
  </dl>`;
}

function difference(service: Service, localizer: Localizer): string {
  const { t } = localizer;
  const other = otherPlan(service);
  const changeMinor = (other === undefined ? 0 : (service.feesMinor[other] ?? 0)) - feeOf(service);
  const amount = localizer.money(Math.abs(changeMinor));
  if (changeMinor === 0) return t('services.same');
  return changeMinor < 0 ? t('services.cheaper', { amount }) : t('services.dearer', { amount });
}

function comparison(service: Service, options: RowOptions): unknown {
  const other = otherPlan(service);
  if (!options.comparing || other === undefined) return nothing;
  const { localizer, busy, canChange, onSwitch, onCompare, error } = options;
  const { t } = localizer;
  const minutes = breakEvenMinutes(service, localizer.currency);
  const date = localizer.date(service.nextBillingOn);
  const text = minutes === undefined ? '' : new Intl.NumberFormat(localizer.locale).format(minutes);
  return html`<div class="aside compare" role="group" aria-label=${t('services.compare')}>
    ${error === undefined ? nothing : note('bad', errorText(error, t))}
    <dl class="plans">
      <div>
        <dt>${t('services.now')}</dt>
        <dd><strong>${t('services.plan', { plan: service.plan })}</strong>, ${planText(service, service.plan, localizer)}</dd>
      </div>
      <div>
        <dt>${t('services.then', { date })}</dt>
        <dd><strong>${t('services.plan', { plan: other })}</strong>, ${planText(service, other, localizer)}</dd>
      </div>
    </dl>
    <p>
      ${difference(service, localizer)}
      ${minutes === undefined ? nothing : t('services.perMinuteBreakEven', { minutes: text, count: minutes })}
    </p>
    <p class="muted">${t('services.switchNote')}</p>
    <div class="actions">
      ${button({
        id: `switch-${service.id}`,
        label: t('services.switchTo', { plan: other }),
        kind: 'primary',
        busy,
        disabled: !canChange,
        onClick: onSwitch,
      })}
      ${button({ label: t('common.cancel'), disabled: busy, onClick: onCompare })}
    </div>
  </div>`;
}

function rowActions(service: Service, options: RowOptions): TemplateResult {
  const { localizer, canChange, comparing, onCompare, onRemove } = options;
  const { t } = localizer;
  const number = serviceName(service, localizer);
  const blocked = whyNot(service, localizer);
  return html`<div class="row-actions">
    ${button({
      id: `compare-${service.id}`,
      label: t('services.switchPlan'),
      longLabel: t('services.switchPlanOf', { number }),
      kind: 'quiet',
      disabled: blocked !== undefined || !canChange,
      describedBy: blocked === undefined ? undefined : `why-${service.id}`,
      expanded: comparing,
      onClick: onCompare,
    })}
    ${button({
      id: `remove-${service.id}`,
      label: t('common.remove'),
      longLabel: t('services.removeOf', { number }),
      kind: 'quiet',
      disabled: !canChange,
      onClick: onRemove,
    })}
  </div>`;
}

/** A number: what it is, what it costs and when, and what can be done with it. */
export function serviceRow(service: Service, options: RowOptions): TemplateResult {
  const { localizer } = options;
  const { t } = localizer;
  const blocked = whyNot(service, localizer);
  const place = service.rateCentre ?? t('services.kind', { kind: service.kind });
  return html`<li class="service" part="service">
    <div class="head">
      <div class="what">
        <strong class="num"><bdi>${serviceName(service, localizer)}</bdi></strong>
        <span class="muted">${place}</span>
        ${service.note ? html`<p class="small">${t('services.note', { note: service.note })}</p>` : nothing}
      </div>
      ${rowActions(service, options)}
    </div>
    ${facts(service, localizer)}
    ${blocked === undefined ? nothing : html`<p class="small muted" id="why-${service.id}">${blocked}</p>`}
    ${comparison(service, options)}
  </li>`;
}
