import { html, nothing, type TemplateResult } from 'lit';
import type { Method, OperationOutput } from '../../contract/index.ts';
import { note } from '../../ui/index.ts';
import { addressLine } from './address.ts';
import type { Total } from './amounts.ts';
import { cleanAddress } from './draft.ts';
import type { Facts } from './submission.ts';
import { moneyLines, outlookLines, outlookNote, summaryList, type Line } from './summary.ts';

export interface ReviewState {
  readonly total: Total | undefined;
  readonly preview: OperationOutput<'preview'> | undefined;
  readonly methods: readonly Method[];
  readonly problem: string | undefined;
}

function methodName({ method, collected, localizer }: Facts): string {
  if (collected !== undefined) return localizer.method(collected.details);
  return method === undefined ? localizer.t('paymentDialog.theNewMethod') : localizer.method(method);
}

/** What was typed of a method that is kept, beside its address. */
function detailLines({ draft, method, localizer: { t } }: Facts): readonly Line[] {
  const isEdit = draft.purpose === 'edit';
  const nickname = isEdit || draft.methodId === null ? draft.nickname.trim() : '';
  const expiry = isEdit && !draft.replaces && method?.exp !== undefined ? draft.expiry : '';
  return [
    ...(nickname === '' ? [] : [{ label: t('paymentDialog.summaryNickname'), value: html`<bdi>${nickname}</bdi>` }]),
    ...(expiry === '' ? [] : [{ label: t('paymentDialog.expiry'), value: expiry }]),
  ];
}

function linesOf(facts: Facts, total: Total | undefined): readonly Line[] {
  const { draft, account, method, localizer } = facts;
  const { t, locale } = localizer;
  const isNew = draft.methodId === null || draft.purpose === 'edit';
  const address = addressLine(isNew ? cleanAddress(draft.address) : method?.billingAddress, locale);
  const usual = account.policy.methods.autoKinds.length > 0;
  const autoPay = t(draft.useForAutoPay ? 'paymentDialog.summaryAutoPayOn' : 'paymentDialog.summaryAutoPayAsIs');
  return [
    ...(draft.purpose === 'pay' && total !== undefined ? moneyLines(total, localizer) : []),
    {
      label: t(draft.purpose === 'pay' ? 'paymentDialog.summaryMethod' : 'paymentDialog.summaryNewMethod'),
      value: html`<bdi>${methodName(facts)}</bdi>`,
    },
    ...detailLines(facts),
    ...(draft.purpose === 'pay' ? [{ label: t('paymentDialog.summaryWhen'), value: t('paymentDialog.summaryNow') }] : []),
    ...(address === '' ? [] : [{ label: t('paymentDialog.summaryAddress'), value: address }]),
    ...(usual && draft.purpose !== 'edit' ? [{ label: t('paymentDialog.summaryAutoPay'), value: autoPay }] : []),
  ];
}

/** Everything once more before it is sent, and what follows from it. */
export function reviewStep(facts: Facts, { total, preview, methods, problem }: ReviewState): TemplateResult {
  const { account, draft, localizer } = facts;
  const { collected } = facts;
  const newMethod = collected && localizer.method(collected.details);
  const outlook = preview && { preview, account, methods, newMethod, localizer };
  const follows = outlook === undefined ? [] : outlookLines(outlook, draft.purpose === 'pay');
  return html`<div class="step">
    ${problem === undefined ? nothing : html`<div role="alert">${note('bad', problem)}</div>`}
    ${summaryList(linesOf(facts, total))} ${outlookNote(follows)}
  </div>`;
}
