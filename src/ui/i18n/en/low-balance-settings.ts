import type { MessageTools } from '../message.ts';

type Crossing = 'below' | 'at-or-below';

const WHERE: Readonly<Record<Crossing, string>> = { below: 'below', 'at-or-below': 'at or below' };

export interface Reached {
  readonly balance: string;
  readonly threshold: string;
  readonly crossing: Crossing;
}

/** The texts of `<billet-low-balance-settings>`. */
export const lowBalanceSettings = {
  title: 'Low balance',
  notOffered: 'This account does not top itself up and sends no low-balance alerts.',
  chipBoth: 'Top-up and alert on',
  chipTopUp: 'Top-up on',
  chipAlert: 'Alert on',
  chipOff: 'Off',
  sentenceTopUp: ({ threshold, amount, crossing }: { threshold: string; amount: string; crossing: 'below' | 'at-or-below' }) =>
    crossing === 'below'
      ? `When the balance falls below ${threshold}, ${amount} is added.`
      : `When the balance falls to ${threshold} or below, ${amount} is added.`,
  sentenceAlert: ({ threshold }: { threshold: string }) => `When it falls below ${threshold}, you are told by e-mail.`,
  sentenceOff: 'Nothing is added and nobody is told when the balance runs low.',

  topUp: 'Automatic top-up',
  topUpAbout: ({ crossing }: { crossing: 'below' | 'at-or-below' }) =>
    crossing === 'below'
      ? 'Adds money when the balance falls below a threshold.'
      : 'Adds money when the balance falls to a threshold or below it.',
  threshold: ({ crossing }: { crossing: 'below' | 'at-or-below' }) => (crossing === 'below' ? 'When below' : 'When at or below'),
  amount: 'Add',
  amountMinimum: ({ amount }: { amount: string }) => `At least ${amount}`,
  cap: 'At most a month',
  capHint: 'Optional',
  callsHint: ({ amount }: { amount: string }) =>
    `A call is charged when it ends. With a threshold of ${amount} or more, calls in progress don't use up the balance.`,
  callsNow: ({ count }: { count: number }, { plural }: MessageTools) =>
    plural(count, {
      one: '1 call is in progress.',
      other: `${count} calls are in progress.`,
    }),
  alert: 'Tell me by e-mail',
  alertAbout: 'Sends a notice, never charges.',
  alertThreshold: 'When below',
  keptWhileOff: 'These amounts are kept while this is off.',

  apply: 'Apply changes',
  applyAndAdd: ({ amount }: { amount: string }) => `Apply and add ${amount} now`,
  discard: 'Discard',
  applied: 'Your changes are applied.',
  appliedAndAdded: ({ amount }: { amount: string }) => `Your changes are applied. ${amount} was added.`,
  appliedAndFailed: ({ amount }: { amount: string }) =>
    `Your changes are applied. ${amount} could not be added; nothing was charged. Check your payment methods.`,
  appliedAndProcessing: ({ amount }: { amount: string }) =>
    `Your changes are applied. A payment of ${amount} is being processed.`,
  discarded: 'Your changes are discarded.',
  notApplied: 'Your changes are not applied.',
  alertNotApplied: 'The top-up settings are applied. The alert is not.',

  problemAt: ({ field, problem }: { field: string; problem: string }) => `${field}: ${problem}`,
  mustBeGiven: 'Enter an amount.',
  mustBePositive: 'Enter an amount above zero.',
  mustNotBeNegative: 'Enter zero or more.',
  belowMinimum: ({ amount }: { amount: string }) => `Enter ${amount} or more.`,

  warnings: 'Good to know',
  warnAlertNotAbove:
    'The alert comes no earlier than the top-up. Set it higher than the top-up threshold to be told before money is added.',
  warnCapBelowAmount: 'The monthly limit is smaller than one top-up, so none will run.',
  warnSmallTopUp: ({ daily }: { daily: string }) =>
    `You usually use ${daily} a day. This top-up would not last a day.`,
  warnBelowRecommended: ({ amount }: { amount: string }) => `A threshold of ${amount} or more is recommended.`,

  previewTitle: 'If you apply this',
  previewLoading: 'Working out what would happen',
  previewFailed: 'What would happen could not be worked out just now. You can still apply your changes.',
  previewNothingNow: 'Nothing is charged now.',
  previewNow: ({ amount, method }: { amount: string; method: string }) => `${amount} is charged to ${method} now.`,
  previewNowTax: ({ amount, tax, total, method }: { amount: string; tax: string; total: string; method: string }) =>
    `${amount} is added now. With ${tax} tax, ${total} is charged to ${method}.`,
  previewAlertNow: 'A low-balance e-mail is sent now.',
  previewPeriod: ({ date }: { date: string }) => `Until ${date}`,
  previewCaption: 'Top-ups with your settings of now and with your changes',
  previewNowSettings: 'As it is',
  previewNewSettings: 'With changes',
  previewTopUps: 'Top-ups',
  previewTotal: 'Added in all',
  previewFirst: 'First one',
  previewNone: 'None',
  previewWithUsage: ({ daily }: { daily: string }) => `Counts your fees and your usual ${daily} a day.`,
  previewWithoutUsage: 'Counts known fees. Calls to come are not in it.',

  confirmTitle: ({ amount }: { amount: string }) => `Add ${amount} now?`,
  confirmTitleUnsure: 'Money may be added now',
  confirmText: ({ balance, threshold, method, crossing }: Reached & { method: string }) =>
    `Your balance of ${balance} is already ${WHERE[crossing]} ${threshold}, so the first top-up runs at once, from ${method}.`,
  confirmTax: ({ tax, total }: { tax: string; total: string }) => `With ${tax} tax, ${total} is charged.`,
  confirmUnsure: ({ balance, threshold, amount }: { balance: string; threshold: string; amount: string }) =>
    `Your balance is ${balance}. With a threshold of ${threshold}, ${amount} may be added as soon as you apply this.`,
  confirmReceipt: ({ email }: { email: string }) => `A receipt is sent to ${email}.`,
  confirmApply: 'Apply anyway',
  changedMeanwhile: 'The account changed meanwhile. Look at what would happen now, then apply again.',
};
