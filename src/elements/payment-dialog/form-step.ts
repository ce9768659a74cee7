import { html, nothing, type TemplateResult } from 'lit';
import type { Method, MethodKind, OperationOutput } from '../../contract/index.ts';
import { button, errorSummary, note, textField, type SummaryError } from '../../ui/index.ts';
import { addressStep } from './address.ts';
import { isNothingDue, type Total } from './amounts.ts';
import { offeredKinds, offersAutoPay } from './draft.ts';
import { agreementStep, amountStep, autoPayStep, methodStep, nicknameField, type StepView } from './steps.ts';
import { typesDetails } from './submission.ts';
import { moneyLines, outlookLines, outlookNote, summaryList } from './summary.ts';
import type { VaultHost } from './vault-host.ts';

export interface FormState {
  /** It stays where it is while the review is shown, so that nothing typed is lost. */
  readonly hidden: boolean;
  /** The one that is chosen, or edited. */
  readonly method: Method | undefined;
  readonly total: Total | undefined;
  /** What a payment with a kept method would do. */
  readonly preview: OperationOutput<'preview'> | undefined;
  readonly vaultHost: VaultHost;
  readonly problem: string | undefined;
  /** Several things that are wrong at once. */
  readonly summary: readonly SummaryError[];
}

/** The kinds that can be typed, by name; Visa Debit is typed as a card. */
function kindNames({ account, draft, localizer }: StepView): readonly string[] {
  const kinds = offeredKinds(account, draft.purpose).filter(
    (kind, _index, all) => kind !== 'visa_debit' || !all.includes('card'),
  );
  return kinds.map((kind) => localizer.t('terms.kind', { kind }));
}

/** Which kinds are kept here but may not pay once, and where they belong. */
function excludedNote({ account, localizer }: StepView): TemplateResult | typeof nothing {
  const { kinds, oneTimeKinds } = account.policy.methods;
  const excluded = kinds.filter((kind) => !oneTimeKinds.includes(kind));
  if (excluded.length === 0) return nothing;
  const names = excluded.map((kind) => localizer.t('terms.kind', { kind }));
  return html`<p class="small muted">${localizer.t('paymentDialog.notAdded', { kinds: names })}</p>`;
}

function address({ draft, localizer, change, focus }: StepView): TemplateResult {
  return addressStep({
    address: draft.address,
    open: draft.addressOpen,
    localizer,
    change: (changed) => change({ address: changed }),
    onOpen: () => {
      change({ addressOpen: true });
      focus('address-name');
    },
  });
}

function details(view: StepView, { vaultHost }: FormState): TemplateResult {
  const { draft } = view;
  const hidden = !typesDetails(draft);
  return html`${vaultHost.render(hidden)}
    ${hidden || draft.purpose === 'edit'
      ? nothing
      : html`${address(view)} ${nicknameField(view)}`}
    ${hidden ? nothing : agreementStep(view)}`;
}

function kindOf({ draft }: StepView, method: Method | undefined): MethodKind | null {
  return draft.methodId === null ? draft.newKind : (method?.kind ?? null);
}

function taxes(view: StepView, { total, preview }: FormState): TemplateResult | typeof nothing {
  if (total === undefined) return nothing;
  const { account, methods, localizer } = view;
  const outlook = preview && { preview, account, methods, newMethod: undefined, localizer };
  const lines = outlook === undefined ? [] : outlookLines(outlook, true);
  const sums = total.taxMinor === 0 ? nothing : summaryList(moneyLines(total, localizer));
  return html`${sums} ${outlookNote(lines)}`;
}

function payForm(view: StepView, state: FormState): TemplateResult {
  const { draft, account, localizer } = view;
  const { method } = state;
  if (isNothingDue(account)) return note('neutral', localizer.t('paymentDialog.nothingDue'));
  const kind = kindOf(view, method);
  const offered = offersAutoPay(account, kind, method);
  return html`${amountStep(view)} ${methodStep(view, kindNames(view))} ${excludedNote(view)} ${details(view, state)}
    ${draft.methodId === null
      ? html`<p class="small muted">${localizer.t('paymentDialog.keptNote')}</p>`
      : nothing}
    ${autoPayStep(view, offered)} ${taxes(view, state)}`;
}

function addForm(view: StepView, state: FormState): TemplateResult {
  const { account, draft, localizer } = view;
  const isScheduled = account.policy.autoPay.style === 'schedule';
  return html`${details(view, state)} ${autoPayStep(view, offersAutoPay(account, draft.newKind, undefined))}
    ${isScheduled ? html`<p class="small muted">${localizer.t('paymentDialog.scheduleLater')}</p>` : nothing}`;
}

function editForm(view: StepView, state: FormState): TemplateResult {
  const { draft, localizer, errors, change } = view;
  const { t } = localizer;
  const { method } = state;
  const expiry = textField({
    id: 'expiry',
    label: t('paymentDialog.expiry'),
    hint: t('paymentDialog.expiryHint'),
    value: draft.expiry,
    error: errors.get('expiry'),
    inputMode: 'numeric',
    onInput: (value) => change({ expiry: value }),
  });
  return html`${nicknameField(view)} ${method?.exp === undefined || draft.replaces ? nothing : expiry}
    ${address(view)}
    <div>
      ${button({
        label: draft.replaces ? t('paymentDialog.keepDetails') : t('paymentDialog.replaceDetails'),
        expanded: draft.replaces,
        controls: 'replacement',
        onClick: () => change({ replaces: !draft.replaces, newKind: method?.kind ?? null }),
      })}
      <p class="small muted">${t('paymentDialog.replaceDetailsHint')}</p>
    </div>
    <div id="replacement">${details(view, state)}</div>`;
}

/** The form: what to pay, with what, and what follows. */
export function formStep(view: StepView, state: FormState): TemplateResult {
  const forms = { pay: payForm, add: addForm, edit: editForm };
  return html`<div class="step" ?hidden=${state.hidden}>
    ${state.problem === undefined || state.hidden ? nothing : html`<div role="alert">${note('bad', state.problem)}</div>`}
    ${state.hidden ? nothing : errorSummary(state.summary, view.localizer)}
    ${forms[view.draft.purpose](view, state)}
  </div>`;
}
