import { DEMO_START, type Demonstration } from './script.ts';

/** An owner of eight lots: dues split over the month from the bank, amenities by card on the 15th. */
export const DUES_SCHEDULE: Demonstration = {
  seed: 53,
  account: {
    now: DEMO_START,
    timeZone: 'America/New_York',
    currency: 'USD',
    country: 'US',
    province: 'NC',
    holder: {
      name: 'Laurel Ridge Holdings',
      email: 'ines@laurelridge.example.com',
      addressLines: ['9 Ridge Trail', 'Asheville, NC 28804', 'United States'],
    },
    methods: [
      {
        id: 'bank-2211',
        kind: 'bank_account',
        brand: 'Blue Ridge Bank',
        last4: '2211',
        holder: 'Laurel Ridge Holdings',
        autoCharge: true,
        schedule: { when: 'split', types: ['dues'] },
      },
      {
        id: 'visa-9010',
        kind: 'card',
        brand: 'visa',
        last4: '9010',
        exp: '2028-01',
        funding: 'debit',
        holder: 'Ines Duarte',
        autoCharge: true,
        schedule: { when: '15th', types: ['amenity'] },
        billingAddress: { name: 'Ines Duarte', line1: '9 Ridge Trail', city: 'Asheville', region: 'NC', postalCode: '28804', country: 'US' },
      },
      { id: 'mc-3222', kind: 'card', brand: 'mastercard', last4: '3222', exp: '2026-09', funding: 'credit', holder: 'Ines Duarte' },
    ],
  },
  usage: [],
  invoices: [
    { names: ['LOT-11', 'LOT-12', 'LOT-13', 'LOT-14', 'LOT-15', 'LOT-16', 'LOT-17', 'LOT-18'], type: 'dues', amountMinor: [18_500, 18_500], onDayOfMonth: 20, dueAfterDays: 26 },
    { names: ['POOL-11', 'POOL-12', 'GYM-13', 'DOCK-14', 'DOCK-15', 'GYM-16'], type: 'amenity', amountMinor: [2000, 6500], onDayOfMonth: 5, dueAfterDays: 20 },
  ],
  steps: [
    { at: '2026-02-14T18:00:00Z', do: 'fortunes', methodId: 'visa-9010', outcomes: ['insufficient_funds', 'ok'] },
    { at: '2026-02-17T15:00:00Z', do: 'retryLastFailed' },
    { at: '2026-03-10T15:00:00Z', do: 'world', command: { type: 'issueInvoice', id: 'ASSESSMENT-2026', invoiceType: 'assessment', amountMinor: 64_000, due: '2026-04-15' } },
    { at: '2026-03-11T15:20:00Z', do: 'command', operation: 'pay', input: { amountMinor: 32_000, currency: 'USD', method: { id: 'mc-3222' } } },
    { at: '2026-03-20T15:20:00Z', do: 'command', operation: 'setSchedule', input: { methodId: 'mc-3222', when: '1st', types: ['assessment'] } },
    { at: '2026-04-30T18:00:00Z', do: 'fortunes', methodId: 'bank-2211', outcomes: ['insufficient_funds', 'ok'] },
    { at: '2026-05-18T15:00:00Z', do: 'payAllDue', methodId: 'visa-9010' },
    { at: '2026-06-22T15:00:00Z', do: 'command', operation: 'setSchedule', input: { methodId: 'mc-3222', when: null } },
    { at: '2026-07-08T15:00:00Z', do: 'world', command: { type: 'credit', entry: 'adjustment', amountMinor: 3750 } },
    { at: '2026-08-31T18:00:00Z', do: 'fortunes', methodId: 'bank-2211', outcomes: ['declined', 'ok'] },
    { at: '2026-09-02T15:00:00Z', do: 'retryLastFailed' },
    { at: '2026-09-30T18:00:00Z', do: 'fortunes', methodId: 'bank-2211', outcomes: ['insufficient_funds', 'ok'] },
    { at: '2026-10-19T15:00:00Z', do: 'payAllDue', methodId: 'visa-9010' },
    { at: '2026-11-14T18:00:00Z', do: 'fortunes', methodId: 'visa-9010', outcomes: ['insufficient_funds', 'ok'] },
  ],
};
