import { html, type TemplateResult } from 'lit';
import type { Method } from '../../contract/index.ts';
import { button, type DialogParts, type Localizer } from '../../ui/index.ts';
import type { Change, Consequences } from './consequences.ts';
import type { Row } from './row.ts';

/** Which of a row's controls is at work. */
export type Busy = NonNullable<Row['busy']>;

/** A change, what follows from it, and what it was decided on. */
export interface Decision {
  readonly change: Change;
  readonly method: Method;
  /** Which of the method's controls is at work. */
  readonly busy: Busy;
  readonly consequences: Consequences;
  /** Where the focus was, and goes back to. */
  readonly control: string;
  /** The account's version then: what was foreseen holds for no other. */
  readonly version: number;
  /** The order of the methods that somebody was looking at. */
  readonly order: readonly string[];
  /** How often it may be looked at again where the account changes meanwhile. */
  readonly triesLeft: number;
}

/** Whether what follows is what somebody has agreed to. */
export function isAgreed(consequences: Consequences, agreed: Consequences | undefined): boolean {
  return JSON.stringify(consequences) === JSON.stringify(agreed);
}

function titleOf({ change, method }: Decision, { t }: Localizer, name: string): string {
  switch (change.operation) {
    case 'removeMethod':
      return t('paymentMethods.removeTitle', { method: name });
    case 'setAutoCharge':
      return t(change.input.enabled ? 'paymentMethods.switchOnTitle' : 'paymentMethods.switchOffTitle', { method: name });
    case 'reorderMethods':
      return t(change.input.methodIds[0] === method.id ? 'paymentMethods.reorderTitle' : 'paymentMethods.moveTitle', {
        method: name,
      });
  }
}

function actionOf({ change, consequences }: Decision, localizer: Localizer): string {
  const { t } = localizer;
  const { chargesMinor } = consequences;
  const amount = chargesMinor === null ? null : localizer.money(chargesMinor);
  if (change.operation === 'removeMethod') return t('paymentMethods.removeAction');
  if (change.operation === 'reorderMethods') {
    return amount === null ? t('paymentMethods.reorderAction') : t('paymentMethods.reorderAndPay', { amount });
  }
  if (!change.input.enabled) return t('paymentMethods.switchOffAction');
  return amount === null ? t('paymentMethods.switchOnAction') : t('paymentMethods.switchOnAndPay', { amount });
}

function listOf(lines: readonly string[]): TemplateResult {
  return html`<ul class="consequences">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

/** The dialog that asks for it: what follows, the change with its amount, and the way back. */
export function decisionDialog(
  decision: Decision,
  localizer: Localizer,
  handlers: { readonly agree: () => void; readonly cancel: () => void },
): DialogParts {
  const name = localizer.method({ ...decision.method, nickname: undefined });
  const isRemoval = decision.change.operation === 'removeMethod';
  return {
    title: titleOf(decision, localizer, name),
    content: listOf(decision.consequences.lines),
    actions: html`${button({
      label: actionOf(decision, localizer),
      kind: isRemoval ? 'danger' : 'primary',
      onClick: handlers.agree,
    })}
    ${button({ label: localizer.t('paymentMethods.keep'), onClick: handlers.cancel })}`,
  };
}
