// Each class puts its tag into HTMLElementTagNameMap; this brings all of them to whoever uses these types.
export type {} from '../index.ts';

/** An event of the kit. */
export type BilletEventName = Extract<keyof HTMLElementEventMap, `billet-${string}`>;

/** What a widget fires that pays, or lets its payment dialog pay. */
const PAYS = ['billet-before-pay', 'billet-payment-succeeded', 'billet-payment-failed', 'billet-error'] as const;

const METHODS = [
  'billet-before-remove',
  'billet-method-added',
  'billet-method-removed',
  'billet-method-updated',
  'billet-auto-charge-changed',
  'billet-autopay-changed',
] as const;

/** What comes out of a dashboard: the events of all widgets. */
const WIDGETS = [
  ...PAYS,
  ...METHODS,
  'billet-methods-reordered',
  'billet-top-up-changed',
  'billet-alert-changed',
] as const;

/** The elements, and which events a host can hear at each: its own and those of what is in it. */
export const ELEMENT_EVENTS = {
  'billet-autopay-manager': [...PAYS, ...METHODS],
  'billet-balance-tile': [...PAYS, 'billet-method-added'],
  'billet-dashboard': WIDGETS,
  'billet-low-balance-settings': [
    'billet-top-up-changed',
    'billet-alert-changed',
    'billet-before-pay',
    'billet-error',
  ],
  'billet-mock-controls': [],
  'billet-payment-dialog': [...PAYS, 'billet-method-added', 'billet-method-updated'],
  'billet-payment-methods': [...PAYS, ...METHODS, 'billet-methods-reordered'],
  'billet-provider': [...WIDGETS, 'billet-account-changed'],
  'billet-services': ['billet-error'],
  'billet-statements': [],
  'billet-tax-profile': ['billet-error'],
  'billet-timeline': [],
  'billet-transaction-history': PAYS,
} as const satisfies Readonly<
  Record<Extract<keyof HTMLElementTagNameMap, `billet-${string}`>, readonly BilletEventName[]>
>;

/** An element of the kit. */
export type BilletTag = keyof typeof ELEMENT_EVENTS;

/** The class behind a tag. */
export type ElementOf<T extends BilletTag> = HTMLElementTagNameMap[T];

/** The names of the events that can be heard at an element. */
export type EventNameOf<T extends BilletTag> = (typeof ELEMENT_EVENTS)[T][number];
