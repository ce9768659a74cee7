import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Account, Method } from '../../contract/index.ts';
import { amountField, button, icon, textField, type Localizer } from '../../ui/index.ts';
import { agreementFor } from './authorization.ts';
import { quickAmounts } from './amounts.ts';
import type { Draft } from './draft.ts';

/** What a step is made of. */
export interface StepView {
  readonly draft: Draft;
  readonly account: Account;
  readonly methods: readonly Method[];
  readonly localizer: Localizer;
  /** Errors by the id of their field. */
  readonly errors: ReadonlyMap<string, string>;
  readonly change: (change: Partial<Draft>) => void;
  /** Gives the focus to something of the form, once it is there. */
  readonly focus: (id: string) => void;
}

/** What is wrong with a choice, in the look of the fields. */
function problem(id: string, text: string): TemplateResult {
  return html`<div class="field"><span class="error" id=${id}>${icon('alert', 14)}<span>${text}</span></span></div>`;
}

function typedAmount({ draft, account, localizer, errors, change }: StepView): TemplateResult {
  const { t } = localizer;
  const { minimumMinor } = account.policy.payments;
  const isPrepaid = account.policy.billing === 'prepaid';
  const due = localizer.money(account.amountDueMinor);
  const least = minimumMinor === null ? undefined : localizer.money(minimumMinor);
  const prepaidHint = least === undefined ? undefined : t('paymentDialog.amountHintMinimum', { amount: least });
  return amountField(
    {
      id: 'amount',
      label: t('paymentDialog.amount'),
      value: draft.amountText,
      hint: isPrepaid ? prepaidHint : t('paymentDialog.amountHintDue', { amount: due }),
      error: errors.get('amount'),
      required: true,
      onInput: (amountText) => change({ amountText }),
    },
    localizer,
  );
}

/** How much: usual amounts and a field where funds are added, everything or a part where something is due. */
export function amountStep(view: StepView): TemplateResult {
  const { draft, account, localizer, change } = view;
  const { t } = localizer;
  if (account.policy.billing === 'prepaid') {
    const typedMinor = localizer.parseAmount(draft.amountText);
    return html`<div class="quick" role="group" aria-label=${t('paymentDialog.quickAmounts')}>
        ${quickAmounts(account).map((minor) =>
          button({
            label: localizer.money(minor),
            pressed: minor === typedMinor,
            onClick: () => change({ amountText: localizer.amountForInput(minor) }),
          }),
        )}
      </div>
      ${typedAmount(view)}`;
  }
  const choice = (all: boolean, label: string) =>
    html`<label class="choice">
      <input type="radio" name="how-much" .checked=${live(draft.paysAll === all)} @change=${() => change({ paysAll: all })} />
      <span>${label}</span>
    </label>`;
  return html`<fieldset class="choices">
      <legend>${t('paymentDialog.howMuch')}</legend>
      ${choice(true, t('paymentDialog.fullAmount', { amount: localizer.money(account.amountDueMinor) }))}
      ${choice(false, t('paymentDialog.otherAmount'))}
    </fieldset>
    ${draft.paysAll ? nothing : typedAmount(view)}`;
}

function savedChoice(view: StepView, method: Method): TemplateResult {
  const { draft, account, localizer, change } = view;
  const { t } = localizer;
  const isPayable = account.policy.methods.oneTimeKinds.includes(method.kind);
  const expired = method.status === 'expired' ? t('paymentDialog.expiredNote') : undefined;
  const remark = isPayable ? expired : t('paymentDialog.notOnce', { kind: method.kind });
  return html`<label class="choice method-choice">
    <input
      type="radio"
      name="method"
      .checked=${live(draft.methodId === method.id)}
      ?disabled=${!isPayable}
      @change=${() => change({ methodId: method.id, useForAutoPay: false })}
    />
    <span>
      <bdi>${localizer.method(method)}</bdi>
      ${method.primary
        ? html`<span class="star" role="img" aria-label=${t('terms.primary')}>${icon('star', 14)}</span>`
        : nothing}
      ${remark === undefined ? nothing : html`<span class="small muted block">${remark}</span>`}
    </span>
  </label>`;
}

/** Which method: those that are kept, or another one. */
export function methodStep(view: StepView, newKinds: readonly string[]): TemplateResult | typeof nothing {
  const { draft, methods, localizer, errors, change } = view;
  const { t } = localizer;
  const error = errors.get('method');
  if (methods.length === 0) {
    return error === undefined ? nothing : html`<div id="method" tabindex="-1">${problem('method-error', error)}</div>`;
  }
  const another = html`<label class="choice method-choice">
    <input
      type="radio"
      name="method"
      .checked=${live(draft.methodId === null)}
      @change=${() => change({ methodId: null, useForAutoPay: false })}
    />
    <span>
      ${t('paymentDialog.newMethod')}
      <span class="small muted block">${t('paymentDialog.newKinds', { kinds: newKinds })}</span>
    </span>
  </label>`;
  return html`<fieldset class="choices" id="method" tabindex="-1">
    <legend>${t('paymentDialog.payWith')}</legend>
    ${methods.map((method) => savedChoice(view, method))} ${newKinds.length === 0 ? nothing : another}
    ${error === undefined ? nothing : problem('method-error', error)}
  </fieldset>`;
}

/** Whether the method is to be used automatically from now on, and what its payer agrees to then. */
export function autoPayStep(view: StepView, offered: boolean): TemplateResult | typeof nothing {
  const { draft, account, methods, localizer, change } = view;
  const { t } = localizer;
  if (!offered) return nothing;
  const label = account.policy.autoPay.style === null ? 'paymentDialog.useAutomatically' : 'paymentDialog.useForAutoPay';
  const replaced = account.policy.autoCharge.exclusive ? methods.find(({ autoCharge }) => autoCharge) : undefined;
  const follows = account.policy.autoPay.chargeOutstandingOnEnable && draft.purpose === 'add' && account.amountDueMinor > 0;
  return html`<div>
    <label class="choice">
      <input
        type="checkbox"
        id="auto-pay"
        aria-describedby="auto-pay-hint"
        .checked=${live(draft.useForAutoPay)}
        @change=${(event: Event) => change({ useForAutoPay: (event.target as HTMLInputElement).checked })}
      />
      <span>${t(label)}</span>
    </label>
    <p class="small muted" id="auto-pay-hint">
      ${t('paymentDialog.useForAutoPayHint')}
      ${replaced === undefined
        ? nothing
        : t('paymentDialog.replacesAutoPay', { method: localizer.method({ ...replaced, nickname: undefined }) })}
      ${follows ? t('paymentDialog.outstandingFollows', { amount: localizer.money(account.amountDueMinor) }) : nothing}
    </p>
  </div>`;
}

/** The text that the payer of a new method agrees to. */
export function agreementStep(view: StepView): TemplateResult | typeof nothing {
  const { draft, account, localizer, errors, change } = view;
  const { t } = localizer;
  const agreement = agreementFor(account, draft.newKind, localizer);
  if (agreement === undefined) return nothing;
  const error = errors.get('agree');
  return html`<section class="agreement sunken" aria-labelledby="agreement-title">
    <h3 class="small" id="agreement-title">${t('paymentDialog.authorizationTitle')}</h3>
    <p class="small" id="agreement-text">${agreement.text}</p>
    ${agreement.explicit
      ? html`<label class="choice">
            <input
              type="checkbox"
              id="agree"
              aria-describedby="agreement-text ${error ? 'agree-error' : ''}"
              aria-invalid=${error ? 'true' : nothing}
              .checked=${live(draft.agreed)}
              @change=${(event: Event) => change({ agreed: (event.target as HTMLInputElement).checked })}
            />
            <span>${t('paymentDialog.agree')}</span>
          </label>
          ${error ? problem('agree-error', error) : nothing}`
      : nothing}
  </section>`;
}

/** The nickname of a method. */
export function nicknameField({ draft, localizer, change }: StepView): TemplateResult {
  return textField({
    id: 'nickname',
    label: localizer.t('paymentDialog.nickname'),
    hint: localizer.t('paymentDialog.nicknameHint'),
    value: draft.nickname,
    maxLength: 60,
    onInput: (nickname) => change({ nickname }),
  });
}
