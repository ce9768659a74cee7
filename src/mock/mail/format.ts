import { currencyExponent, formatDecimal } from '../../contract/index.ts';
import { MS_PER_DAY, offsetMsAt, parseDate } from '../../rules/index.ts';

/** Writes amounts, times and dates as the account's language and time zone have them. */
export interface MailFormat {
  money(minor: number): string;
  /** With the zone's name: a time alone says nothing to who is elsewhere. */
  time(ms: number): string;
  /** The local date of an instant. */
  dateOf(ms: number): string;
  /** A calendar date, `2026-03-02`. */
  date(date: string): string;
}

const formats = new Map<string, MailFormat>();

const DATE = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** The first day of a month, in the languages that write it as an ordinal; `Intl` knows it as a number only. */
const FIRST_DAYS: ReadonlyMap<string, string> = new Map([['fr', '1er']]);

function write(format: Intl.DateTimeFormat, ms: number): string {
  const [language = ''] = format.resolvedOptions().locale.split('-');
  const first = FIRST_DAYS.get(language);
  if (first === undefined) return format.format(ms);
  const parts = format.formatToParts(ms);
  return parts.map(({ type, value }) => (type === 'day' && value === '1' ? first : value)).join('');
}

/** Fixed offsets are no zones to every platform's `Intl`: they are added by hand and named as they are written. */
function clockOf(language: string, timeZone: string): Pick<MailFormat, 'time' | 'dateOf'> {
  if (!/^[+-]/.test(timeZone)) {
    const time = new Intl.DateTimeFormat(language, { ...DATE, ...TIME, timeZone, timeZoneName: 'short' });
    const date = new Intl.DateTimeFormat(language, { ...DATE, timeZone });
    return { time: (ms) => write(time, ms), dateOf: (ms) => write(date, ms) };
  }
  const time = new Intl.DateTimeFormat(language, { ...DATE, ...TIME, timeZone: 'UTC' });
  const date = new Intl.DateTimeFormat(language, { ...DATE, timeZone: 'UTC' });
  const local = (ms: number): number => ms + offsetMsAt(timeZone, ms);
  return { time: (ms) => `${write(time, local(ms))} UTC${timeZone}`, dateOf: (ms) => write(date, local(ms)) };
}

function makeFormat(language: string, currency: string, timeZone: string): MailFormat {
  const decimals = currencyExponent(currency);
  const money = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const calendar = new Intl.DateTimeFormat(language, { ...DATE, timeZone: 'UTC' });
  return {
    ...clockOf(language, timeZone),
    money: (minor) => money.format(formatDecimal(minor, currency) as Intl.StringNumericLiteral),
    date: (date) => write(calendar, parseDate(date) * MS_PER_DAY),
  };
}

/** The formats of a language, currency and time zone; made once, because making one is dear. */
export function formatFor(language: string, currency: string, timeZone: string): MailFormat {
  const key = `${language}|${currency}|${timeZone}`;
  let format = formats.get(key);
  if (!format) {
    format = makeFormat(language, currency, timeZone);
    formats.set(key, format);
  }
  return format;
}
