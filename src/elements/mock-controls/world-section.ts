import { html, type TemplateResult } from 'lit';
import type { LedgerType, TestControls } from '../../contract/index.ts';
import { amountField, button, selectField, textField } from '../../ui/index.ts';
import type { BenchView } from './view.ts';

const DEBITS: readonly LedgerType[] = ['usage', 'service', 'fax', 'emergency', 'cnam', 'adjustment'];
const MS_PER_DAY = 86_400_000;

/** What was typed for the world, kept by the element. */
export interface WorldDraft {
  readonly amount: string;
  readonly debitType: LedgerType;
  readonly invoiceType: string;
  readonly dueInDays: string;
  /** What is wrong with the amount, in words. */
  readonly problem: string | undefined;
}

export interface WorldOptions {
  readonly draft: WorldDraft;
  readonly change: (change: Partial<WorldDraft>) => void;
}

type Post = (controls: TestControls, amountMinor: number) => Promise<string>;

function poster({ localizer, run }: BenchView, { draft, change }: WorldOptions): (post: Post) => void {
  return (post) => {
    const amountMinor = localizer.parseAmount(draft.amount);
    if (!(amountMinor > 0)) return change({ problem: localizer.t('common.amountNotUnderstood') });
    change({ problem: undefined });
    run((controls) => post(controls, amountMinor));
  };
}

function amountInput({ localizer }: BenchView, { draft, change }: WorldOptions): TemplateResult {
  const options = {
    id: 'amount',
    label: localizer.t('mockControls.amount'),
    value: draft.amount,
    error: draft.problem,
    onInput: (amount: string) => change({ amount, problem: undefined }),
  };
  return amountField(options, localizer);
}

function prepaidWorld(view: BenchView, options: WorldOptions): TemplateResult {
  const { account, localizer, busy } = view;
  const { t } = localizer;
  const { draft, change } = options;
  const post = poster(view, options);
  const [call] = account.activeUsage;
  const startCall = () =>
    view.run(async (controls) => {
      await controls.usageStart({ id: `call-${account.version}` });
      return t('mockControls.callStarted');
    });
  return html`<div class="fields">
      ${amountInput(view, options)}
      ${selectField({
        id: 'debit-type',
        label: t('mockControls.debitType'),
        value: draft.debitType,
        choices: DEBITS.map((type) => ({ value: type, label: t('terms.type', { type }) })),
        onChange: (type) => change({ debitType: type as LedgerType }),
      })}
    </div>
    <div class="buttons">
      ${button({
        label: t('mockControls.debit'),
        disabled: busy,
        onClick: () =>
          post(async (controls, amountMinor) => {
            await controls.debit({ type: draft.debitType, amountMinor });
            const type = t('terms.type', { type: draft.debitType });
            return t('mockControls.debitDone', { type, amount: localizer.money(amountMinor) });
          }),
      })}
      ${call === undefined
        ? button({ label: t('mockControls.startCall'), disabled: busy, onClick: startCall })
        : button({
            label: t('mockControls.endCall'),
            disabled: busy,
            onClick: () =>
              post(async (controls, amountMinor) => {
                await controls.usageEnd({ id: call.id, amountMinor });
                return t('mockControls.callEnded', { amount: localizer.money(amountMinor) });
              }),
          })}
      ${refundButton(view, post)}
    </div>`;
}

function refundButton({ localizer, busy }: BenchView, post: (post: Post) => void): TemplateResult {
  return button({
    label: localizer.t('mockControls.refund'),
    disabled: busy,
    onClick: () =>
      post(async (controls, amountMinor) => {
        await controls.credit({ type: 'refund', amountMinor });
        return localizer.t('mockControls.refunded', { amount: localizer.money(amountMinor) });
      }),
  });
}

function issueInvoice(view: BenchView, { draft }: WorldOptions, post: (post: Post) => void): TemplateResult {
  const { account, localizer, busy, state } = view;
  const { t } = localizer;
  const onClick = () =>
    post(async (controls, amountMinor) => {
      const dueMs = Date.parse(state.clock.now) + (Number.parseInt(draft.dueInDays, 10) || 0) * MS_PER_DAY;
      const id = `INV-${account.version + 1}`;
      const type = draft.invoiceType.trim() || 'service';
      await controls.issueInvoice({ id, type, amountMinor, due: localizer.dateOf(dueMs) });
      return t('mockControls.invoiceIssued', { id, amount: localizer.money(amountMinor) });
    });
  return button({ label: t('mockControls.issueInvoice'), disabled: busy, onClick });
}

function postpaidWorld(view: BenchView, options: WorldOptions): TemplateResult {
  const { t } = view.localizer;
  const { draft, change } = options;
  const post = poster(view, options);
  return html`<div class="fields">
      ${amountInput(view, options)}
      ${textField({
        id: 'invoice-type',
        label: t('mockControls.invoiceType'),
        value: draft.invoiceType,
        onInput: (invoiceType) => change({ invoiceType }),
      })}
      ${textField({
        id: 'due-in-days',
        label: t('mockControls.dueInDays'),
        inputMode: 'numeric',
        value: draft.dueInDays,
        onInput: (dueInDays) => change({ dueInDays }),
      })}
    </div>
    <div class="buttons">${issueInvoice(view, options, post)} ${refundButton(view, post)}</div>`;
}

/** What the world does to the account: debits and calls, or invoices; refunds. */
export function worldSection(view: BenchView, options: WorldOptions): TemplateResult {
  return view.account.policy.billing === 'prepaid' ? prepaidWorld(view, options) : postpaidWorld(view, options);
}
