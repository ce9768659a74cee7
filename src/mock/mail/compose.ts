import type { NoticeName, ScheduleWhen } from '../../contract/index.ts';
import type { DetailName, MailCatalogue, NextName, SaidFacts, StopName, WhyName } from './catalogue.ts';
import type { MailFacts } from './facts.ts';

export interface MailRow {
  readonly label: string;
  readonly value: string;
}

/** An e-mail before it is laid out as plain text or HTML: each has what, how much, why, what next, how to stop it. */
export interface ComposedMail {
  readonly subject: string;
  readonly greeting: string;
  readonly what: string;
  readonly details: readonly MailRow[];
  readonly sections: readonly MailSection[];
  readonly closing: string;
}

/** A heading with its sentences, and items below them. */
export interface MailSection {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly items: readonly string[];
}

const DETAILS: Readonly<Record<NoticeName, readonly DetailName[]>> = {
  'payment.receipt': ['amount', 'total', 'method', 'at'],
  'payment.failed': ['amount', 'total', 'method', 'reason', 'at', 'nextTry'],
  'balance.low': ['balance', 'alertThreshold', 'autoMethods', 'at'],
  'topup.limited': ['amount', 'total', 'autoMethods', 'balance', 'threshold', 'at', 'nextTry'],
  'topup.capped': ['amount', 'total', 'autoMethods', 'balance', 'threshold', 'cap', 'capEnds', 'at'],
  'autopay.enabled': ['method', 'dueNow', 'at', 'activeFrom', 'nextPayment'],
  'autopay.updated': ['method', 'dueNow', 'at', 'activeFrom', 'nextPayment'],
  'autopay.cancelled': ['method', 'dueNow', 'autoMethods', 'at'],
  'autopay.registering': ['amount', 'method', 'at', 'activeFrom', 'nextPayment'],
};

/** Whether it was taken on a date that comes again: a withdrawal of a cycle, a draft of a schedule. */
function isDrafted({ kind }: MailFacts): boolean {
  return kind === 'cycle' || kind === 'draft';
}

function detailValue(name: DetailName, facts: MailFacts, { reasons, nothing }: MailCatalogue): string {
  switch (name) {
    case 'total':
      return facts.taxes.length === 0 ? '' : facts.total;
    case 'reason':
      return reasons[facts.reason];
    case 'dueNow':
      return facts.due || nothing;
    case 'nextTry':
      return facts.nextAt || (isDrafted(facts) ? facts.redraftOn : '');
    case 'threshold':
      return facts.topUpThreshold;
    case 'capEnds':
      return facts.nextMonth;
    case 'autoMethods':
      return facts.isTopUpOn || facts.policy.billing === 'postpaid' ? facts.autoMethods : '';
    default:
      return facts[name];
  }
}

function detailsOf(notice: NoticeName, facts: MailFacts, catalogue: MailCatalogue): MailRow[] {
  return DETAILS[notice].flatMap((name) => {
    const value = detailValue(name, facts, catalogue);
    const rows = value === '' ? [] : [{ label: catalogue.labels[name], value }];
    return name === 'amount' ? [...rows, ...facts.taxes.map((tax) => ({ label: catalogue.taxes.get(tax.name) ?? tax.name, value: tax.amount }))] : rows;
  });
}

/** Why a charge was made; null: a top-up whose cause is not known. */
function whyCharged({ kind, causeBalance, policy }: MailFacts): WhyName | null {
  switch (kind) {
    case 'topUp':
      return causeBalance === '' ? null : 'topUp';
    case 'invoice':
      return policy.autoPay.invoiceOn === 'due' ? 'invoiceDue' : 'invoiceIssued';
    default:
      return kind;
  }
}

const WHYS: Readonly<Record<NoticeName, (facts: MailFacts) => WhyName | null>> = {
  'payment.receipt': whyCharged,
  'payment.failed': whyCharged,
  'balance.low': () => 'alert',
  'topup.limited': () => 'limited',
  'topup.capped': () => 'capped',
  'autopay.enabled': () => 'enabled',
  'autopay.updated': () => 'updated',
  'autopay.cancelled': () => 'cancelled',
  'autopay.registering': () => 'registering',
};

function standing({ policy, due }: MailFacts): NextName {
  if (policy.billing === 'prepaid') return 'balanceNow';
  return due === '' ? 'nothingDue' : 'stillDue';
}

/** When what failed is tried again by itself. */
function triedAgain(facts: MailFacts): NextName {
  if (facts.nextAt !== '') return 'triedAt';
  if (isDrafted(facts) && facts.redraftOn !== '') return 'triedWithDraft';
  switch (facts.kind) {
    case 'topUp':
      return 'triedWithDebit';
    case 'outstanding':
    case 'invoice':
      return 'triedWithInvoice';
    default:
      return 'triedNever';
  }
}

const SCHEDULED: Readonly<Record<ScheduleWhen, NextName>> = { '1st': 'paysOn1st', '15th': 'paysOn15th', split: 'paysSplit' };

/** How automatic payment goes on, by the policy's style. */
function payments({ policy, due, activeFrom, isSwitchedOn, when }: MailFacts): NextName[] {
  const { style, invoiceOn, chargeOutstandingOnEnable } = policy.autoPay;
  const usual = invoiceOn === 'due' ? 'paysWhenDue' : 'paysOnIssue';
  if (style === 'cycle') return activeFrom === '' ? ['paysCycle'] : ['paysCycle', 'payUntilActive'];
  if (style === 'schedule') return when ? [SCHEDULED[when]] : [];
  return chargeOutstandingOnEnable && isSwitchedOn && due !== '' ? ['chargedAtOnce', usual] : [usual];
}

const NEXTS: Readonly<Record<NoticeName, (facts: MailFacts) => readonly NextName[]>> = {
  'payment.receipt': (facts) => [standing(facts), ...(facts.isTopUpOn ? (['topUpAgain'] as const) : [])],
  'payment.failed': (facts) => [
    'retryYourself',
    triedAgain(facts),
    ...(facts.suspendedUntil === '' ? [] : (['heldUntil'] as const)),
    standing(facts),
  ],
  'balance.low': ({ isTopUpOn }) => ['chargesNothing', isTopUpOn ? 'topUpWatches' : 'topUpIsOff'],
  'topup.limited': ({ nextAt }) => [nextAt === '' ? 'lookWithDebit' : 'lookAt', 'addFunds'],
  'topup.capped': () => ['capEnds', 'addFunds'],
  'autopay.enabled': payments,
  'autopay.updated': payments,
  'autopay.cancelled': ({ autoMethods }) => [autoMethods === '' ? 'payYourself' : 'othersPay'],
  'autopay.registering': () => ['payThisYourself', 'paysCycle'],
};

function stopCharge({ kind, policy }: MailFacts): StopName {
  if (kind === 'payment' || kind === 'retry' || kind === null) return 'single';
  if (kind === 'draft') return 'schedule';
  return policy.billing === 'prepaid' ? 'topUp' : 'autoPay';
}

const stopAutoPay = ({ policy }: MailFacts): StopName => (policy.autoPay.style === 'schedule' ? 'schedule' : 'autoPay');

const STOPS: Readonly<Record<NoticeName, (facts: MailFacts) => StopName>> = {
  'payment.receipt': stopCharge,
  'payment.failed': stopCharge,
  'balance.low': () => 'alert',
  'topup.limited': () => 'topUp',
  'topup.capped': () => 'topUp',
  'autopay.enabled': stopAutoPay,
  'autopay.updated': stopAutoPay,
  'autopay.cancelled': () => 'turnOnAgain',
  'autopay.registering': stopAutoPay,
};

/** A notice's e-mail in the words of a language. */
export function compose(notice: NoticeName, facts: MailFacts, catalogue: MailCatalogue): ComposedMail {
  const { headings, notices, whys, nexts, stops, remedies, reasons } = catalogue;
  const said: SaidFacts = { ...facts, reasonText: reasons[facts.reason] };
  const why = WHYS[notice](facts);
  const remedy = notice === 'payment.failed' ? [remedies[facts.reason]] : [];
  const next = NEXTS[notice](facts).map((name) => nexts[name](said));
  const tried = facts.earlier.map((attempt) => catalogue.attempt({ ...attempt, reason: reasons[attempt.reason] }));
  const sections: MailSection[] = [
    { heading: headings.why, sentences: why === null ? [] : [whys[why](said)], items: [] },
    { heading: headings.tried, sentences: [], items: tried },
    { heading: headings.next, sentences: [...remedy, ...next], items: [] },
    { heading: headings.stop, sentences: [stops[STOPS[notice](facts)](said)], items: [] },
  ];
  return {
    subject: notices[notice].subject(said),
    greeting: catalogue.greeting(facts.holder),
    what: notices[notice].what(said),
    details: detailsOf(notice, facts, catalogue),
    sections: sections.filter(({ sentences, items }) => sentences.length + items.length > 0),
    closing: facts.seller,
  };
}
