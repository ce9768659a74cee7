import type { BillingAdapter } from '../contract/index.ts';
import type { Strings } from './i18n/catalogue.ts';
import type { CurrencyDisplay } from './format/money.ts';

/** What a page can say for all its widgets. A provider, and an element's own property, go before it. */
export interface Configuration {
  readonly adapter?: BillingAdapter | undefined;
  /** BCP 47; left out: the nearest `lang`. */
  readonly locale?: string | undefined;
  readonly strings?: Strings | undefined;
  readonly currencyDisplay?: CurrencyDisplay | undefined;
  /** IANA zone in which times are shown; left out: the account's. */
  readonly timeZone?: string | undefined;
}

let current: Configuration = {};
const listeners = new Set<() => void>();

/** Sets what holds for all widgets of the page; what is left out keeps its value, `undefined` takes it back. */
export function configure(configuration: Configuration): void {
  current = { ...current, ...configuration };
  for (const listener of [...listeners]) listener();
}

export function configuration(): Configuration {
  return current;
}

/** Calls back on every `configure()`. Returns the way to stop. */
export function onConfigure(listener: () => void): () => void {
  const own = () => listener();
  listeners.add(own);
  return () => listeners.delete(own);
}
