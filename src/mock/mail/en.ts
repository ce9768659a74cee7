import type { MailCatalogue } from './catalogue.ts';
import type { MailFacts } from './facts.ts';

const CROSSINGS = { below: 'below', 'at-or-below': 'at or below' } as const;

const crossing = ({ policy }: MailFacts): string => CROSSINGS[policy.topUp.crossing];

/** The e-mails in English. */
export const EN: MailCatalogue = {
  dir: 'ltr',
  greeting: (holder) => (holder === '' ? 'Hello,' : `Hello ${holder},`),
  labelled: (label, value) => `${label}: ${value}`,
  headings: {
    why: 'Why',
    tried: 'Tried before it, without success',
    next: 'What happens next',
    stop: 'How to stop this',
  },
  labels: {
    amount: 'Amount',
    total: 'Total with tax',
    method: 'Payment method',
    autoMethods: 'Auto-charge is on for',
    reason: 'Reason',
    at: 'Date',
    nextTry: 'Next attempt',
    balance: 'Balance',
    threshold: 'Top-up threshold',
    alertThreshold: 'Alert threshold',
    cap: 'Monthly cap',
    capEnds: 'Top-up works again from',
    dueNow: 'Due now',
    activeFrom: 'Works from',
    nextPayment: 'Next automatic payment',
  },
  taxes: new Map(),
  nothing: 'Nothing',
  reasons: {
    insufficient_funds: 'insufficient funds',
    expired_card: 'the card has expired',
    declined: 'the bank declined it',
    authentication_required: 'it was not confirmed with the bank',
    unknown: 'it was not accepted',
  },
  remedies: {
    insufficient_funds: 'Make sure that enough money is available, or use another method.',
    expired_card: 'Enter the new expiry date of the card, or use another method.',
    declined: 'Ask your bank about it, or use another method.',
    authentication_required: 'Pay on your billing page and confirm it with your bank, or use another method.',
    unknown: 'Check the payment method, or use another one.',
  },
  attempt: ({ method, reason, until }) =>
    until === '' ? `${method}: ${reason}.` : `${method}: ${reason}. Not charged automatically until ${until}.`,
  notices: {
    'payment.receipt': {
      subject: ({ total, seller }) => `Receipt: ${total} paid to ${seller}`,
      what: ({ total, method, at }) => `We charged ${total} to ${method} on ${at}.`,
    },
    'payment.failed': {
      subject: ({ total }) => `Payment of ${total} failed`,
      what: ({ total, method, at, reasonText }) =>
        `We could not charge ${total} to ${method} on ${at}: ${reasonText}. Nothing was paid.`,
    },
    'balance.low': {
      subject: ({ balance }) => `Low balance: ${balance}`,
      what: ({ balance, at }) => `On ${at} your balance was ${balance}.`,
    },
    'topup.limited': {
      subject: ({ amount }) => `Top-up of ${amount} waits: one automatic charge a day`,
      what: ({ amount, balance, at }) =>
        `On ${at} your balance was ${balance}, and a top-up of ${amount} was called for. It was not charged.`,
    },
    'topup.capped': {
      subject: ({ amount }) => `Top-up of ${amount} was not charged: monthly cap reached`,
      what: ({ amount, balance, at }) =>
        `On ${at} your balance was ${balance}, and a top-up of ${amount} was called for. It was not charged.`,
    },
    'autopay.enabled': {
      subject: ({ method }) => `Auto-pay is on: ${method}`,
      what: ({ method, seller, at }) => `Since ${at}, ${method} pays your account at ${seller} automatically.`,
    },
    'autopay.updated': {
      subject: ({ method }) => `Auto-pay was changed: ${method}`,
      what: ({ method, seller, at }) =>
        `On ${at} auto-pay was changed. ${method} pays your account at ${seller} automatically.`,
    },
    'autopay.cancelled': {
      subject: ({ method }) => `Auto-pay is off: ${method}`,
      what: ({ method, seller, at }) =>
        `Since ${at}, ${method} no longer pays your account at ${seller} automatically.`,
    },
    'autopay.registering': {
      subject: ({ amount }) => `Please pay ${amount} yourself: auto-pay is not active yet`,
      what: ({ amount, method, at }) => `${amount} is due. It was not withdrawn from ${method} on ${at}.`,
    },
  },
  whys: {
    payment: () => 'This payment was made by hand on your billing page.',
    retry: () => 'A payment that had failed was tried again by hand on your billing page.',
    topUp: (facts) =>
      `Automatic top-up is on. Your balance was ${facts.causeBalance}, ${crossing(facts)} your threshold of ${facts.causeThreshold}.`,
    outstanding: () => 'Auto-pay was switched on, and this amount was outstanding.',
    invoiceIssued: ({ invoiceId }) => `Auto-pay is on, and invoice ${invoiceId} was issued.`,
    invoiceDue: ({ invoiceId }) => `Auto-pay is on, and invoice ${invoiceId} reached its due date.`,
    cycle: () => 'Auto-pay is on, and this is the withdrawal of your billing cycle.',
    draft: () => 'Auto-pay is on, and this is a draft of the schedule that you set.',
    alert: ({ alertThreshold }) => `You asked to be told when your balance goes below ${alertThreshold}.`,
    limited: () => 'At most one automatic charge is tried a day, and the one of today has been.',
    capped: ({ cap }) => `It would have brought the automatic charges of this month above your monthly cap of ${cap}.`,
    enabled: () => 'Auto-pay was switched on for your account.',
    updated: () => 'The method, its details or its schedule were changed for your account.',
    cancelled: () => 'Auto-pay of this method was switched off, or the method was removed.',
    registering: ({ activeFrom }) => `Your pre-authorized payment is still being registered. It works from ${activeFrom}.`,
  },
  nexts: {
    balanceNow: ({ balance }) => `Your balance is now ${balance}.`,
    stillDue: ({ due }) => `${due} is still due.`,
    nothingDue: () => 'Nothing is due now.',
    topUpAgain: (facts) =>
      `When it is ${crossing(facts)} ${facts.topUpThreshold}, ${facts.topUpAmount} is added again.`,
    retryYourself: () => 'You can retry the payment on your billing page.',
    triedAt: ({ nextAt }) => `We look again on ${nextAt}, and charge what is called for then.`,
    triedNever: () => 'It is not tried again by itself.',
    triedWithDebit: () => 'Top-up looks at your balance again with the next debit, and when a method becomes available again.',
    triedWithInvoice: () => 'The next automatic payment takes what is due then.',
    triedWithDraft: ({ redraftOn }) => `It is not tried again before ${redraftOn}; then auto-pay takes what is due.`,
    heldUntil: ({ suspendedUntil, method }) =>
      `Until ${suspendedUntil}, ${method} is not charged automatically. Then it is available again.`,
    chargesNothing: () => 'This notice charges nothing.',
    topUpWatches: (facts) =>
      `Automatic top-up is on: it adds ${facts.topUpAmount} when your balance is ${crossing(facts)} ${facts.topUpThreshold}.`,
    topUpIsOff: () => 'Automatic top-up is off: add funds on your billing page to keep your service running.',
    lookAt: ({ nextAt }) => `We look again on ${nextAt}, and charge it if your balance calls for it then.`,
    lookWithDebit: () => 'We look again with the next debit on another day.',
    capEnds: ({ nextMonth }) => `Top-up works again from ${nextMonth}, or as soon as you raise the cap.`,
    addFunds: () => 'You can add funds yourself at any time.',
    chargedAtOnce: ({ due, method }) => `The ${due} that is due now is charged to ${method} at once. You get a receipt.`,
    paysOnIssue: () => 'From now on, what is due is charged as soon as an invoice is issued.',
    paysWhenDue: () => 'From now on, what is due is charged when an invoice reaches its due date.',
    paysCycle: ({ nextPayment }) =>
      `What is due is withdrawn once a billing cycle. The next withdrawal is on ${nextPayment}.`,
    paysOn1st: ({ nextPayment }) =>
      `What is due of what you chose is charged on the 1st of the month, next on ${nextPayment}.`,
    paysOn15th: ({ nextPayment }) =>
      `What is due of what you chose is charged on the 15th of the month, next on ${nextPayment}.`,
    paysSplit: ({ nextPayment }) =>
      `What is due of what you chose is charged half on the 1st and half on the 15th of the month, next on ${nextPayment}.`,
    payUntilActive: ({ activeFrom }) =>
      `Auto-pay works from ${activeFrom}. Until then, please pay your bills yourself.`,
    payYourself: () => 'Please pay your bills yourself, on your billing page.',
    othersPay: ({ autoMethods }) =>
      `Auto-pay stays on for ${autoMethods}. Please pay yourself what it does not cover.`,
    payThisYourself: () =>
      'Please pay this amount yourself, on your billing page. A bill that you have paid is never withdrawn again.',
  },
  stops: {
    topUp: () =>
      'To stop automatic charges, switch automatic top-up off, or auto-charge of the method, on your billing page.',
    autoPay: () => 'To stop automatic payments, turn auto-pay off on your billing page.',
    schedule: ({ method }) => `To stop automatic payments, turn the schedule of ${method} off on your billing page.`,
    alert: () => 'To stop these notices, switch the low balance alert off on your billing page.',
    single: ({ contact }) =>
      `This was a single payment: there is nothing to switch off. If you did not make it, write to ${contact}.`,
    turnOnAgain: () =>
      'Nothing more is charged to this method automatically. To change that, turn auto-pay on on your billing page.',
  },
};
