import type { NamedMethod } from './i18n/message.ts';
import { languageFor } from './i18n/languages.ts';
import { translator, type Translate } from './i18n/translate.ts';
import type { Strings } from './i18n/catalogue.ts';
import { amountForInput, parseAmount } from './format/amount.ts';
import { directionOf, isolated } from './format/locale.ts';
import { methodLabel } from './format/method.ts';
import {
  currencySymbol,
  formatMoney,
  formatPlainMoney,
  moneyParts,
  type CurrencyDisplay,
  type MoneyOptions,
} from './format/money.ts';
import {
  dateOf,
  formatDate,
  formatInstant,
  formatMonth,
  formatRelative,
  formatZone,
  type TimeStyle,
} from './format/time.ts';

/** What a widget is told about how to speak. */
export interface Speech {
  /** BCP 47. */
  readonly locale: string;
  /** IANA zone or offset in which times are shown; the account's unless a host says otherwise. */
  readonly timeZone: string;
  /** The account's currency. */
  readonly currency: string;
  readonly currencyDisplay?: CurrencyDisplay | undefined;
  readonly strings?: readonly (Strings | undefined)[] | undefined;
}

/**
 * Texts, amounts and times in one locale, one time zone and one currency. Amounts go in as minor units, times as ISO
 * instants, dates as `2026-03-02`; text comes out.
 */
export class Localizer {
  readonly locale: string;
  /** The language of the texts: the locale's where the kit speaks it, else English. */
  readonly language: string;
  /** The language of the texts where it is another one than the locale's; the page reads them in a wrong one else. */
  readonly foreignLanguage: string | undefined;
  readonly direction: 'ltr' | 'rtl';
  readonly timeZone: string;
  readonly currency: string;
  readonly t: Translate;
  readonly #display: CurrencyDisplay | undefined;

  constructor({ locale, timeZone, currency, currencyDisplay, strings = [] }: Speech) {
    this.locale = locale;
    this.language = languageFor(locale);
    this.foreignLanguage = locale.split('-')[0] === this.language ? undefined : this.language;
    this.direction = directionOf(locale);
    this.timeZone = timeZone;
    this.currency = currency;
    this.#display = currencyDisplay;
    this.t = translator(locale, ...strings);
  }

  /** An amount in the account's currency: `−$1,234.50`. */
  money(minor: number, options: MoneyOptions = {}): string {
    return formatMoney(minor, this.currency, this.locale, { display: this.#display, ...options });
  }

  /** The same without its currency, for a column whose head names it. */
  plainMoney(minor: number, sign: MoneyOptions['sign'] = 'auto'): string {
    return formatPlainMoney(minor, this.currency, this.locale, sign);
  }

  /** The same in pieces, so that the currency can be set smaller. */
  moneyParts(minor: number, options: MoneyOptions = {}) {
    return moneyParts(minor, this.currency, this.locale, { display: this.#display, ...options });
  }

  /** `$` and whether it stands before the number, for input fields. */
  get currencySymbol() {
    return currencySymbol(this.currency, this.locale, this.#display ?? 'symbol');
  }

  /** What was typed, in minor units, or NaN. */
  parseAmount(text: string): number {
    return parseAmount(text, this.currency, this.locale);
  }

  /** Minor units as they stand in an input field; null is empty. */
  amountForInput(minor: number | null): string {
    return amountForInput(minor, this.currency, this.locale);
  }

  /** A calendar date: `24 November 2026`, or `24 Nov`. */
  date(date: string, style: 'date' | 'shortDate' = 'date'): string {
    return formatDate(date, this.locale, style);
  }

  /** A month, `2030-12`: `December 2030`. */
  month(month: string): string {
    return formatMonth(month, this.locale);
  }

  /** An instant, without its zone: for rows of many times in one zone. */
  instant(instant: string, style: TimeStyle = 'dateTime'): string {
    return formatInstant(instant, this.timeZone, this.locale, style);
  }

  /** The calendar date of an instant where the account is. */
  dateOf(instant: string | number): string {
    return dateOf(instant, this.timeZone);
  }

  /** How far off an instant is, seen from `nowMs`. */
  relative(instant: string, nowMs: number): string {
    return formatRelative(instant, nowMs, this.locale);
  }

  /** What the zone is called then: `EST`. */
  zone(instant: string): string {
    return formatZone(instant, this.timeZone, this.locale);
  }

  /** Pieces of a date or time side by side, in the order in which the locale reads. */
  beside(...pieces: readonly string[]): string {
    return isolated(pieces.join(' '), this.locale);
  }

  /** An instant with its zone: `24 Nov 2026, 14:05 EST`. */
  zoned(instant: string, style: TimeStyle = 'dateTime'): string {
    return this.beside(this.instant(instant, style), this.zone(instant));
  }

  /** A time that matters: `Tue 24 Nov, 14:05 EST (in 2 hours)`. */
  when(instant: string, nowMs: number, style: TimeStyle = 'weekdayTime'): string {
    const facts = { absolute: this.zoned(instant, style), relative: this.relative(instant, nowMs) };
    return this.beside(this.t('common.absoluteAndRelative', facts));
  }

  /** `Visa ·· 4242`. */
  method(method: NamedMethod): string {
    return methodLabel(method, this.t);
  }
}
