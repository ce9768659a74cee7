import type { FailureReason, MethodKind, NoPaymentReason, ScheduleWhen } from '../../../contract/index.ts';
import type { MessageTools } from '../message.ts';

const NO_PATH: Readonly<Record<NoPaymentReason, string>> = {
  not_offered: 'Nothing is paid automatically.',
  off: 'Nothing is paid automatically: it is switched off.',
  no_method: 'Nothing is paid automatically: there is no payment method.',
  auto_charge_off: 'Nothing is paid automatically: auto-charge is off for every method.',
  primary_auto_charge_off: 'Nothing is paid automatically: auto-charge is off for the primary method.',
  all_suspended: 'Nothing is paid automatically for now: the methods it would use are suspended.',
  all_expired: 'Nothing is paid automatically: the cards it would use have expired.',
  no_usable_method: 'Nothing is paid automatically for now: no method it would use can be charged.',
  daily_limit: 'Nothing more is paid automatically today.',
  cap_reached: 'Nothing more is paid automatically this month.',
  processing: 'Automatic payments wait until the payment under way is finished.',
  registering: 'Automatic payments are not active yet.',
  nothing_due: 'Nothing is due.',
};

const WHEN: Readonly<Record<ScheduleWhen, string>> = {
  '1st': 'Pays on the 1st',
  '15th': 'Pays on the 15th',
  split: 'Pays half on the 1st, the rest on the 15th',
};

const DECLINED: Readonly<Record<FailureReason, string>> = {
  insufficient_funds: 'insufficient funds',
  expired_card: 'the card has expired',
  declined: 'the bank declined it',
  authentication_required: 'it was not confirmed',
};

const BY_HAND: Readonly<Record<MethodKind, string>> = {
  card: 'Cards pay by hand only',
  visa_debit: 'Visa Debit pays by hand only',
  bank_account: 'Bank accounts pay by hand only',
  paypal: 'PayPal pays by hand only',
};

/** The texts of `<billet-payment-methods>`. */
export const paymentMethods = {
  title: 'Payment methods',
  addMethod: 'Add a method',
  empty: 'Your cards and other payment methods will be here, in the order in which they are tried.',
  list: 'Payment methods, the primary first',
  listExclusive: 'Payment methods; at most one is charged automatically',

  pathLead: 'Automatic payments try',
  pathLeadOne: 'Automatic payments use',
  pathThen: 'if it fails',
  pathNone: ({ reason }: { reason: NoPaymentReason }) => NO_PATH[reason],
  pathUntil: ({ time }: { time: string }) => `Until ${time}.`,
  pathSchedules: 'Each method pays what its own schedule covers.',

  primary: 'Primary method',
  autoChargeOf: ({ method }: { method: string }) => `Auto-charge for ${method}`,
  useAutomatically: ({ method }: { method: string }) => `Charge ${method} automatically`,
  noneAutomatically: 'Charge none automatically',
  byHandOnly: ({ kind }: { kind: MethodKind }) => BY_HAND[kind],
  needsSchedule: 'Set its schedule under auto-pay first',
  schedule: ({ when }: { when: ScheduleWhen }) => WHEN[when],

  moveUp: 'Move up',
  moveUpOf: ({ method }: { method: string }) => `Move up ${method}`,
  moveDown: 'Move down',
  moveDownOf: ({ method }: { method: string }) => `Move down ${method}`,
  makePrimary: 'Make primary',
  makePrimaryOf: ({ method }: { method: string }) => `Make primary ${method}`,
  drag: ({ method }: { method: string }) => `Drag ${method} to another place`,
  keys: 'Alt with the up or down arrow key moves a method.',
  editOf: ({ method }: { method: string }) => `Edit ${method}`,
  removeOf: ({ method }: { method: string }) => `Remove ${method}`,
  moved: ({ method, place, count }: { method: string; place: number; count: number }) =>
    `${method} is now ${place} of ${count}.`,
  movedFirst: ({ method }: { method: string }) => `${method} is now the primary method.`,
  orderKept: 'The order is as it was.',

  suspendedUntil: ({ time }: { time: string }) => `Suspended until ${time}`,
  suspendedBecause: ({ reason, amount }: { reason: FailureReason; amount: string | null }) =>
    `${amount ?? 'The last charge'} failed: ${DECLINED[reason]}.`,
  suspendedMeaning: 'It is not charged automatically until then.',
  retryAmount: ({ amount }: { amount: string }) => `Retry ${amount}`,
  retryLong: ({ amount, method }: { amount: string; method: string }) => `Retry ${amount} from ${method}`,
  retryFrom: ({ method }: { method: string }) => `Retry from ${method}`,
  retrySucceeded: ({ amount, method }: { amount: string; method: string }) => `${amount} was paid from ${method}.`,
  retryFailed: ({ reason }: { reason: FailureReason }) => `The retry failed: ${DECLINED[reason]}.`,
  retryProcessing: 'The payment is being processed. Its outcome comes by itself.',
  retryAction: 'Your bank asks you to confirm this payment.',
  expiredMeaning: 'It is not charged automatically. Enter its new expiry date, or replace it.',
  expiresThisMonth: 'Expires this month',
  expiresBefore: ({ date }: { date: string }) => `Expires before the payment of ${date}`,

  switchedOn: ({ method }: { method: string }) => `Auto-charge is on for ${method}.`,
  switchedOff: ({ method }: { method: string }) => `Auto-charge is off for ${method}.`,
  removed: ({ method }: { method: string }) => `${method} was removed.`,
  notDone: 'Nothing was changed.',

  removeTitle: ({ method }: { method: string }) => `Remove ${method}?`,
  switchOnTitle: ({ method }: { method: string }) => `Charge ${method} automatically?`,
  switchOffTitle: ({ method }: { method: string }) => `Stop charging ${method} automatically?`,
  reorderTitle: ({ method }: { method: string }) => `Make ${method} the primary method?`,
  moveTitle: ({ method }: { method: string }) => `Move ${method}?`,
  removeAction: 'Remove',
  switchOnAction: 'Switch on',
  switchOnAndPay: ({ amount }: { amount: string }) => `Switch on and pay ${amount}`,
  switchOffAction: 'Switch off',
  reorderAction: 'Change the order',
  reorderAndPay: ({ amount }: { amount: string }) => `Change the order and pay ${amount}`,
  keep: 'Keep it as it is',

  chargedNow: ({ amount, method }: { amount: string; method: string }) => `${amount} is charged to ${method} now.`,
  chargedNowWithTax: ({ amount, method, tax }: { amount: string; method: string; tax: string }) =>
    `${amount} is charged to ${method} now, with ${tax} of tax in it.`,
  chargedLater: ({ amount, method, date }: { amount: string; method: string; date: string }) =>
    `The next automatic payment: ${amount} from ${method} on ${date}.`,
  autopayOff: 'Auto-pay is switched off. What falls due has to be paid by hand.',
  autopayMoves: ({ from, to }: { from: string; to: string }) => `Auto-pay moves from ${from} to ${to}.`,
  autopayFrom: ({ date }: { date: string }) => `Auto-pay works from ${date} on.`,
  automaticMoves: ({ from, to }: { from: string; to: string }) => `Automatic payments move from ${from} to ${to}.`,
  topUpStops: 'Top-up stops: no method is left that it may charge. Its settings are kept.',
  topUpStopsPrimary: 'Top-up stops: auto-charge is off for this method, and top-up needs it on for the primary one.',
  topUpGoesOn: ({ methods }: { methods: readonly string[] }, { list }: MessageTools) =>
    `Top-up goes on with ${list(methods)}.`,
  newPrimary: ({ method }: { method: string }) => `${method} becomes the primary method.`,
  scheduleEnds: 'Its schedule ends with it.',
  retryEnds: 'The payment that failed on it cannot be tried again.',
  historyKept: 'Payments made with it stay in your transactions.',
  cannotForesee: 'Automatic payments that use this method change with it.',

  wireTitle: 'Pay by wire transfer',
  wireReference: 'Reference',
  wireReferenceHint: 'Give this reference with the transfer, so that it finds your account.',
  wireCopied: 'The reference was copied.',
  wireNotCopied: 'The reference could not be copied by itself. It is selected: copy it with the keyboard or the menu.',
};
