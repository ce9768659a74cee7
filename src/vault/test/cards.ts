import type { Fortune, MethodSeed } from '../../contract/index.ts';

/** A published test number and what becomes of its charges. */
export interface TestCard {
  readonly number: string;
  readonly brand: string;
  readonly funding: NonNullable<MethodSeed['funding']>;
  /** Where it was issued; null: in the account's own country. */
  readonly country: string | null;
  /** One by one, the last one repeated. */
  readonly fortunes: readonly Fortune[];
}

function card(number: string, brand: string, more: Partial<TestCard> = {}): TestCard {
  return { number, brand, funding: 'credit', country: 'US', fortunes: ['ok'], ...more };
}

/**
 * The numbers that Stripe publishes for tests, with their documented fortunes. They belong to nobody; every other
 * number is refused.
 */
export const TEST_CARDS: readonly TestCard[] = [
  card('4242424242424242', 'visa'),
  card('4000056655665556', 'visa', { funding: 'debit', country: null }),
  card('5555555555554444', 'mastercard'),
  card('2223003122003222', 'mastercard'),
  card('5200828282828210', 'mastercard', { funding: 'debit' }),
  card('5105105105105100', 'mastercard', { funding: 'prepaid' }),
  card('378282246310005', 'amex'),
  card('371449635398431', 'amex'),
  card('6011111111111117', 'discover'),
  card('6011000990139424', 'discover'),
  card('3056930009020004', 'diners'),
  card('36227206271667', 'diners'),
  card('3566002020360505', 'jcb'),
  card('6200000000000005', 'unionpay'),
  card('4000001240000000', 'visa', { country: 'CA' }),
  card('4000000000000002', 'visa', { fortunes: ['declined'] }),
  card('4000000000000341', 'visa', { fortunes: ['declined'] }),
  card('4000000000009995', 'visa', { fortunes: ['insufficient_funds'] }),
  card('4000000000009987', 'visa', { fortunes: ['declined'] }),
  card('4000000000000069', 'visa', { fortunes: ['expired_card'] }),
  // Asks for a confirmation on every charge.
  card('4000002760003184', 'visa', { fortunes: ['requires_action'] }),
  card('4000000000003220', 'visa', { fortunes: ['requires_action'] }),
  // Asks once; charges after that need none.
  card('4000002500003155', 'visa', { fortunes: ['requires_action', 'ok'] }),
  // Its confirmation never succeeds.
  card('4000008400001629', 'visa', { fortunes: ['authentication_required'] }),
];

const BRANDS: readonly { readonly brand: string; readonly prefix: RegExp; readonly lengths: readonly number[] }[] = [
  { brand: 'amex', prefix: /^3[47]/, lengths: [15] },
  { brand: 'diners', prefix: /^3(0[0-5]|[689])/, lengths: [14, 16] },
  { brand: 'jcb', prefix: /^35/, lengths: [16] },
  { brand: 'discover', prefix: /^6(011|5|4[4-9])/, lengths: [16] },
  { brand: 'unionpay', prefix: /^62/, lengths: [16, 17, 18, 19] },
  { brand: 'mastercard', prefix: /^(5[1-5]|2(22[1-9]|2[3-9]|[3-6]|7[01]|720))/, lengths: [16] },
  { brand: 'visa', prefix: /^4/, lengths: [16] },
];

/** The digits of what was typed, whatever stands between them, in the digits of any script. */
export function digitsOf(text: string): string {
  return [...text.normalize('NFKC')]
    .map((char) => {
      if (!/\p{Nd}/u.test(char)) return '';
      const point = char.codePointAt(0) ?? 0;
      let zero = point;
      while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && point - zero < 9) zero -= 1;
      return point < 128 ? char : String(point - zero);
    })
    .join('');
}

/** The brand that a number's first digits tell; null: none that is known. */
export function brandOf(number: string): string | null {
  return BRANDS.find(({ prefix }) => prefix.test(number))?.brand ?? null;
}

/** The number in its usual groups: 4-6-5 for American Express, else fours. */
export function groupCardNumber(number: string): string {
  const groups = brandOf(number) === 'amex' ? /^(\d{1,4})(\d{1,6})?(\d+)?$/ : /(\d{1,4})/g;
  if (groups.global) return (number.match(groups) ?? []).join(' ');
  return (groups.exec(number) ?? []).slice(1).filter(Boolean).join(' ');
}

/** Whether the last digit is the Luhn check digit of the others. */
export function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, char, index) => {
    const doubled = index % 2 === 1 ? Number(char) * 2 : Number(char);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return number !== '' && sum % 10 === 0;
}

export type CardProblem = 'errorNumberRequired' | 'errorCardIncomplete' | 'errorCardChecksum' | 'errorNotTestCard';

/** The test card of a number, or what is wrong with it. */
export function findTestCard(number: string): TestCard | CardProblem {
  if (number === '') return 'errorNumberRequired';
  const known = TEST_CARDS.find((candidate) => candidate.number === number);
  if (known) return known;
  const lengths = BRANDS.find(({ prefix }) => prefix.test(number))?.lengths ?? [16];
  if (number.length < Math.min(...lengths)) return 'errorCardIncomplete';
  return passesLuhn(number) ? 'errorNotTestCard' : 'errorCardChecksum';
}

/**
 * An expiry as it is typed, `12/30`, `12 / 2030`, `1230`, `2030-12`, as a month; null where it is none. Two digits of a
 * year are of this century.
 */
export function parseExpiry(text: string): string | null {
  const iso = /^\s*(20\d\d)-(0[1-9]|1[0-2])\s*$/.exec(text);
  if (iso) return `${iso[1]}-${iso[2]}`;
  const parts = text.normalize('NFKC').split(/[^\d]+/).filter(Boolean);
  if (parts.length > 2) return null;
  const joined = parts.join('');
  const cut = joined.length % 2 === 0 ? 2 : 1;
  const [month = '', year = ''] = parts.length === 2 ? parts : [joined.slice(0, cut), joined.slice(cut)];
  if (!/^(0?[1-9]|1[0-2])$/.test(month) || !/^(\d\d|20\d\d)$/.test(year)) return null;
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}`;
}

/** What was typed of an expiry so far, with its slash. */
export function groupExpiry(text: string): string {
  const digits = digitsOf(text).slice(0, 6);
  if (/[^\d\s]/.test(text) || digits.length < 3) return text;
  return `${digits.slice(0, 2)}/${digits.slice(2)}`;
}

/** Whether a security code has the right length for the brand. */
export function isSecurityCode(code: string, brand: string | null): boolean {
  return brand === 'amex' ? /^\d{4}$/.test(code) : /^\d{3}$/.test(code);
}
