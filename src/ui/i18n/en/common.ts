import type { MessageTools } from '../message.ts';

/** What every widget says in the same words. */
export const common = {
  back: 'Back',
  cancel: 'Cancel',
  close: 'Close',
  continue: 'Continue',
  discard: 'Discard',
  edit: 'Edit',
  loading: 'Loading',
  remove: 'Remove',
  retry: 'Retry',
  saved: 'Saved.',
  tryAgain: 'Try again',
  details: 'Details',
  copy: 'Copy',

  /** A time that matters: absolute, the relative one beside it. */
  absoluteAndRelative: ({ absolute, relative }: { absolute: string; relative: string }) => `${absolute} (${relative})`,
  /** A time by the clock of who looks, where that is another one than the account's. */
  whereYouAre: ({ time }: { time: string }) => `Where you are that is ${time}.`,
  about: ({ date }: { date: string }) => `about ${date}`,

  noConnection: 'There is no connection.',
  loadFailed: 'This could not be loaded',
  reference: ({ requestId }: { requestId: string }) => `Reference for support: ${requestId}`,
  /** What is shown holds as of a time; it may have changed since. */
  offline: ({ time }: { time: string }) => `You are offline. Shown as of ${time}.`,
  stale: ({ time }: { time: string }) => `Shown as of ${time}. This could not be updated just now.`,
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
  problems: ({ count }: { count: number }, { plural }: MessageTools) =>
    plural(count, { one: 'There is a problem', other: `There are ${count} problems` }),
  amountNotUnderstood: 'Enter an amount.',
  amountDecimals: ({ currency, count }: { currency: string; count: number }, { plural }: MessageTools) =>
    plural(count, {
      one: `Enter an amount with at most ${count} decimal in ${currency}.`,
      other: count === 0 ? `Enter a whole amount in ${currency}.` : `Enter an amount with at most ${count} decimals in ${currency}.`,
    }),
};
