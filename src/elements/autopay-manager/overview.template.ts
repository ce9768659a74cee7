import { html, nothing, type TemplateResult } from 'lit';
import type { Method } from '../../contract/index.ts';
import { button, note } from '../../ui/index.ts';
import { expiredMethod, missingSwitch, payingMethods, retryableMethods, roleOf, type Role } from './policy.ts';
import { methodLine, type Handlers, type View } from './view.ts';

function updateButton(view: View, handlers: Handlers, { id, ...named }: Method): TemplateResult | typeof nothing {
  const { t } = view.localizer;
  const method = view.localizer.method(named);
  if (!view.canChange) return nothing;
  return button({
    label: t('autopayManager.updateMethod'),
    longLabel: t('autopayManager.updateMethodOf', { method }),
    kind: 'quiet',
    onClick: () => handlers.open('edit', id),
  });
}

function removeButton(view: View, handlers: Handlers, { id, ...named }: Method): TemplateResult | typeof nothing {
  const { t } = view.localizer;
  if (!view.canChange) return nothing;
  return button({
    label: t('autopayManager.removeMethod'),
    longLabel: t('autopayManager.removeMethodOf', { method: view.localizer.method(named) }),
    kind: 'quiet',
    onClick: () => handlers.turnOff(id, true),
  });
}

/** Registration is not over, and something is due before it is: it can be paid now. */
function payThis(view: View, handlers: Handlers): TemplateResult | typeof nothing {
  const { account, localizer, canChange } = view;
  const { t } = localizer;
  const { activeFrom } = account.autoPay;
  const registers = account.nextPayment.reason === 'registering' && activeFrom !== null;
  if (!registers || account.amountDueMinor <= 0) return nothing;
  const facts = { amount: localizer.money(account.amountDueMinor), date: localizer.date(activeFrom) };
  const pay = button({ label: t('autopayManager.payThis'), kind: 'quiet', onClick: () => handlers.open('pay') });
  return note('neutral', t('autopayManager.payThisWhy', facts), canChange ? pay : nothing);
}

function whatItIs({ account, localizer, style }: View): TemplateResult {
  const { t } = localizer;
  const { chargeOutstandingOnEnable, invoiceOn } = account.policy.autoPay;
  const due = account.amountDueMinor > 0;
  const amount = localizer.money(account.amountDueMinor);
  const outstanding = chargeOutstandingOnEnable
    ? t('autopayManager.outstandingCharged', { amount })
    : t('autopayManager.outstanding', { amount });
  return html`<p>${t('autopayManager.about', { style: style === 'cycle' ? 'cycle' : invoiceOn })}</p>
    ${due ? html`<p>${outstanding}</p>` : nothing}`;
}

/** Styles `invoice` and `cycle`: the method that pays now, or what auto-pay is. */
export function currentMethod(view: View, handlers: Handlers): TemplateResult {
  const { t } = view.localizer;
  const paying = payingMethods(view.methods);
  if (paying.length === 0) return html`<div class="stack">${whatItIs(view)}</div>`;
  return html`${payThis(view, handlers)}
    <ul class="rows" aria-label=${t('autopayManager.methodNow')}>
      ${paying.map(
        (method) =>
          html`<li class="row">
            ${methodLine(method, view)}
            <div class="row-actions">${updateButton(view, handlers, method)} ${removeButton(view, handlers, method)}</div>
          </li>`,
      )}
    </ul>`;
}

/** Nothing can be charged after failed payments: the buttons that end that now, in the order of the methods (R50). */
export function retryButtons(view: View, handlers: Handlers): readonly TemplateResult[] {
  const { account, methods, localizer, canChange, panel, busy } = view;
  if (!canChange || panel !== undefined || account.openCharge !== null) return [];
  return retryableMethods(account, methods).map((method, index) =>
    button({
      label: localizer.t('paymentMethods.retryFrom', { method: localizer.method(method) }),
      kind: index === 0 ? 'primary' : 'secondary',
      busy,
      id: `retry-${method.id}`,
      onClick: () => handlers.retry(method),
    }),
  );
}

/** What can be done in styles `invoice` and `cycle`. */
export function currentActions(view: View, handlers: Handlers): TemplateResult | undefined {
  const { t } = view.localizer;
  if (!view.canChange || view.panel !== undefined) return undefined;
  const first = payingMethods(view.methods)[0];
  if (first === undefined) {
    const label = t('autopayManager.setUp');
    return button({ label, kind: 'primary', busy: view.busy, onClick: () => handlers.setUp(null, false) });
  }
  const pays = view.account.amountDueMinor > 0;
  return html`${retryButtons(view, handlers)}
  ${button({ label: t('autopayManager.change'), onClick: () => handlers.setUp(first.id, false) })}
  ${pays ? button({ label: t('autopayManager.makePayment'), onClick: () => handlers.open('pay') }) : nothing}
  ${button({ label: t('autopayManager.turnOff'), kind: 'danger', busy: view.busy, onClick: () => handlers.turnOff(first.id, false) })}`;
}

function roleText(role: Role, { localizer }: View): string {
  const { t } = localizer;
  switch (role.kind) {
    case 'first':
      return t('autopayManager.roleFirst');
    case 'then':
      return t('autopayManager.roleThen', { position: role.position });
    case 'off':
      return t('autopayManager.roleOff');
    case 'expired':
      return t('autopayManager.roleExpired');
    case 'suspended':
      return role.until === null
        ? t('terms.suspended')
        : t('autopayManager.roleSuspended', { time: localizer.zoned(role.until) });
    case 'unused':
      return t('autopayManager.roleUnused');
    case 'waiting':
      return t('autopayManager.roleWaiting');
  }
}

/** Prepaid: which methods are charged in which order, and why the others are not. */
export function methodOrder(view: View): TemplateResult {
  const { t } = view.localizer;
  if (view.methods.length === 0) return html`<p class="muted">${t('autopayManager.noMethodYet')}</p>`;
  const rows = view.methods.map((method) => {
    const role = roleOf(view.account, method);
    const used = role.kind === 'first' || role.kind === 'then' || role.kind === 'waiting';
    return html`<li class="row">
      <span class="position ${used ? 'used' : ''}" aria-hidden="true">
        ${role.kind === 'first' ? 1 : role.kind === 'then' ? role.position : '–'}
      </span>
      <div class="method">
        <strong>${view.localizer.method(method)}</strong>
        <span class="small muted">${roleText(role, view)}</span>
      </div>
    </li>`;
  });
  return html`<ol class="rows order" aria-label=${t('autopayManager.order')}>
    ${rows}
  </ol>`;
}

/** What would let automatic payments run again, or pay instead of them. */
export function orderActions(view: View, handlers: Handlers): TemplateResult | undefined {
  const { account, methods, localizer, canChange, panel, busy } = view;
  const { t } = localizer;
  if (!canChange || panel !== undefined) return undefined;
  const missing = missingSwitch(account, methods);
  const change = account.policy.autoCharge.exclusive && payingMethods(methods).length > 0;
  const label = missing && t('autopayManager.switchOn', { method: localizer.method(missing) });
  const expired = expiredMethod(account, methods);
  const lacksMethod = account.nextPayment.reason === 'no_method';
  return html`${retryButtons(view, handlers)}
  ${expired === undefined
    ? nothing
    : button({
        label: t('autopayManager.updateMethodOf', { method: localizer.method(expired) }),
        kind: retryableMethods(account, methods).length > 0 ? 'secondary' : 'primary',
        onClick: () => handlers.open('edit', expired.id),
      })}
  ${lacksMethod
    ? button({ label: t('autopayManager.addMethod'), kind: 'primary', onClick: () => handlers.open('add') })
    : nothing}
  ${missing === undefined || label === undefined
    ? nothing
    : button({ label, kind: 'primary', busy, onClick: () => handlers.setUp(missing.id, true) })}
  ${change
    ? button({ label: t('autopayManager.change'), onClick: () => handlers.setUp(payingMethods(methods)[0]?.id ?? null, false) })
    : nothing}
  ${account.nextPayment.reason !== null && account.openCharge === null
    ? button({ label: t('autopayManager.addFunds'), onClick: () => handlers.open('pay') })
    : nothing}`;
}
