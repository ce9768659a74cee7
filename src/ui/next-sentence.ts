import type { Account, Method } from '../contract/index.ts';
import type { Localizer } from './localizer.ts';

/** What the sentence is made from. */
export interface NextFacts {
  readonly account: Account;
  readonly methods: readonly Method[];
  readonly localizer: Localizer;
  /** Now, where the account is. */
  readonly nowMs: number;
}

function methodsInTurn({ account, methods, localizer }: NextFacts): string {
  const named = account.nextPayment.methodIds.flatMap((id) => {
    const method = methods.find((candidate) => candidate.id === id);
    return method === undefined ? [] : [localizer.method(method)];
  });
  return named.length === 0
    ? localizer.t('balanceTile.yourMethod')
    : localizer.t('balanceTile.methodsInTurn', { methods: named });
}

function primaryName({ methods, localizer }: NextFacts): string {
  const primary = methods.find((method) => method.primary);
  return primary === undefined ? localizer.t('balanceTile.yourMethod') : localizer.method(primary);
}

function amountOf({ account, localizer }: NextFacts): string {
  return localizer.money(account.nextPayment.amountMinor ?? account.topUp.amountMinor ?? 0);
}

function untilOf({ account, localizer, nowMs }: NextFacts): string {
  const { until, at } = account.nextPayment;
  const instant = until ?? at;
  return instant === null ? '' : localizer.when(instant, nowMs);
}

/** Why no prepaid account is topped up by itself, and what to do about it. */
function topUpBlocked(facts: NextFacts): string {
  const { account, localizer } = facts;
  const { t } = localizer;
  const { reason, until } = account.nextPayment;
  switch (reason) {
    case 'off':
      return t('balanceTile.topUpOff');
    case 'no_method':
      return t('balanceTile.topUpNoMethod');
    case 'auto_charge_off':
      return t('balanceTile.topUpAutoChargeOff');
    case 'primary_auto_charge_off':
      return t('balanceTile.topUpPrimaryOff', { method: primaryName(facts) });
    case 'all_suspended':
      return t('balanceTile.topUpAllSuspended', { time: untilOf(facts) });
    case 'all_expired':
      return t('balanceTile.topUpAllExpired');
    case 'no_usable_method':
      return until === null ? t('balanceTile.topUpNoUsableAtAll') : t('balanceTile.topUpNoUsable', { time: untilOf(facts) });
    case 'daily_limit':
      return t('balanceTile.topUpLimited', { time: untilOf(facts) });
    case 'cap_reached': {
      const cap = localizer.money(account.topUp.monthlyCapMinor ?? 0);
      return until === null
        ? t('balanceTile.topUpAboveCap', { cap, amount: amountOf(facts) })
        : t('balanceTile.topUpCapped', { cap, time: untilOf(facts) });
    }
    case 'processing':
      return t('balanceTile.afterProcessing');
    case 'not_offered':
    case 'registering':
    case 'nothing_due':
    case null:
      return t('balanceTile.topUpNotOffered');
  }
}

function topUpSentence(facts: NextFacts): string {
  const { account, localizer } = facts;
  const { t } = localizer;
  const { state, reason } = account.nextPayment;
  if (state === 'blocked') return topUpBlocked(facts);
  const amount = amountOf(facts);
  const methods = methodsInTurn(facts);
  if (state === 'scheduled') {
    const attempt = { time: untilOf(facts), amount, methods };
    return reason === 'daily_limit' ? t('balanceTile.topUpLimitedRetry', attempt) : t('balanceTile.topUpRetry', attempt);
  }
  const threshold = localizer.money(account.topUp.thresholdMinor ?? 0);
  const rule = { threshold, amount, methods };
  const isBelow = account.policy.topUp.crossing === 'below';
  return isBelow ? t('balanceTile.topUpBelow', rule) : t('balanceTile.topUpAtOrBelow', rule);
}

/** Why nothing pays by itself where billing is postpaid, and what to do about it. */
function autoPayBlocked(facts: NextFacts): string {
  const { account, localizer } = facts;
  const { t } = localizer;
  const { reason, until } = account.nextPayment;
  switch (reason) {
    case 'off':
      return account.amountDueMinor > 0 ? t('balanceTile.autoPayOff') : t('balanceTile.autoPayOffPaid');
    case 'no_method':
      return t('balanceTile.autoPayNoMethod');
    case 'auto_charge_off':
    case 'primary_auto_charge_off':
      return t('balanceTile.autoPayAutoChargeOff');
    case 'all_suspended':
      return t('balanceTile.autoPayAllSuspended', { time: untilOf(facts) });
    case 'all_expired':
      return t('balanceTile.autoPayAllExpired');
    case 'no_usable_method':
      return until === null
        ? t('balanceTile.autoPayNoUsable')
        : t('balanceTile.autoPayAllSuspended', { time: untilOf(facts) });
    case 'processing':
      return t('balanceTile.afterProcessing');
    case 'daily_limit':
    case 'cap_reached':
    case 'not_offered':
    case 'registering':
    case 'nothing_due':
    case null:
      return t('balanceTile.autoPayNotOffered');
  }
}

function registeringSentence(facts: NextFacts): string {
  const { account, localizer, nowMs } = facts;
  const { at, amountMinor, until } = account.nextPayment;
  const start = account.autoPay.activeFrom ?? (until === null ? null : localizer.dateOf(until));
  const date = start === null ? '' : localizer.date(start);
  if (at === null || amountMinor === null) return localizer.t('balanceTile.autoPayRegistering', { date });
  return localizer.t('balanceTile.autoPayRegisteringFirst', {
    date,
    amount: localizer.money(amountMinor),
    methods: methodsInTurn(facts),
    time: localizer.when(at, nowMs),
  });
}

/** Invoices that pay themselves, while none has a time yet. */
function invoiceSentence(facts: NextFacts): string {
  const { account, localizer } = facts;
  const { t } = localizer;
  const methods = methodsInTurn(facts);
  const amount = localizer.money(account.amountDueMinor);
  const isDue = account.amountDueMinor > 0;
  if (account.policy.autoPay.invoiceOn === 'issue') {
    return isDue ? t('balanceTile.autoPayAtIssueWithDue', { methods, amount }) : t('balanceTile.autoPayAtIssue', { methods });
  }
  return isDue ? t('balanceTile.autoPayAtDueWithDue', { methods, amount }) : t('balanceTile.autoPayAtDue', { methods });
}

function autoPaySentence(facts: NextFacts): string {
  const { account, localizer, nowMs } = facts;
  const { t } = localizer;
  const { state, reason, at, amountMinor } = account.nextPayment;
  if (state === 'blocked') return autoPayBlocked(facts);
  if (reason === 'registering') return registeringSentence(facts);
  const methods = methodsInTurn(facts);
  if (state === 'scheduled' && at !== null) {
    const amount = localizer.money(amountMinor ?? account.amountDueMinor);
    return t('balanceTile.autoPayScheduled', { amount, methods, time: localizer.when(at, nowMs) });
  }
  if (account.policy.autoPay.style === 'invoice') return invoiceSentence(facts);
  if (at === null) return t('balanceTile.autoPayNothingDueNoDay', { methods });
  return t('balanceTile.autoPayNothingDue', { methods, time: localizer.when(at, nowMs) });
}

/** What pays next by itself, when and from what; or why nothing does, until when, and what to press. */
export function nextSentence(facts: NextFacts): string {
  return facts.account.policy.billing === 'prepaid' ? topUpSentence(facts) : autoPaySentence(facts);
}
