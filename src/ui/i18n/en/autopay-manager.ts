import type { ScheduleWhen } from '../../../contract/index.ts';
import type { MessageTools } from '../message.ts';

const WHEN: Readonly<Record<ScheduleWhen, string>> = {
  '1st': 'on the 1st',
  '15th': 'on the 15th',
  split: 'in halves on the 1st and the 15th',
};

const CHOICES: Readonly<Record<ScheduleWhen, string>> = {
  '1st': 'On the 1st',
  '15th': 'On the 15th',
  split: 'Half on the 1st, half on the 15th',
};

/** The texts of `<billet-autopay-manager>`. */
export const autopayManager = {
  title: 'Auto-pay',
  titlePrepaid: 'Automatic payments',
  notOffered: 'This account pays nothing by itself. Make each payment yourself.',
  chipOn: 'On',
  chipOff: 'Off',
  chipStopped: 'Stopped',
  chipRegistering: 'Registering',
  chipProcessing: 'Processing',
  nextPayment: ({ date }: { date: string }) => `next payment, ${date}`,
  balanceNow: 'balance now',

  methodNow: 'Paid from',
  methodGone: 'A method that is no longer here',
  setUp: 'Set up auto-pay',
  change: 'Change method',
  turnOff: 'Turn off',
  updateMethod: 'Update',
  updateMethodOf: ({ method }: { method: string }) => `Update ${method}`,
  addMethod: 'Add a new method',
  about: ({ style }: { style: 'issue' | 'due' | 'cycle' }) =>
    ({
      issue: 'Each invoice is paid from one method as soon as it is issued. You get a receipt by e-mail.',
      due: 'Each invoice is paid from one method on its due date. You get a receipt by e-mail.',
      cycle: 'One payment a cycle for everything that is due, from one method. You get a receipt by e-mail.',
    })[style],
  outstanding: ({ amount }: { amount: string }) => `${amount} is outstanding now.`,
  outstandingCharged: ({ amount }: { amount: string }) =>
    `${amount} is outstanding now. It is charged at once when you switch auto-pay on.`,

  stepOf: ({ step, count, title }: { step: number; count: number; title: string }) => `Step ${step} of ${count}: ${title}`,
  stepMethod: 'Choose a method',
  stepDetails: 'How it works',
  stepReview: 'Review',
  method: 'Payment method',
  cannotPay: 'Cannot be charged automatically',
  noMethods: 'There is no payment method that could pay by itself. Add one first.',
  isCurrent: 'Pays now',
  cycleDay: ({ day }: { day: number }) => `Cycles begin on day ${day} of the month.`,
  cycleWithdrawal: ({ days, time }: { days: number; time: string }, { plural }: MessageTools) =>
    plural(days, {
      one: `The withdrawal is 1 day before the end of a cycle, at ${time}.`,
      other: `The withdrawal is ${days} days before the end of a cycle, at ${time}.`,
    }),
  cycleRegistration: ({ count }: { count: number }, { plural }: MessageTools) =>
    plural(count, {
      one: 'Registration takes one full cycle. Until then you pay your bills yourself.',
      other: `Registration takes ${count} full cycles. Until then you pay your bills yourself.`,
    }),
  cycleAll: 'Each withdrawal is one payment for everything that is due on the account.',
  cyclePaid: 'A bill that you paid yourself is not paid again.',

  reviewMethod: 'Method',
  reviewNow: 'Now',
  reviewNowNothing: 'Nothing is charged now.',
  reviewNowCharge: ({ amount, method }: { amount: string; method: string }) => `${amount} is charged to ${method}.`,
  reviewNowTax: ({ amount, tax, total, method }: Record<'amount' | 'tax' | 'total' | 'method', string>) =>
    `${amount} is added. With ${tax} tax, ${total} is charged to ${method}.`,
  reviewNowUnknown: ({ amount }: { amount: string }) => `The ${amount} outstanding may be charged at once.`,
  reviewFrom: 'Works from',
  reviewFirst: 'First payment',
  reviewFirstValue: ({ amount, date }: { amount: string; date: string }) => `${amount} on ${date}`,
  reviewFirstNone: ({ date }: { date: string }) => `Withdrawal day ${date}; nothing is due for it yet`,
  reviewNext: 'Then',
  reviewMoves: 'Instead of',
  reviewLoading: 'Working out what would happen',
  reviewFailed: 'What would happen could not be worked out just now.',
  reviewNotice: ({ email }: { email: string }) => `A confirmation is sent to ${email}. You can turn it off at any time.`,
  submitOn: 'Turn on auto-pay',
  submitOnAndPay: ({ amount }: { amount: string }) => `Turn on and pay ${amount}`,
  submitMove: 'Move auto-pay',
  submitMoveAndPay: ({ amount }: { amount: string }) => `Move and pay ${amount}`,
  submitSwitch: 'Switch on auto-charge',
  submitSwitchAndAdd: ({ amount }: { amount: string }) => `Switch on and add ${amount}`,

  cancelTitle: 'Turn off auto-pay?',
  cancelNext: ({ amount, date }: { amount: string; date: string }) => `The payment of ${amount} on ${date} will not be made.`,
  cancelDue: ({ amount }: { amount: string }) => `${amount} is due now: you pay it yourself.`,
  cancelNothingDue: 'Nothing is due now. You pay coming bills yourself.',
  cancelRegistration: 'If you turn it on again, registration starts from the beginning.',
  cancelKeeps: 'The payment method stays on your account.',
  cancelKeep: 'Keep auto-pay',
  cancelContinue: 'Continue',
  cancelSureTitle: 'Turn off for certain?',
  cancelSure: ({ method }: { method: string }) => `From now on nothing is paid from ${method} by itself.`,
  cancelConfirm: 'Turn off auto-pay',
  removeMethod: 'Remove',
  removeMethodOf: ({ method }: { method: string }) => `Remove ${method}`,
  removeTitle: ({ method }: { method: string }) => `Remove ${method}?`,
  removeTurnsOff: 'It pays by itself now, so auto-pay is turned off with it.',
  removeSureTitle: 'Remove for certain?',
  removeSure: ({ method }: { method: string }) => `${method} is removed from your account, and auto-pay is off.`,
  removeKeep: 'Keep the method',
  removeConfirm: 'Remove and turn off',

  payThis: 'Pay this one yourself',
  payThisWhy: ({ amount, date }: { amount: string; date: string }) =>
    `Auto-pay works from ${date}. ${amount} is due before that.`,
  makePayment: 'Make a payment',
  addFunds: 'Add funds',

  turnedOn: ({ method }: { method: string }) => `Auto-pay is on, from ${method}.`,
  turnedOnAndPaid: ({ method, amount }: { method: string; amount: string }) =>
    `Auto-pay is on, from ${method}. ${amount} was paid.`,
  turnedOnAndFailed: ({ method, amount }: { method: string; amount: string }) =>
    `Auto-pay is on, from ${method}, but ${amount} could not be charged and is still due.`,
  turnedOnAndProcessing: ({ method, amount }: { method: string; amount: string }) =>
    `Auto-pay is on, from ${method}. A payment of ${amount} is being processed.`,
  switchedOn: ({ method }: { method: string }) => `Auto-charge is on for ${method}.`,
  switchedOnAndPaid: ({ method, amount }: { method: string; amount: string }) =>
    `Auto-charge is on for ${method}. ${amount} was paid.`,
  switchedOnAndFailed: ({ method, amount }: { method: string; amount: string }) =>
    `Auto-charge is on for ${method}, but ${amount} could not be charged.`,
  switchedOnAndProcessing: ({ method, amount }: { method: string; amount: string }) =>
    `Auto-charge is on for ${method}. A payment of ${amount} is being processed.`,
  turnedOff: 'Auto-pay is off.',
  removed: ({ method }: { method: string }) => `${method} is removed, and auto-pay is off.`,
  scheduleSaved: ({ method }: { method: string }) => `The schedule of ${method} is saved.`,
  scheduleOff: ({ method }: { method: string }) => `Nothing is paid from ${method} by itself any more.`,
  notDone: 'Nothing was changed.',
  changedMeanwhile: 'The account changed meanwhile. Look at it again before you go on.',

  schedules: 'Schedules',
  schedule: ({ when, what }: { when: ScheduleWhen; what: string }) => `Pays ${what} ${WHEN[when]}`,
  scheduleNone: 'Pays nothing by itself',
  scheduleKept: ({ when, what }: { when: ScheduleWhen; what: string }) => `Switched off. Kept: ${what}, ${WHEN[when]}`,
  scheduleEdit: 'Change',
  scheduleEditOf: ({ method }: { method: string }) => `Change the schedule of ${method}`,
  scheduleSetUp: 'Set up',
  scheduleSetUpOf: ({ method }: { method: string }) => `Set up a schedule for ${method}`,
  scheduleTitle: ({ method }: { method: string }) => `Schedule of ${method}`,
  scheduleWhen: 'When',
  scheduleChoice: ({ when }: { when: ScheduleWhen }) => CHOICES[when],
  scheduleChoiceOff: 'Off',
  scheduleTypes: 'What it pays',
  scheduleTypeDue: ({ amount }: { amount: string }) => `${amount} due now`,
  scheduleTypeNothing: 'nothing due now',
  scheduleInvoices: 'Single open invoices besides',
  scheduleInvoice: ({ invoice, amount, date }: { invoice: string; amount: string; date: string }) =>
    `${invoice}, ${amount}, due ${date}`,
  scheduleNothingOpen: 'Nothing is open now. Types appear here with their first invoice.',
  scheduleNeedsSomething: 'Choose at least one thing that it pays, or switch it off.',
  scheduleOverlap: ({ what, method, when }: { what: string; method: string; when: ScheduleWhen }) =>
    `${what} is also paid from ${method}, ${WHEN[when]}. Nothing is paid twice: whichever comes first pays, on one day in the order of your methods.`,
  scheduleDates: 'Payments to come',
  scheduleDatesNone: ({ date }: { date: string }) => `Nothing is due for it up to ${date}.`,
  scheduleDatesNote: 'As things are due now; each draft takes no more than is due then.',
  scheduleHalf: ({ half }: { half: 1 | 2 }) => (half === 1 ? 'first half' : 'second half'),
  scheduleSave: 'Save schedule',
  scheduleSaveOff: 'Turn off schedule',
  types: ({ types }: { types: readonly string[] }, { list }: MessageTools) => list(types),
  invoices: ({ count }: { count: number }, { plural }: MessageTools) =>
    plural(count, { one: '1 single invoice', other: `${count} single invoices` }),

  order: 'What is charged, in order',
  roleFirst: 'Charged first',
  roleThen: ({ position }: { position: number }) => `Number ${position}, if the one before fails`,
  roleOff: 'Skipped: auto-charge is off',
  roleExpired: 'Skipped: expired',
  roleSuspended: ({ time }: { time: string }) => `Skipped: suspended until ${time}`,
  roleUnused: 'Not used: only one method is charged automatically',
  roleWaiting: 'Would be charged',
  switchOn: ({ method }: { method: string }) => `Switch on auto-charge for ${method}`,
  noMethodYet: 'There is no payment method yet.',
};
