import type { MessageTools } from '../message.ts';

const PROVINCES: Readonly<Record<string, string>> = {
  AB: 'Alberta',
  BC: 'British Columbia',
  MB: 'Manitoba',
  NB: 'New Brunswick',
  NL: 'Newfoundland and Labrador',
  NS: 'Nova Scotia',
  NT: 'Northwest Territories',
  NU: 'Nunavut',
  ON: 'Ontario',
  PE: 'Prince Edward Island',
  QC: 'Quebec',
  SK: 'Saskatchewan',
  YT: 'Yukon',
};

/** The texts of `<billet-tax-profile>`. */
export const taxProfile = {
  title: 'Taxes',
  province: ({ code }: { code: string }) => PROVINCES[code] ?? code,
  country: 'Country',
  provinceLabel: 'Province or state',
  exemption: 'Provincial sales tax',
  exempt: 'Exempt',
  exemptById: 'Exempt with your provincial tax ID.',
  exemptByForm: 'Exempt with the exemption form that we have from you.',
  notExempt: 'Charged on deposits.',
  noProvincial: 'There is no provincial tax ID where this account is.',
  noTax: ({ amount }: { amount: string }) => `A deposit of ${amount} bears no tax.`,
  taxed: (
    { amount, total, lines }: { amount: string; total: string; lines: readonly string[] },
    { list }: MessageTools,
  ) => `With your next deposit of ${amount} you pay ${list(lines)}: ${total} in all.`,
  line: ({ name, rate, amount }: { name: string; rate: string; amount: string }) => `${name} ${rate} (${amount})`,
  taxId: 'Provincial tax ID',
  hint: 'For businesses that resell services. With it, provincial sales tax is not charged on your deposits.',
  save: 'Save',
  removeId: 'Remove tax ID',
  compare: 'Tax on a deposit',
  now: 'Now',
  after: 'After saving',
  change: 'After removing',
  total: 'You pay',
  saved: 'Your provincial tax ID was saved.',
  removed: 'Your provincial tax ID was removed.',
  enterId: 'Enter your provincial tax ID.',
};
