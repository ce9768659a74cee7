import type { Fortune } from '../../contract/index.ts';
import { digitsOf } from './cards.ts';

/** The account numbers that Stripe publishes for tests, with what becomes of their charges. */
export const TEST_ACCOUNTS: Readonly<Record<string, readonly Fortune[]>> = {
  '000123456789': ['ok'],
  '900123456789': ['unknown:ok', 'ok'],
  '000111111116': ['declined'],
  '000111111113': ['declined'],
  '000222222227': ['insufficient_funds'],
  '000333333335': ['declined'],
};

/** Canada's institutions by number. */
const INSTITUTIONS: Readonly<Record<string, string>> = {
  '001': 'BMO',
  '002': 'Scotiabank',
  '003': 'RBC Royal Bank',
  '004': 'TD Canada Trust',
  '006': 'National Bank',
  '010': 'CIBC',
  '016': 'HSBC Canada',
  '614': 'Tangerine',
  '815': 'Desjardins',
};

/** Whether nine digits are a US routing number: 3, 7 and 1 times its digits add up to a multiple of ten. */
export function isRoutingNumber(routing: string): boolean {
  if (!/^\d{9}$/.test(routing) || routing === '000000000') return false;
  const sum = [...routing].reduce((total, digit, index) => total + Number(digit) * ([3, 7, 1][index % 3] ?? 0), 0);
  return sum % 10 === 0;
}

/** What is typed of a bank account, as digits. A US account has a routing number, a Canadian one the other two. */
export interface BankDigits {
  readonly routing: string;
  readonly transit: string;
  readonly institution: string;
  readonly account: string;
}

export type BankField = keyof BankDigits;
export type BankProblem =
  | 'errorRoutingRequired'
  | 'errorTransitRequired'
  | 'errorInstitutionRequired'
  | 'errorAccountRequired'
  | 'errorRouting'
  | 'errorTransit'
  | 'errorInstitution'
  | 'errorAccount'
  | 'errorNotTestAccount';

/** Which fields an account has in a country. */
export function bankFields(country: string): readonly BankField[] {
  return country === 'CA' ? ['transit', 'institution', 'account'] : ['routing', 'account'];
}

const LENGTHS: Readonly<Record<BankField, RegExp>> = {
  routing: /^\d{9}$/,
  transit: /^\d{5}$/,
  institution: /^\d{3}$/,
  account: /^\d{4,17}$/,
};
const CANADIAN_ACCOUNT = /^\d{7,12}$/;

const MISSING: Readonly<Record<BankField, BankProblem>> = {
  routing: 'errorRoutingRequired',
  transit: 'errorTransitRequired',
  institution: 'errorInstitutionRequired',
  account: 'errorAccountRequired',
};

const WRONG: Readonly<Record<BankField, BankProblem>> = {
  routing: 'errorRouting',
  transit: 'errorTransit',
  institution: 'errorInstitution',
  account: 'errorAccount',
};

function problemOf(field: BankField, digits: string, country: string): BankProblem | null {
  if (digits === '') return MISSING[field];
  const length = field === 'account' && country === 'CA' ? CANADIAN_ACCOUNT : LENGTHS[field];
  if (!length.test(digits) || (field === 'routing' && !isRoutingNumber(digits))) return WRONG[field];
  if (field === 'account' && !Object.hasOwn(TEST_ACCOUNTS, digits)) return 'errorNotTestAccount';
  return null;
}

/** What is wrong, by field; empty: nothing. */
export function bankProblems(digits: BankDigits, country: string): Partial<Record<BankField, BankProblem>> {
  const found = bankFields(country).map((field) => [field, problemOf(field, digits[field], country)] as const);
  return Object.fromEntries(found.filter(([, problem]) => problem !== null));
}

/** The bank's name; null where it is not known. */
export function bankName(digits: BankDigits, country: string): string | null {
  return country === 'CA' ? (INSTITUTIONS[digits.institution] ?? null) : null;
}

/**
 * A whole line of a Canadian cheque pasted into one field, in its parts: `11000-000-000123456789`, or the electronic
 * form with a leading zero and the institution first, `000011000 000123456789`. Null: not a whole line.
 */
export function splitCanadian(text: string): Pick<BankDigits, 'transit' | 'institution' | 'account'> | null {
  const groups = text.split(/[^\p{Nd}]+/u).map(digitsOf).filter(Boolean);
  const all = groups.join('');
  const [first = ''] = groups;
  if (/^0\d{8}$/.test(first) && groups.length > 1) {
    return { institution: first.slice(1, 4), transit: first.slice(4), account: all.slice(9) };
  }
  const startsWithTransit = groups.length === 1 || first.length === 5 || first.length === 8;
  if (all.length < 15 || all.length > 20 || !startsWithTransit) return null;
  return { transit: all.slice(0, 5), institution: all.slice(5, 8), account: all.slice(8) };
}

/** A whole line of a US cheque pasted into one field; null: not a whole line. */
export function splitUs(text: string): Pick<BankDigits, 'routing' | 'account'> | null {
  const groups = text.split(/[^\p{Nd}]+/u).map(digitsOf).filter(Boolean);
  const [routing = '', ...rest] = groups;
  if (rest.length === 0 || routing.length !== 9) return null;
  return { routing, account: rest.join('') };
}
