import { DEMO_START, type Demonstration } from './script.ts';

/** A chain of clinics that pays each invoice as it is issued; the last one failed and waits. */
export const INVOICE_PORTAL: Demonstration = {
  seed: 37,
  account: {
    now: DEMO_START,
    timeZone: 'America/Chicago',
    currency: 'USD',
    country: 'US',
    province: 'IL',
    holder: {
      name: 'Prairie Veterinary Clinics',
      email: 'payables@prairievet.example.com',
      addressLines: ['310 West Adams Street', 'Springfield, IL 62704', 'United States'],
    },
    methods: [
      {
        id: 'visa-0077',
        kind: 'card',
        brand: 'visa',
        last4: '0077',
        exp: '2026-12',
        funding: 'credit',
        holder: 'Marcus Bell',
        nickname: 'Accounts card',
        autoCharge: true,
        billingAddress: { name: 'Marcus Bell', line1: '310 West Adams Street', city: 'Springfield', region: 'IL', postalCode: '62704', country: 'US' },
      },
      { id: 'amex-8431', kind: 'card', brand: 'amex', last4: '8431', exp: '2028-06', funding: 'credit', holder: 'Prairie Veterinary Clinics' },
    ],
  },
  usage: [],
  invoices: [
    { names: ['SPRINGFIELD', 'PEORIA', 'DECATUR'], type: 'voice', amountMinor: [4200, 11_800], everyDays: 7, dueAfterDays: 21 },
    { names: ['INTERNET'], type: 'internet', amountMinor: [18_900, 18_900], onDayOfMonth: 3, dueAfterDays: 30 },
    { names: ['EQUIPMENT'], type: 'equipment', amountMinor: [2500, 31_000], onDayOfMonth: 18, dueAfterDays: 30 },
  ],
  steps: [
    { at: '2026-01-20T12:00:00Z', do: 'fortunes', methodId: 'visa-0077', outcomes: ['insufficient_funds', 'insufficient_funds', 'ok'] },
    { at: '2026-01-28T16:00:00Z', do: 'world', command: { type: 'credit', entry: 'refund', amountMinor: 4300 } },
    { at: '2026-03-16T12:00:00Z', do: 'fortunes', methodId: 'visa-0077', outcomes: ['declined', 'declined', 'declined', 'declined', 'ok'] },
    { at: '2026-03-19T15:20:00Z', do: 'retryLastFailed' },
    { at: '2026-05-05T12:00:00Z', do: 'command', operation: 'setAutoCharge', input: { methodId: 'visa-0077', enabled: false } },
    { at: '2026-05-21T15:00:00Z', do: 'payAllDue', methodId: 'amex-8431' },
    { at: '2026-05-28T15:00:00Z', do: 'command', operation: 'setAutoCharge', input: { methodId: 'visa-0077', enabled: true } },
    { at: '2026-07-07T12:00:00Z', do: 'fortunes', methodId: 'visa-0077', outcomes: ['unknown:ok', 'unknown:declined', 'ok'] },
    { at: '2026-09-01T15:00:00Z', do: 'command', operation: 'setAutoCharge', input: { methodId: 'amex-8431', enabled: true } },
    { at: '2026-09-15T15:00:00Z', do: 'command', operation: 'setAutoCharge', input: { methodId: 'visa-0077', enabled: true } },
    { at: '2026-11-23T16:30:00Z', do: 'fortunes', methodId: 'visa-0077', outcomes: ['insufficient_funds', 'ok'] },
    {
      at: '2026-11-23T16:40:00Z',
      do: 'world',
      command: { type: 'issueInvoice', id: 'INSTALLATION-20261123', invoiceType: 'equipment', amountMinor: 24_750, due: '2026-12-08' },
    },
  ],
};
