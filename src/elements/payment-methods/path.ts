import { html, nothing, type TemplateResult } from 'lit';
import type { Account, Method } from '../../contract/index.ts';
import type { Localizer } from '../../ui/index.ts';

function named(account: Account, methods: readonly Method[]): readonly Method[] {
  const found = account.nextPayment.methodIds.map((id) => methods.find((method) => method.id === id));
  return found.filter((method) => method !== undefined);
}

function step(method: Method, index: number, localizer: Localizer): TemplateResult {
  const { t } = localizer;
  const then =
    index === 0 ? nothing : html`<span aria-hidden="true" class="arrow">→</span> <span>${t('paymentMethods.pathThen')}</span>`;
  return html`${then} <strong><bdi>${localizer.method({ ...method, nickname: undefined })}</bdi></strong>`;
}

/** The order as a path: which methods automatic payments try, one after the other, or why there are none. */
export function automaticPath(
  account: Account,
  methods: readonly Method[],
  localizer: Localizer,
  nowMs: number,
): TemplateResult | typeof nothing {
  const { t } = localizer;
  if (methods.length === 0) return nothing;
  if (account.policy.autoPay.style === 'schedule' && account.autoPay.on) {
    return html`<p class="path" part="path">${t('paymentMethods.pathSchedules')}</p>`;
  }
  const tried = named(account, methods);
  if (tried.length > 0) {
    const lead = tried.length === 1 ? t('paymentMethods.pathLeadOne') : t('paymentMethods.pathLead');
    return html`<p class="path" part="path">
      <span class="muted">${lead}</span> ${tried.map((method, index) => step(method, index, localizer))}
    </p>`;
  }
  const { reason, until } = account.nextPayment;
  if (reason === null) return nothing;
  const end = until === null ? '' : ` ${t('paymentMethods.pathUntil', { time: localizer.when(until, nowMs) })}`;
  return html`<p class="path" part="path">${t('paymentMethods.pathNone', { reason })}${end}</p>`;
}
