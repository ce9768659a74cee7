import type { TaxRate } from '../../contract/index.ts';

/** Taxes on deposits in Canada (R70). Rates are data with the dates on which they hold. */
export const CANADA: readonly TaxRate[] = [
  { name: 'GST', provinces: ['AB', 'NT', 'NU', 'YT', 'BC', 'SK', 'MB', 'QC'], ratePer100000: 5000 },
  { name: 'PST', provinces: ['BC', 'MB'], ratePer100000: 7000 },
  { name: 'PST', provinces: ['SK'], ratePer100000: 6000 },
  { name: 'QST', provinces: ['QC'], ratePer100000: 9975 },
  { name: 'HST', provinces: ['ON'], ratePer100000: 13_000 },
  { name: 'HST', provinces: ['NB', 'NL', 'PE'], ratePer100000: 15_000 },
  { name: 'HST', provinces: ['NS'], ratePer100000: 15_000, until: '2025-04-01' },
  { name: 'HST', provinces: ['NS'], ratePer100000: 14_000, from: '2025-04-01' },
];

/** Where a provincial tax id exists (R71): where there is a PST to be spared. */
export const PROVINCIAL_TAX = 'PST';
