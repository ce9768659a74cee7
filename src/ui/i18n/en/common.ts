import type { MessageTools } from '../message.ts';

/** What every widget says in the same words. */
export const common = {
  add: 'Add',
  apply: 'Apply changes',
  back: 'Back',
  cancel: 'Cancel',
  close: 'Close',
  continue: 'Continue',
  discard: 'Discard',
  edit: 'Edit',
  loading: 'Loading',
  manage: 'Manage',
  none: 'None',
  off: 'Off',
  on: 'On',
  remove: 'Remove',
  retry: 'Retry',
  saved: 'Saved.',
  saving: 'Saving',
  tryAgain: 'Try again',
  working: 'Working',
  more: 'More',
  less: 'Less',
  details: 'Details',
  copy: 'Copy',
  copied: 'Copied.',

  /** A time that matters: absolute, the relative one beside it. */
  absoluteAndRelative: ({ absolute, relative }: { absolute: string; relative: string }) => `${absolute} (${relative})`,
  /** A time by the clock of who looks, where that is another one than the account's. */
  whereYouAre: ({ time }: { time: string }) => `Where you are that is ${time}.`,
  about: ({ date }: { date: string }) => `about ${date}`,
  amountDue: ({ amount }: { amount: string }) => `${amount} due`,
  /** A debt said in a word, where the amount itself has no sign. */
  owed: ({ amount }: { amount: string }) => `${amount} owed`,
  credit: ({ amount }: { amount: string }) => `${amount} credit`,
  negativeAmount: ({ amount }: { amount: string }) => `minus ${amount}`,

  noConnection: 'There is no connection.',
  loadFailed: 'This could not be loaded',
  reference: ({ requestId }: { requestId: string }) => `Reference for support: ${requestId}`,
  errorCode: ({ code }: { code: string }) => `Code: ${code}`,
  offline: 'You are offline. This is what was known last.',
  stale: 'This could not be updated just now. It may be out of date.',
  staleSince: ({ time }: { time: string }) => `This could not be updated just now. It is as of ${time}.`,
  readOnly: 'You can look at this account but not change it.',
  readOnlyBecause: ({ reason }: { reason: string }) => `You can look at this account but not change it: ${reason}`,
  notOffered: 'This account has no such feature.',
  unknownOutcome:
    'The answer to your last request was lost. Its outcome is being looked up; nothing is sent a second time. ' +
    'Payments wait until it is known.',
  unknownOutcomeUnaskable:
    'The answer to your last request was lost, and its outcome cannot be looked up here. ' +
    'Look at your transactions before you pay again.',
  haveChecked: 'I have checked',
  processing: 'A payment is being processed. Others wait until it is finished.',
  problems: ({ count }: { count: number }, { plural }: MessageTools) =>
    plural(count, { one: 'There is a problem', other: `There are ${count} problems` }),
  required: 'Required',
  optional: 'Optional',
  amountNotUnderstood: 'Enter an amount.',
  amountDecimals: ({ currency, count }: { currency: string; count: number }, { plural }: MessageTools) =>
    plural(count, {
      one: `Enter an amount with at most ${count} decimal in ${currency}.`,
      other: count === 0 ? `Enter a whole amount in ${currency}.` : `Enter an amount with at most ${count} decimals in ${currency}.`,
    }),
};
