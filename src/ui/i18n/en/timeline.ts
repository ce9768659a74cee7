import type { ChargeKind } from '../../../contract/index.ts';
import type { MessageTools } from '../message.ts';

const KINDS: Readonly<Record<ChargeKind, string>> = {
  payment: 'Payment by hand',
  retry: 'Retry of a failed payment',
  topUp: 'Automatic top-up',
  outstanding: 'Payment of what was outstanding',
  invoice: 'Automatic payment of invoices',
  cycle: 'Pre-authorized withdrawal',
  draft: 'Scheduled draft',
};

/** What a method's change is called, by its name in the contract; others are not told. */
const CHANGES: Readonly<Record<string, (method: string) => string>> = {
  added: (method) => `${method} was added`,
  edited: (method) => `${method} was edited`,
  removed: (method) => `${method} was removed`,
  'auto-charge-on': (method) => `Auto-charge switched on: ${method}`,
  'auto-charge-off': (method) => `Auto-charge switched off: ${method}`,
  restored: (method) => `${method} is available again`,
  scheduled: (method) => `Schedule changed: ${method}`,
  reordered: () => 'The order of the payment methods changed',
};

const SETTINGS: Readonly<Record<string, string>> = {
  'top-up': 'Top-up settings changed',
  'low-balance-alert': 'Low-balance alert changed',
  plan: 'Plan of a number switched',
  'provincial-tax-id': 'Provincial tax ID changed',
};

const HELD: Readonly<Record<string, string>> = {
  processing: 'Automatic payment waits',
  daily_limit: 'Automatic top-up held back',
  cap_reached: 'Automatic top-up held back',
};

const HELD_WHY: Readonly<Record<string, string>> = {
  processing: 'Another payment was still being processed.',
  daily_limit: "The day's one top-up had already run.",
  cap_reached: 'Your monthly cap would have been passed.',
};

const TRIGGERS: Readonly<Record<string, string>> = {
  debit: 'after a charge to the account',
  settings: 'when you applied the top-up settings',
  'auto-charge': 'when auto-charge was switched on',
  reorder: 'when you changed the order of your methods',
  edit: 'when you edited a method',
  'suspension-ended': 'when a suspension ended',
  'daily-retry': 'at the retry of the next day',
};

export interface BalanceTest {
  readonly balance: string;
  readonly threshold: string;
  readonly trigger: string;
  readonly crossing: 'below' | 'at-or-below';
}

/** The texts of `<billet-timeline>`. */
export const timeline = {
  title: 'What happened, what comes',
  past: 'Past',
  future: 'To come',
  now: 'Now',
  nothingPast: 'Nothing has happened yet.',
  nothingAhead: ({ days }: { days: number }) => `Nothing is planned for the next ${days} days.`,
  noForecast: 'What comes cannot be foreseen here.',
  older: 'Show older',
  later: 'Show more of what comes',
  rules: ({ rules }: { rules: readonly string[] }, { list }: MessageTools) =>
    rules.length === 1 ? `Rule ${rules[0]}` : `Rules ${list(rules)}`,

  kind: ({ kind }: { kind: ChargeKind }) => KINDS[kind],
  paidBy: ({ method }: { method: string }) => `${method} paid`,
  paidInstead: ({ method }: { method: string }) => `${method} paid instead`,
  failedWith: ({ method, reason }: { method: string; reason: string }) => `${method} failed: ${reason}`,
  processingWith: ({ method }: { method: string }) => `${method} is being processed`,
  confirmWith: ({ method }: { method: string }) => `${method} waits for your confirmation`,
  suspended: ({ time }: { time: string }) => `Not charged automatically until ${time}.`,
  tax: ({ amount }: { amount: string }) => `With ${amount} tax.`,
  receipt: ({ email }: { email: string }) => `Receipt sent to ${email}.`,
  failure: ({ email }: { email: string }) => `Notice of the failure sent to ${email}.`,
  statusPaid: 'Paid',
  statusFailed: 'Failed',
  statusProcessing: 'Processing',
  statusConfirm: 'Needs you',

  whyBalance: ({ balance, threshold, trigger, crossing }: BalanceTest) => {
    const when = TRIGGERS[trigger];
    const sentence = `The balance, ${balance}, was ${crossing === 'below' ? 'below' : 'at or below'} ${threshold}`;
    return when === undefined ? `${sentence}.` : `${sentence} ${when}.`;
  },
  whyOutstanding: ({ amount }: { amount: string }) => `Auto-pay was switched on while ${amount} was due.`,
  whyInvoiceIssued: ({ invoice, amount }: { invoice: string; amount: string }) =>
    `Invoice ${invoice} was issued, and ${amount} was due.`,
  whyInvoiceDue: ({ invoice, amount }: { invoice: string; amount: string }) =>
    `Invoice ${invoice} fell due, and ${amount} was due.`,
  whyInvoices: ({ amount }: { amount: string }) => `${amount} was due.`,
  whyCycle: ({ amount }: { amount: string }) => `It was the withdrawal day of the cycle, and ${amount} was due.`,
  whyDraft: ({ amount }: { amount: string }) => `It was a day of its schedule, and ${amount} of what it covers was due.`,
  whyTopUp: 'The balance had reached the top-up threshold.',

  entryAbout: ({ type, about }: { type: string; about: string }) => `${type}, ${about}`,
  entries: ({ type, count }: { type: string; count: number }) => `${type}, ${count} times`,
  invoicesIssued: ({ count }: { count: number }, { plural }: MessageTools) =>
    plural(count, { one: '1 invoice was issued', other: `${count} invoices were issued` }),
  balanceAfter: ({ amount }: { amount: string }) => `Balance ${amount}`,
  dueAfter: ({ amount }: { amount: string }) => `${amount} due`,
  changed: ({ change, method }: { change: string; method: string }) => CHANGES[change]?.(method) ?? `${method}: ${change}`,
  settingChanged: ({ setting }: { setting: string }) => SETTINGS[setting] ?? 'Settings changed',
  held: ({ reason }: { reason: string }) => HELD[reason] ?? 'Automatic payment held back',
  heldWhy: ({ reason }: { reason: string }) => HELD_WHY[reason] ?? '',
  lowBalance: 'Low-balance notice sent',
  lowBalanceWhy: ({ balance }: { balance: string }) => `The balance was ${balance}.`,
  registeringNotice: 'Auto-pay still registering: nothing was withdrawn',

  fee: ({ about }: { about: string }) => `Monthly fee, ${about}`,
  fees: ({ count }: { count: number }, { plural }: MessageTools) =>
    plural(count, { one: '1 monthly fee', other: `${count} monthly fees` }),
  planned: ({ kind, method }: { kind: string; method: string }) => `${kind} from ${method}`,
  plannedTopUp: 'Automatic top-up',
  plannedPayment: 'Automatic payment',
  plannedWhy: 'If nothing changes until then.',
  plannedPace: 'At your usual pace.',
  plannedRetry: 'Because the last one failed or was held back. Only if the balance is still low.',
  available: ({ method }: { method: string }) => `${method} is available again`,
  availableWhy: 'It can be charged automatically from then on.',
  expires: ({ method }: { method: string }) => `${method} expires`,
  expiresWhy: 'It is not charged automatically after that. Update it in time.',
  expiresBefore: ({ amount, date }: { amount: string; date: string }) =>
    `Before the payment of ${amount} planned for ${date}. Update it in time.`,
  outcome: ({ method }: { method: string }) => `Outcome of the payment from ${method}`,
  outcomeWhy: 'Nothing else is charged before that.',
  confirmBy: ({ method }: { method: string }) => `Last moment to confirm the payment from ${method}`,
  invoicesDue: ({ count }: { count: number }, { plural }: MessageTools) =>
    plural(count, { one: '1 invoice is due', other: `${count} invoices are due` }),
  activeFrom: 'Auto-pay begins to work',
};
