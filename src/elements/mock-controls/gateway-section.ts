import { html, nothing, type TemplateResult } from 'lit';
import type { ConfirmationAnswer, Fortune, Method } from '../../contract/index.ts';
import { button, note, selectField } from '../../ui/index.ts';
import type { BenchView } from './view.ts';

const FORTUNES: readonly Fortune[] = [
  'ok',
  'insufficient_funds',
  'expired_card',
  'declined',
  'authentication_required',
  'unknown:ok',
  'unknown:declined',
  'requires_action',
];

function isFortune(value: string): value is Fortune {
  return (FORTUNES as readonly string[]).includes(value);
}

function methodRow({ state, localizer, run }: BenchView, method: Method): TemplateResult {
  const { t } = localizer;
  const [next = 'ok', ...rest] = state.fortunes.get(method.id) ?? [];
  const label = localizer.method(method);
  const say = (fortune: Fortune) => t('mockControls.fortune', { fortune });
  const set = (value: string) => {
    if (!isFortune(value)) return;
    run(async (controls) => {
      // The last fortune is repeated for ever, so success must stand behind a failure that is to happen once.
      const outcomes: Fortune[] = value === 'ok' ? ['ok'] : [value, 'ok'];
      await controls.setGateway({ methodId: method.id, outcomes });
      return t('mockControls.fortuneSet', { method: label, fortune: say(value) });
    });
  };
  return html`<li>
    ${selectField({
      id: `fortune-${method.id}`,
      label,
      hint: rest.length > 0 ? t('mockControls.fortuneLeft', { fortunes: rest.map(say) }) : undefined,
      value: next,
      choices: FORTUNES.map((fortune) => ({ value: fortune, label: say(fortune) })),
      onChange: set,
    })}
  </li>`;
}

function confirmation({ account, localizer, busy, run }: BenchView): TemplateResult | typeof nothing {
  const { openCharge } = account;
  if (openCharge?.status !== 'requires_action') return nothing;
  const { t } = localizer;
  const answer = (label: string, given: ConfirmationAnswer) =>
    button({
      label,
      disabled: busy,
      onClick: () =>
        run(async (controls) => {
          await controls.answerConfirmation({ chargeId: openCharge.id, answer: given });
          return t('mockControls.answered');
        }),
    });
  return html`<div class="confirmation">
    ${note('warn', t('mockControls.confirmation', { amount: localizer.money(openCharge.amountMinor + openCharge.taxMinor) }))}
    <div class="buttons">
      ${answer(t('mockControls.confirm'), 'confirmed')} ${answer(t('mockControls.refuse'), 'refused')}
      ${answer(t('mockControls.abandon'), 'abandoned')}
    </div>
  </div>`;
}

/** What becomes of the coming charges of each method, and of one that asks its payer. */
export function gatewaySection(view: BenchView): TemplateResult {
  const { t } = view.localizer;
  return html`${confirmation(view)}
    <p class="small muted">${view.methods.length === 0 ? t('mockControls.noMethods') : t('mockControls.gatewayHint')}</p>
    <ul class="plain">
      ${view.methods.map((method) => methodRow(view, method))}
    </ul>`;
}
