import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Account, Charge, Method } from '../../contract/index.ts';
import { button, chip, icon, switchControl, type Localizer } from '../../ui/index.ts';
import { formatExpiry } from '../../ui/format/time.ts';
import { brandMark } from './marks.ts';
import type { RetryAmount } from './retry-amounts.ts';

/** What can be done with a row. */
export interface RowActions {
  readonly switchAutoCharge: (method: Method, enabled: boolean) => void;
  readonly move: (method: Method, place: number, control: string) => void;
  readonly retry: (method: Method, chargesMinor: number | null) => void;
  readonly edit: (method: Method) => void;
  readonly remove: (method: Method) => void;
  readonly dragStart: (event: PointerEvent, method: Method) => void;
}

/** What a row shows. */
export interface Row {
  readonly method: Method;
  /** From zero. */
  readonly place: number;
  readonly count: number;
  readonly account: Account;
  readonly localizer: Localizer;
  readonly nowMs: number;
  /** What is being done with it now. */
  readonly busy: 'switch' | 'move' | 'retry' | 'remove' | null;
  /** Nothing can be changed at all, or not while something else is under way. */
  readonly disabled: boolean;
  /** What went wrong the last time. */
  readonly problem: string | undefined;
  /** The charge that suspended it, as soon as it is known. */
  readonly failed: Charge | undefined;
  /** What a retry of it would charge; undefined while that is not known. */
  readonly retryAmount: RetryAmount | undefined;
  /** That is being looked at anew. */
  readonly retryPending: boolean;
  readonly actions: RowActions;
}

const CONTROLS = { up: 'up', down: 'down', first: 'first' } as const;

function shortLabel({ localizer, method }: Row): string {
  return localizer.method({ ...method, nickname: undefined });
}

function detail(row: Row): string {
  const { method, localizer } = row;
  const { t } = localizer;
  const exp = method.status === 'expired' ? undefined : method.exp;
  const expires = exp === undefined ? '' : t('terms.expires', { month: formatExpiry(exp) });
  const holder = method.kind === 'paypal' || method.kind === 'bank_account' ? (method.holder ?? '') : '';
  const schedule = method.schedule === null ? '' : t('paymentMethods.schedule', { when: method.schedule.when });
  return [method.nickname ? shortLabel(row) : '', expires, holder, schedule].filter(Boolean).join(' · ');
}

function label(row: Row): TemplateResult {
  const { method, localizer } = row;
  return html`<div class="label">
    <strong id="label-${method.id}"><bdi>${method.nickname ?? shortLabel(row)}</bdi></strong>
    ${method.primary
      ? html`<span class="star" role="img" aria-label=${localizer.t('paymentMethods.primary')}>${icon('star', 14)}</span>`
      : nothing}
    <div class="small muted"><bdi>${detail(row)}</bdi></div>
  </div>`;
}

/** Why there is no switch; undefined: there is one. */
function noSwitch({ method, account, localizer }: Row): string | undefined {
  const { methods, autoPay } = account.policy;
  if (method.autoCharge) return undefined;
  if (!methods.autoKinds.includes(method.kind)) return localizer.t('paymentMethods.byHandOnly', { kind: method.kind });
  if (autoPay.style === 'schedule' && method.schedule === null) return localizer.t('paymentMethods.needsSchedule');
  return undefined;
}

function exclusiveChoice(row: Row): TemplateResult {
  const { method, localizer, disabled, busy, actions } = row;
  const id = `auto-${method.id}`;
  const choose = (event: Event) => {
    (event.target as HTMLInputElement).checked = method.autoCharge;
    if (!disabled && busy === null) actions.switchAutoCharge(method, true);
  };
  return html`<label class="auto" for=${id}>
    <span class="small muted wide" aria-hidden="true">${localizer.t('terms.autoCharge')}</span>
    <input
      type="radio"
      name="auto"
      id=${id}
      aria-label=${localizer.t('paymentMethods.useAutomatically', { method: shortLabel(row) })}
      .checked=${live(method.autoCharge)}
      ?disabled=${disabled}
      @change=${choose}
    />
  </label>`;
}

/** The last choice of a choice of one. */
export function noneRow(options: {
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly localizer: Localizer;
  readonly choose: () => void;
}): TemplateResult {
  const choose = (event: Event) => {
    (event.target as HTMLInputElement).checked = options.chosen;
    options.choose();
  };
  return html`<label class="none-row">
    <span class="small">${options.localizer.t('paymentMethods.noneAutomatically')}</span>
    <input
      type="radio"
      name="auto"
      id="auto-none"
      .checked=${live(options.chosen)}
      ?disabled=${options.disabled}
      @change=${choose}
    />
  </label>`;
}

function autoCharge(row: Row): TemplateResult {
  const { method, account, localizer, disabled, busy, actions } = row;
  const { t } = localizer;
  const reason = noSwitch(row);
  if (reason !== undefined) return html`<span class="auto small muted">${reason}</span>`;
  if (account.policy.autoCharge.exclusive) return exclusiveChoice(row);
  return html`<span class="auto">
    <span class="small muted wide" aria-hidden="true">${t('terms.autoCharge')}</span>
    ${switchControl({
      id: `auto-${method.id}`,
      label: t('paymentMethods.autoChargeOf', { method: shortLabel(row) }),
      checked: method.autoCharge,
      busy: busy === 'switch',
      disabled,
      onToggle: (enabled) => actions.switchAutoCharge(method, enabled),
    })}
  </span>`;
}

function tools(row: Row): TemplateResult {
  const { method, place, count, localizer, disabled, busy, actions } = row;
  const { t } = localizer;
  const named = { method: shortLabel(row) };
  const move = (control: keyof typeof CONTROLS, to: number) => () =>
    actions.move(method, to, `${CONTROLS[control]}-${method.id}`);
  const isFirst = place === 0;
  const isLast = place === count - 1;
  return html`<div class="tools" role="group" aria-labelledby="label-${method.id}">
    ${count < 2
      ? nothing
      : html`${button({
          id: `up-${method.id}`, kind: 'icon', icon: 'arrowUp', label: t('paymentMethods.moveUp'),
          longLabel: t('paymentMethods.moveUpOf', named), disabled: disabled || isFirst, onClick: move('up', place - 1),
        })}
        ${button({
          id: `down-${method.id}`, kind: 'icon', icon: 'arrowDown', label: t('paymentMethods.moveDown'),
          longLabel: t('paymentMethods.moveDownOf', named), disabled: disabled || isLast, onClick: move('down', place + 1),
        })}
        ${button({
          id: `first-${method.id}`, kind: 'icon', icon: 'starOff', label: t('paymentMethods.makePrimary'),
          longLabel: t('paymentMethods.makePrimaryOf', named), disabled: disabled || isFirst, onClick: move('first', 0),
        })}`}
    ${button({
      id: `edit-${method.id}`, kind: 'icon', icon: 'edit', label: t('common.edit'),
      longLabel: t('paymentMethods.editOf', named), disabled, onClick: () => actions.edit(method),
    })}
    ${button({
      id: `remove-${method.id}`, kind: 'icon', icon: 'remove', label: t('common.remove'), busy: busy === 'remove',
      longLabel: t('paymentMethods.removeOf', named), disabled, onClick: () => actions.remove(method),
    })}
  </div>`;
}

function suspension(row: Row): TemplateResult | typeof nothing {
  const { method, localizer, nowMs, failed, retryAmount, busy, actions } = row;
  const { t } = localizer;
  if (method.suspendedUntil === null) return nothing;
  const withTax = (some: RetryAmount | undefined) => some && localizer.money(some.amountMinor + some.taxMinor);
  const failedAmount = withTax(failed) ?? null;
  const amount = withTax(retryAmount) ?? null;
  const because = method.suspendedBy
    ? t('paymentMethods.suspendedBecause', { reason: method.suspendedBy.reason, amount: failedAmount })
    : '';
  const retryable = method.suspendedBy !== null && failed?.retryable !== false;
  const named = { method: shortLabel(row) };
  return html`${chip('warn', t('paymentMethods.suspendedUntil', { time: localizer.when(method.suspendedUntil, nowMs) }))}
    <span class="muted">${because} ${t('paymentMethods.suspendedMeaning')}</span>
    ${retryable
      ? button({
          id: `retry-${method.id}`,
          kind: 'quiet',
          label: amount === null ? t('common.retry') : t('paymentMethods.retryAmount', { amount }),
          longLabel:
            amount === null ? t('paymentMethods.retryFrom', named) : t('paymentMethods.retryLong', { amount, ...named }),
          busy: busy === 'retry',
          disabled: row.disabled || row.retryPending,
          onClick: () => actions.retry(method, retryAmount?.amountMinor ?? null),
        })
      : nothing}`;
}

function expiry({ method, account, localizer }: Row): TemplateResult | typeof nothing {
  const { t } = localizer;
  if (method.exp === undefined) return nothing;
  if (method.status === 'expired') {
    return html`${chip('bad', t('terms.expired', { month: formatExpiry(method.exp) }))}
      <span class="muted">${t('paymentMethods.expiredMeaning')}</span>`;
  }
  const { at, methodIds } = account.nextPayment;
  const nextOn = at === null || !methodIds.includes(method.id) ? null : localizer.dateOf(at);
  if (nextOn !== null && nextOn.slice(0, 7) > method.exp) {
    return chip('warn', t('paymentMethods.expiresBefore', { date: localizer.date(nextOn) }));
  }
  const isThisMonth = localizer.dateOf(account.now).slice(0, 7) === method.exp;
  return isThisMonth ? chip('warn', t('paymentMethods.expiresThisMonth')) : nothing;
}

function notes(row: Row): TemplateResult | typeof nothing {
  const { method, problem } = row;
  const parts = [expiry(row), suspension(row)].filter((part) => part !== nothing);
  const wrong = problem === undefined ? nothing : html`<span class="bad problem" role="alert">${icon('alert', 14)} ${problem}</span>`;
  if (parts.length === 0 && wrong === nothing) return nothing;
  return html`<div class="note-row" id="note-${method.id}">${parts} ${wrong}</div>`;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** One method: how it is called, how it stands, and what can be done with it. */
export function methodRow(row: Row): TemplateResult {
  const { method, place, count, disabled, localizer, actions } = row;
  const onKey = (event: KeyboardEvent) => {
    const step = event.altKey ? STEPS[event.key] : undefined;
    if (step === undefined || disabled) return;
    event.preventDefault();
    const focused = (event.target as HTMLElement).id;
    if (place + step >= 0 && place + step < count) actions.move(method, place + step, focused);
  };
  return html`<li class="method" data-method=${method.id} part="method" @keydown=${onKey}>
    <span
      class="handle"
      title=${count > 1 ? localizer.t('paymentMethods.drag', { method: shortLabel(row) }) : nothing}
      ?hidden=${count < 2 || disabled}
      @pointerdown=${(event: PointerEvent) => actions.dragStart(event, method)}
      >${icon('grip')}</span
    >
    ${brandMark(method)} ${label(row)} ${autoCharge(row)} ${tools(row)} ${notes(row)}
  </li>`;
}
