import type { FailureReason } from '../../contract/index.ts';
import type { MailAttempt, MailCatalogue, MailCharge, MailFacts, MailText } from './facts.ts';

const REASONS: Readonly<Record<FailureReason, string>> = {
  insufficient_funds: 'there was not enough money available',
  expired_card: 'the card has expired',
  declined: 'the bank declined it',
  authentication_required: 'the bank asked for a confirmation that was not given',
};

const CROSSINGS = {
  below: 'below your top-up threshold of',
  'at-or-below': 'at or below your top-up threshold of',
} as const;

function reasonText(reason: FailureReason | null): string {
  return reason === null ? 'it was not accepted' : REASONS[reason];
}

function present(...paragraphs: readonly (string | null)[]): string[] {
  return paragraphs.filter((paragraph) => paragraph !== null && paragraph !== '') as string[];
}

function amountLines(charge: MailCharge): string | null {
  if (charge.taxes.length === 0) return null;
  const rows = charge.taxes.map(({ name, amount }) => `${name}: ${amount}`);
  return [`Amount: ${charge.amount}`, ...rows, `Total charged: ${charge.total}`].join('\n');
}

function why(charge: MailCharge | null): string | null {
  if (!charge) return null;
  switch (charge.kind) {
    case 'payment':
      return 'Why: this payment was made by hand on your billing page.';
    case 'retry':
      return 'Why: a payment that had failed was tried again by hand on your billing page.';
    case 'topUp':
      return `Why: your balance was ${charge.causeBalance}, ${CROSSINGS[charge.crossing]} ${charge.causeThreshold}.`;
    case 'outstanding':
      return 'Why: automatic payment was switched on, and this amount was outstanding.';
    case 'invoice':
      return 'Why: automatic payment is on, and an invoice fell due for payment.';
    case 'cycle':
      return 'Why: pre-authorized payments are on, and this is the withdrawal of your billing cycle.';
    case 'draft':
      return 'Why: this is a day on which your payment schedule drafts what is due.';
  }
}

function earlierAttempts(earlier: readonly MailAttempt[]): string | null {
  if (earlier.length === 0) return null;
  return ['Tried before it:', ...earlier.map(({ method, reason }) => `- ${method}: ${reasonText(reason)}`)].join('\n');
}

function isAutomatic(charge: MailCharge | null): boolean {
  return charge !== null && charge.kind !== 'payment' && charge.kind !== 'retry';
}

function howToStop(facts: MailFacts): string {
  if (isAutomatic(facts.charge)) {
    return facts.billing === 'prepaid'
      ? 'To stop automatic charges, switch top-up off, or switch auto-charge off for this method, on your billing page.'
      : 'To stop automatic payments, switch them off on your billing page.';
  }
  return `If this was not you, write to ${facts.sellerEmail ?? facts.seller}.`;
}

function whereItStands({ billing, balance, due }: MailFacts): string {
  if (billing === 'prepaid') return `Your balance is now ${balance}.`;
  return due === null ? 'Nothing is due now.' : `Still due: ${due}.`;
}

function afterReceipt({ billing, balance, due }: MailFacts): string {
  if (billing === 'prepaid') return `What happens next: your balance is now ${balance}, and service goes on.`;
  return due === null ? 'What happens next: nothing is due now.' : `What happens next: ${due} is still due.`;
}

function receipt(facts: MailFacts): MailText {
  const { charge, method, at, seller } = facts;
  const total = charge?.total ?? facts.amount ?? '';
  return {
    subject: `Receipt: ${total} paid to ${seller}`,
    paragraphs: present(
      `We charged ${total} to ${method} on ${at}.`,
      charge && amountLines(charge),
      why(charge),
      earlierAttempts(facts.earlier),
      afterReceipt(facts),
      howToStop(facts),
    ),
  };
}

function afterFailure({ charge, nextAt, method }: MailFacts): string {
  const next = nextAt
    ? `we look again on ${nextAt}, and charge what is called for then.`
    : 'you can retry it on your billing page, pay with another method, or update this one.';
  const held = charge?.suspendedUntil ? ` Until ${charge.suspendedUntil}, ${method} is not charged automatically.` : '';
  return `What happens next: ${next}${held}`;
}

function failed(facts: MailFacts): MailText {
  const { charge, method, at } = facts;
  const total = charge?.total ?? facts.amount ?? '';
  return {
    subject: `Payment of ${total} failed`,
    paragraphs: present(
      `We could not charge ${total} to ${method} on ${at}: ${reasonText(charge?.reason ?? null)}. Nothing was paid.`,
      why(charge),
      earlierAttempts(facts.earlier),
      whereItStands(facts),
      afterFailure(facts),
      howToStop(facts),
    ),
  };
}

function balanceLow(facts: MailFacts): MailText {
  const { balance, alertThreshold, topUpEnabled, threshold } = facts;
  const topUp = topUpEnabled
    ? `Top-up is on and looks at your balance at its own threshold, ${threshold}.`
    : 'Top-up is off: add funds to keep your service running.';
  return {
    subject: `Your balance is ${balance}`,
    paragraphs: [
      `On ${facts.at} your balance was ${balance}.`,
      `Why: you asked to be told when it goes below ${alertThreshold}.`,
      `What happens next: this notice charges nothing. ${topUp}`,
      'To stop these notices, switch the low balance notification off on your billing page.',
    ],
  };
}

function topUpLimited(facts: MailFacts): MailText {
  const next = facts.nextAt ? `we look again on ${facts.nextAt}.` : 'we look again with the next debit.';
  return {
    subject: `Top-up of ${facts.amount} waits: one automatic charge a day`,
    paragraphs: [
      `On ${facts.at} your balance was ${facts.balance}, and a top-up of ${facts.amount} was called for. It was not charged.`,
      `Why: your balance meets your threshold of ${facts.threshold}, and today's one automatic charge has been tried.`,
      `What happens next: ${next} You can add funds by hand at any time.`,
      'To stop automatic charges, switch top-up off on your billing page.',
    ],
  };
}

function topUpCapped(facts: MailFacts): MailText {
  return {
    subject: `Top-up of ${facts.amount} was not made: monthly cap reached`,
    paragraphs: [
      `On ${facts.at} your balance was ${facts.balance}, and a top-up of ${facts.amount} was called for. It was not charged.`,
      `Why: it would have brought this month's automatic charges above your cap of ${facts.cap}.`,
      `What happens next: top-up works again from ${facts.nextMonth}, or as soon as you raise the cap. You can add funds by hand at any time.`,
      'To stop automatic charges, switch top-up off on your billing page.',
    ],
  };
}

const SCHEDULES = { '1st': 'on the 1st', '15th': 'on the 15th', split: 'half on the 1st and half on the 15th' } as const;

function whatFollows({ autoPay, activeFrom, when }: MailFacts): string {
  switch (autoPay.style) {
    case 'cycle': {
      const days = autoPay.cycle?.daysBeforeEnd ?? 0;
      const start = activeFrom ? ` It works from ${activeFrom}; until then, please pay your bill yourself.` : '';
      return `What happens next: what is due is withdrawn once a billing cycle, ${days} days before its last day.${start}`;
    }
    case 'schedule':
      return `What happens next: what is due of what you chose is drafted ${when ? SCHEDULES[when] : 'on its days'}.`;
    default:
      return autoPay.invoiceOn === 'due'
        ? 'What happens next: what is due is charged when an invoice reaches its due date.'
        : 'What happens next: what is due is charged as soon as an invoice is issued.';
  }
}

const STOP = 'To stop automatic payments, switch them off on your billing page.';

function dueNow({ due }: MailFacts): string {
  return due === null ? 'Nothing is due now.' : `Due now: ${due}.`;
}

function autoPayEnabled(facts: MailFacts): MailText {
  return {
    subject: `Automatic payment is on: ${facts.method}`,
    paragraphs: [
      `Since ${facts.at}, ${facts.method} pays your account at ${facts.seller} automatically.`,
      'Why: it was switched on for your account.',
      dueNow(facts),
      whatFollows(facts),
      STOP,
    ],
  };
}

function autoPayUpdated(facts: MailFacts): MailText {
  return {
    subject: `Automatic payment was changed: ${facts.method}`,
    paragraphs: [
      `On ${facts.at} automatic payment was changed. ${facts.method} pays your account at ${facts.seller}.`,
      'Why: the method, its details or its schedule were changed for your account.',
      dueNow(facts),
      whatFollows(facts),
      STOP,
    ],
  };
}

function autoPayCancelled(facts: MailFacts): MailText {
  return {
    subject: `Automatic payment is off: ${facts.method}`,
    paragraphs: [
      `Since ${facts.at}, ${facts.method} no longer pays your account at ${facts.seller} automatically.`,
      'Why: it was switched off, moved, or removed for your account.',
      dueNow(facts),
      'What happens next: please pay by hand what other methods do not pay automatically.',
      'To have it paid automatically again, switch it on on your billing page.',
    ],
  };
}

function autoPayRegistering(facts: MailFacts): MailText {
  return {
    subject: `Please pay ${facts.amount} yourself: automatic payment is not active yet`,
    paragraphs: [
      `${facts.amount} is due, and it was not withdrawn on ${facts.at}.`,
      `Why: your pre-authorized payment is still being registered. It works from ${facts.activeFrom}.`,
      'What happens next: please pay this amount yourself. A bill that you have paid is never withdrawn a second time.',
      STOP,
    ],
  };
}

/** The e-mails in English. */
export const EN: MailCatalogue = {
  greeting: (holder) => `Hello ${holder},`,
  'payment.receipt': receipt,
  'payment.failed': failed,
  'balance.low': balanceLow,
  'topup.limited': topUpLimited,
  'topup.capped': topUpCapped,
  'autopay.enabled': autoPayEnabled,
  'autopay.updated': autoPayUpdated,
  'autopay.cancelled': autoPayCancelled,
  'autopay.registering': autoPayRegistering,
};
