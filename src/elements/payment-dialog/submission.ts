import type { Account, Method, OperationInput, OperationOutput } from '../../contract/index.ts';
import type { Localizer } from '../../ui/index.ts';
import type { VaultDetails } from '../../vault/index.ts';
import { amountProblem } from './amounts.ts';
import { agreementFor } from './authorization.ts';
import {
  accountAddress,
  cleanAddress,
  firstMethod,
  isWholeAddress,
  offeredKinds,
  parseMonth,
  usualAddress,
  type Draft,
  type OpenOptions,
} from './draft.ts';

/** Details that a vault took, and when their payer agreed. */
export interface Collected {
  readonly token: string;
  readonly details: VaultDetails;
  /** ISO instant. */
  readonly acceptedAt: string;
}

/** What is sent, as one command. */
export type Command = Extract<
  OperationInput<'preview'>['command'],
  { operation: 'pay' | 'addMethod' | 'updateMethod' }
>;

/** Everything that a submission is made of. */
export interface Facts {
  readonly draft: Draft;
  readonly account: Account;
  /** The one that is kept, or edited. */
  readonly method: Method | undefined;
  readonly localizer: Localizer;
  /** Without tax, in minor units; NaN: not an amount. */
  readonly amountMinor: number;
  readonly collected: Collected | undefined;
}

/** The draft that a dialog starts with. */
export function firstDraft(
  options: OpenOptions,
  account: Account,
  methods: readonly Method[],
  localizer: Localizer,
): Draft {
  const { purpose, amountMinor } = options;
  const method = firstMethod(account, methods, options);
  const kept = purpose === 'add' ? undefined : method;
  const [newKind = null] = offeredKinds(account, purpose === 'edit' ? 'add' : purpose);
  const own = purpose === 'edit' ? (method?.billingAddress ?? accountAddress(account)) : undefined;
  const address = own ?? usualAddress(account, methods);
  const edited = purpose === 'edit' ? method : undefined;
  return {
    purpose,
    amountText: amountMinor === undefined ? '' : localizer.amountForInput(amountMinor),
    paysAll: account.policy.billing === 'postpaid' && amountMinor === undefined,
    methodId: kept?.id ?? null,
    newKind: kept?.kind ?? newKind,
    useForAutoPay: false,
    agreed: false,
    address,
    addressOpen: !isWholeAddress(address),
    nickname: edited?.nickname ?? '',
    expiry: edited?.exp === undefined ? '' : `${edited.exp.slice(5)}/${edited.exp.slice(2, 4)}`,
    replaces: false,
  };
}

/** Whether payment details are typed in a draft. */
export function typesDetails({ purpose, methodId, replaces }: Draft): boolean {
  return purpose === 'edit' ? replaces : methodId === null;
}

function editProblems({ draft, account, method, localizer }: Facts): [string, string][] {
  if (method?.exp === undefined || draft.replaces) return [];
  const month = parseMonth(draft.expiry);
  if (month === null) return [['expiry', localizer.t('paymentDialog.expiryWrong')]];
  const isPast = month < localizer.dateOf(account.now).slice(0, 7);
  return isPast && month !== method.exp ? [['expiry', localizer.t('paymentDialog.expiryPast')]] : [];
}

/** What is wrong with what was typed, by the id of its field. */
export function problemsOf(facts: Facts): Map<string, string> {
  const { draft, account, localizer, amountMinor } = facts;
  const problems = new Map(draft.purpose === 'edit' ? editProblems(facts) : []);
  if (draft.purpose === 'pay') {
    const isEmpty = draft.amountText.trim() === '' && !draft.paysAll;
    const wrong = isEmpty ? localizer.t('common.amountNotUnderstood') : amountProblem(amountMinor, account, localizer);
    if (wrong !== undefined) problems.set(draft.paysAll ? 'method' : 'amount', wrong);
  }
  if (typesDetails(draft) && agreementFor(account, draft.newKind, localizer)?.explicit && !draft.agreed) {
    problems.set('agree', localizer.t('paymentDialog.mustAgree'));
  }
  return problems;
}

function authorizationOf({ account, localizer, collected }: Facts) {
  const agreement = agreementFor(account, collected?.details.kind ?? null, localizer);
  if (agreement === undefined || collected === undefined) return {};
  return { authorization: { version: agreement.version, acceptedAt: collected.acceptedAt } };
}

function newMethod(facts: Facts): OperationInput<'addMethod'>['method'] {
  const { draft, collected } = facts;
  const billingAddress = cleanAddress(draft.address);
  const nickname = draft.nickname.trim();
  return {
    token: collected?.token ?? '',
    ...(nickname && { nickname }),
    ...(billingAddress && { billingAddress }),
    ...authorizationOf(facts),
  };
}

function updateInput(facts: Facts, method: Method): OperationInput<'updateMethod'> {
  const { draft, account, collected } = facts;
  const exp = parseMonth(draft.expiry);
  const address = cleanAddress(draft.address);
  const shownFirst = cleanAddress(method.billingAddress ?? accountAddress(account));
  const addressChanged = JSON.stringify(address) !== JSON.stringify(shownFirst);
  return {
    methodId: method.id,
    ...(method.exp !== undefined && exp !== null && exp !== method.exp && !draft.replaces && { exp }),
    ...(address && addressChanged && { billingAddress: address }),
    ...(collected && { token: collected.token, ...authorizationOf(facts) }),
  };
}

/** The command of a draft; undefined where an edit changes nothing that is sent with it. */
export function commandOf(facts: Facts): Command | undefined {
  const { draft, account, method, amountMinor } = facts;
  const useForAutoPay = draft.useForAutoPay;
  switch (draft.purpose) {
    case 'pay': {
      const paid = draft.methodId === null ? newMethod(facts) : { id: draft.methodId };
      return { operation: 'pay', input: { amountMinor, currency: account.currency, method: paid, useForAutoPay } };
    }
    case 'add':
      return { operation: 'addMethod', input: { method: newMethod(facts), useForAutoPay } };
    case 'edit': {
      if (method === undefined) return undefined;
      const input = updateInput(facts, method);
      return Object.keys(input).length > 1 ? { operation: 'updateMethod', input } : undefined;
    }
  }
}

/** Whether it is shown once more: where the policy asks for it, and wherever more follows than the button says. */
export function needsReview({ account, draft }: Facts, foreseen: OperationOutput<'preview'> | undefined): boolean {
  if (account.policy.payments.review) return true;
  if (foreseen === undefined) return false;
  const ownCharges = draft.purpose === 'pay' ? 1 : 0;
  return foreseen.charges.length > ownCharges || draft.useForAutoPay;
}

/** The field that a refusal is about; undefined: the whole. */
export function fieldOf(code: string): string | undefined {
  if (['invalid_amount', 'below_minimum', 'exceeds_amount_due', 'nothing_due'].includes(code)) return 'amount';
  return ['method_not_accepted', 'auto_charge_not_supported', 'not_found'].includes(code) ? 'method' : undefined;
}
