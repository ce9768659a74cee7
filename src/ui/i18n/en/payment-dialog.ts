import type { FailureReason, MethodKind } from '../../../contract/index.ts';
import type { MessageTools } from '../message.ts';

const WHAT_TO_DO: Readonly<Record<FailureReason, string>> = {
  insufficient_funds: 'There was not enough money on it. Try a smaller amount, or another method.',
  expired_card: 'The card has expired. Enter its new expiry date, or use another method.',
  declined: 'The bank declined it without a reason. Ask your bank, or use another method.',
  authentication_required: 'The payment was not confirmed with your bank. Try again and confirm it, or use another method.',
};

const NOT_ONCE: Readonly<Record<MethodKind, string>> = {
  card: 'Cards are for automatic payments only',
  visa_debit: 'Visa Debit is for automatic payments only',
  bank_account: 'Bank accounts are for automatic payments only',
  paypal: 'PayPal is for automatic payments only',
};

/** The texts of `<billet-payment-dialog>`. */
export const paymentDialog = {
  titleAddFunds: 'Add funds',
  titlePay: 'Make a payment',
  titleAdd: 'Add a payment method',
  titleEdit: ({ method }: { method: string }) => `Edit ${method}`,
  titleReview: 'Review',
  titlePaid: 'Paid',
  titleFailed: 'Not paid',
  titleProcessing: 'Being processed',
  titleConfirm: 'Confirm with your bank',
  titleUnknown: 'Not known yet',
  titleAdded: 'Added',
  titleSaved: 'Saved',

  amount: 'Amount',
  amountHintMinimum: ({ amount }: { amount: string }) => `At least ${amount}`,
  amountHintDue: ({ amount }: { amount: string }) => `At most ${amount}, which is what is due`,
  quickAmounts: 'Usual amounts',
  howMuch: 'How much',
  fullAmount: ({ amount }: { amount: string }) => `Everything that is due, ${amount}`,
  otherAmount: 'Another amount',
  belowMinimum: ({ amount }: { amount: string }) => `The smallest amount is ${amount}.`,
  aboveDue: ({ amount }: { amount: string }) => `Only ${amount} is due.`,
  notPositive: 'Enter an amount above zero.',
  nothingDue: 'Nothing is due. There is nothing to pay.',

  payWith: 'Pay with',
  newMethod: 'Another method',
  newKinds: ({ kinds }: { kinds: readonly string[] }, { list }: MessageTools) => list(kinds),
  notOnce: ({ kind }: { kind: MethodKind }) => NOT_ONCE[kind],
  notAdded: ({ kinds }: { kinds: readonly string[] }, { list }: MessageTools) =>
    `Not for single payments: ${list(kinds)}. Add them under payment methods for automatic payments.`,
  expiredNote: 'This card has expired; the bank will probably decline it.',
  keptNote: 'The method is kept on your account, whatever becomes of the payment.',

  address: 'Billing address',
  changeAddress: 'Change',
  changeAddressLong: 'Change the billing address',
  addressName: 'Name',
  addressLine1: 'Address',
  addressLine2: 'Apartment, suite (optional)',
  addressCity: 'City',
  addressRegion: 'State or province',
  addressPostalCode: 'Postal code',
  addressCountry: 'Country',

  useForAutoPay: 'Use for auto pay',
  useAutomatically: 'Use for automatic payments',
  useForAutoPayHint: 'Charged automatically from now on. You can switch it off at any time.',
  scheduleLater: 'To pay from it automatically, set its schedule under auto-pay afterwards.',
  replacesAutoPay: ({ method }: { method: string }) => `It takes the place of ${method}.`,
  outstandingFollows: ({ amount }: { amount: string }) => `What is due then, ${amount}, is charged at once.`,

  authorizationTitle: 'Your agreement',
  authorizationCard: ({ seller }: { seller: string }) =>
    `You allow ${seller} to keep this card and to charge it for what you owe or order, on the dates and in the ` +
    'amounts shown in this account. You can take this back at any time by removing the card or switching it off.',
  authorizationAch: ({ seller }: { seller: string }) =>
    `You authorize ${seller} to debit this bank account electronically (ACH) for what you owe, and to correct ` +
    'errors. This stays in force until you switch it off or remove the account here, before the next debit.',
  authorizationPad: ({ seller }: { seller: string }) =>
    `You agree to pre-authorized debits by ${seller} from this account, personal or business, on the dates and in ` +
    'the amounts shown here. You may cancel at any time with notice before the next debit. You have recourse rights ' +
    'if a debit does not comply with this agreement; your bank tells you about them.',
  authorizationPaypal: ({ seller }: { seller: string }) =>
    `You allow ${seller} to charge your PayPal account for what you owe or order. You can take this back here or at ` +
    'PayPal at any time.',
  authorizationVersion: '2026-11',
  agree: 'I agree',
  mustAgree: 'Agree to this before you go on.',

  continueToReview: 'Continue',
  pay: ({ amount }: { amount: string }) => `Pay ${amount}`,
  add: 'Add',
  submit: 'Submit',
  save: 'Save',

  summaryAmount: 'Amount',
  summaryTax: ({ name, rate }: { name: string; rate: string }) => `${name} ${rate}`,
  summaryTaxes: 'Tax',
  summaryTotal: 'Total',
  summaryMethod: 'From',
  summaryNewMethod: 'Payment method',
  summaryNickname: 'Name for you',
  summaryAddress: 'Billing address',
  summaryAutoPay: 'Automatic payments',
  summaryWhen: 'When',
  summaryNow: 'Now',
  summaryDate: 'Date',
  summaryPaidTo: 'Paid to',
  summaryPaidBy: 'Paid by',
  summaryReference: 'Reference',
  summaryAutoPayOn: 'Switched on for this method',
  summaryAutoPayAsIs: 'As they are',

  balanceAfter: ({ amount }: { amount: string }) => `Your balance is ${amount} afterwards.`,
  dueAfter: ({ amount }: { amount: string }) => `${amount} is still due afterwards.`,
  nothingDueAfter: 'Nothing is due afterwards.',
  chargedNow: ({ amount, method }: { amount: string; method: string }) => `${amount} is charged to ${method} now.`,
  alsoCharged: ({ amount, method }: { amount: string; method: string }) =>
    `${amount} is charged to ${method} at once as well.`,
  laterCharged: ({ amount, method, date }: { amount: string; method: string; date: string }) =>
    `The next automatic payment: ${amount} from ${method} on ${date}.`,
  autoPayFrom: ({ date }: { date: string }) => `Auto-pay works from ${date} on.`,
  nothingNow: 'Nothing is charged now.',
  theNewMethod: 'the new method',

  paid: ({ amount, method }: { amount: string; method: string }) => `${amount} was paid from ${method}.`,
  receiptSent: ({ email }: { email: string }) => `A receipt goes to ${email}.`,
  receipt: 'Receipt',
  printReceipt: 'Print receipt',
  saveReceipt: 'Save receipt',
  failed: ({ amount, method }: { amount: string; method: string }) => `${amount} could not be charged to ${method}.`,
  whatToDo: ({ reason }: { reason: FailureReason }) => WHAT_TO_DO[reason],
  methodKept: ({ method }: { method: string }) => `${method} is kept on your account.`,
  notSwitchedOn: 'It was not switched on for automatic payments.',
  backToPayment: 'Back to the payment',
  processing: ({ amount, method }: { amount: string; method: string }) =>
    `${amount} from ${method} is being processed. The outcome comes by itself, within minutes as a rule; ` +
    'nothing else is charged until then.',
  processingUntil: ({ time }: { time: string }) => `It is asked about at ${time}.`,
  confirm: ({ amount }: { amount: string }) => `Your bank asks you to confirm ${amount}.`,
  confirmUntil: ({ time }: { time: string }) => `You can do so until ${time}.`,
  confirmAgain: 'Confirm now',
  confirming: 'Waiting for the answer of your bank',
  unknown: 'The answer was lost. Its outcome is being looked up; nothing is sent a second time.',
  added: ({ method }: { method: string }) => `${method} was added.`,
  addedPlain: 'The method was added.',
  saved: ({ method }: { method: string }) => `${method} was changed.`,
  savedPlain: 'The method was changed.',
  usedForAutoPay: 'Auto-pay uses it from now on.',
  usedAutomatically: 'It is charged automatically from now on.',
  confirmationSent: ({ email }: { email: string }) => `A confirmation goes to ${email}.`,
  sending: 'Sending. This can take a moment.',
  heldByHost: 'Nothing was sent.',
  approvalLeft: 'It was not approved. Nothing was sent.',
  providerFailed: 'The payment provider could not take these details now. Try again.',
  done: 'Done',

  nickname: 'Name for you (optional)',
  nicknameHint: 'Only you see it: "Household", "Office".',
  expiry: 'Expiry',
  expiryHint: 'MM/YY',
  expiryWrong: 'Enter the month and year, such as 04/30.',
  expiryPast: 'This date is over.',
  replaceDetails: 'Replace the details',
  replaceDetailsHint: 'A new number for the same method; its place and its auto-charge stay as they are.',
  keepDetails: 'Keep the details',
};
