import type { ServiceKind, ServicePlan } from '../../../contract/index.ts';
import type { MessageTools } from '../message.ts';

const KINDS: Readonly<Record<ServiceKind, string>> = {
  local: 'Local number',
  toll_free: 'Toll-free number',
  international: 'International number',
};

const PLANS: Readonly<Record<ServicePlan, string>> = { 'per-minute': 'Per minute', flat: 'Flat rate' };

/** The texts of `<billet-services>`. */
export const services = {
  title: 'Numbers',
  count: ({ count, text }: { count: number; text: string }, { plural }: MessageTools) =>
    plural(count, { one: `${text} number`, other: `${text} numbers` }),
  monthly: ({ amount }: { amount: string }) => `${amount} a month in all.`,
  empty: 'The numbers that you order will be listed here, with their plan and monthly fee.',
  filter: 'Find a number, place or note',
  noMatch: 'No number matches.',
  clearFilter: 'Show all numbers',
  showMore: 'Show more',
  shownOf: ({ shown, total }: { shown: string; total: string }) => `${shown} of ${total} shown`,
  list: 'Numbers',

  kind: ({ kind }: { kind: ServiceKind }) => KINDS[kind],
  plan: ({ plan }: { plan: ServicePlan }) => PLANS[plan],
  unnamed: ({ id }: { id: string }) => `Number ${id}`,
  fee: 'Monthly fee',
  feeValue: ({ amount }: { amount: string }) => `${amount} a month`,
  rate: ({ amount }: { amount: string }) => `${amount} a minute`,
  planTitle: 'Plan',
  ordered: 'Ordered',
  nextBilling: 'Next billing',
  note: ({ note }: { note: string }) => `Note: ${note}`,

  switchPlan: 'Switch plan',
  switchPlanOf: ({ number }: { number: string }) => `Switch plan of ${number}`,
  unavailable: ({ kind }: { kind: ServiceKind }) =>
    kind === 'toll_free'
      ? 'The plan of toll-free numbers cannot be switched.'
      : kind === 'international'
        ? 'The plan of international numbers cannot be switched.'
        : 'The plan of this number cannot be switched.',
  limit: ({ date }: { date: string }) => `The plan was already switched this month. It can be switched again from ${date}.`,
  limitOpen: 'The plan was already switched this month.',
  onePlan: 'There is one plan for this number.',
  compare: 'Compare the plans',
  now: 'Now',
  then: ({ date }: { date: string }) => `From ${date}`,
  cheaper: ({ amount }: { amount: string }) => `${amount} less a month.`,
  dearer: ({ amount }: { amount: string }) => `${amount} more a month.`,
  same: 'The monthly fee stays the same.',
  perMinuteBreakEven: ({ minutes, count }: { minutes: string; count: number }, { plural }: MessageTools) =>
    plural(count, {
      one: `Per minute costs less up to about ${minutes} minute a month.`,
      other: `Per minute costs less up to about ${minutes} minutes a month.`,
    }),
  switchNote: 'A plan can be switched once a calendar month. Nothing is charged now.',
  switchTo: ({ plan }: { plan: ServicePlan }) => `Switch to ${PLANS[plan].toLowerCase()}`,
  switched: ({ number, plan, date }: { number: string; plan: ServicePlan; date: string }) =>
    `${number} is on the ${PLANS[plan].toLowerCase()} plan. The new fee holds from ${date}.`,

  removeOf: ({ number }: { number: string }) => `Remove ${number}`,
  removeTitle: ({ number }: { number: string }) => `Remove ${number}?`,
  removeGone: 'Calls to this number will no longer reach you. It may not be available again.',
  removeFee: ({ amount, date }: { amount: string; date: string }) =>
    `Its monthly fee of ${amount} is no longer charged; the next would have been on ${date}. Nothing is refunded.`,
  removeUpcoming: ({ before, after }: { before: string; after: string }) =>
    `Charges of the next 7 days: ${after} instead of ${before}.`,
  remove: 'Remove number',
  removed: ({ number }: { number: string }) => `${number} was removed.`,
};
