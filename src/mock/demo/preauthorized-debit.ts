import { DEMO_START, type Demonstration } from './script.ts';

const LINES = Array.from({ length: 16 }, (_, index) => `LINE-0${index + 100}`);

/** A farm co-operative with sixteen lines, paid once a cycle from its chequing account. */
export const PREAUTHORIZED_DEBIT: Demonstration = {
  seed: 41,
  account: {
    now: DEMO_START,
    timeZone: 'America/Toronto',
    currency: 'CAD',
    country: 'CA',
    province: 'ON',
    holder: {
      name: 'Speed River Growers',
      email: 'books@speedrivergrowers.example.com',
      addressLines: ['5 Wellington Road', 'Guelph, ON N1H 4A2', 'Canada'],
    },
    methods: [
      {
        id: 'bank-6789',
        kind: 'bank_account',
        brand: 'Grand River Credit Union',
        last4: '6789',
        holder: 'Speed River Growers',
        nickname: 'Chequing',
        autoCharge: true,
      },
      {
        id: 'visa-3155',
        kind: 'card',
        brand: 'visa',
        last4: '3155',
        exp: '2027-07',
        country: 'CA',
        funding: 'credit',
        holder: 'Elise Tremblay',
        billingAddress: { name: 'Elise Tremblay', line1: '5 Wellington Road', city: 'Guelph', region: 'ON', postalCode: 'N1H 4A2', country: 'CA' },
      },
      { id: 'vdebit-5556', kind: 'visa_debit', brand: 'visa', last4: '5556', exp: '2026-10', country: 'CA', funding: 'debit', holder: 'Elise Tremblay' },
    ],
  },
  usage: [],
  invoices: [{ names: LINES, type: 'phone', amountMinor: [1850, 4200], onDayOfMonth: 21, dueAfterDays: 24 }],
  steps: [
    { at: '2026-02-09T18:00:00Z', do: 'fortunes', methodId: 'bank-6789', outcomes: ['insufficient_funds', 'ok'] },
    { at: '2026-02-12T15:10:00Z', do: 'payAllDue', methodId: 'visa-3155' },
    { at: '2026-03-18T14:00:00Z', do: 'world', command: { type: 'credit', entry: 'refund', amountMinor: 2240 } },
    { at: '2026-04-30T14:30:00Z', do: 'command', operation: 'setAutoCharge', input: { methodId: 'bank-6789', enabled: false } },
    { at: '2026-05-12T13:05:00Z', do: 'payAllDue', methodId: 'visa-3155' },
    { at: '2026-05-14T13:05:00Z', do: 'command', operation: 'setAutoCharge', input: { methodId: 'vdebit-5556', enabled: true } },
    { at: '2026-06-15T13:20:00Z', do: 'payAllDue', methodId: 'visa-3155' },
    { at: '2026-08-31T13:20:00Z', do: 'command', operation: 'setAutoCharge', input: { methodId: 'bank-6789', enabled: true } },
    { at: '2026-09-09T18:00:00Z', do: 'fortunes', methodId: 'bank-6789', outcomes: ['declined', 'ok'] },
    { at: '2026-09-11T14:45:00Z', do: 'retryLastFailed' },
    { at: '2026-11-20T15:00:00Z', do: 'world', command: { type: 'issueInvoice', id: 'SITE-VISIT-1120', invoiceType: 'service', amountMinor: 12_900, due: '2026-12-11' } },
    { at: '2026-11-22T16:00:00Z', do: 'fortunes', methodId: 'visa-3155', outcomes: ['declined', 'ok'] },
    { at: '2026-11-22T16:02:00Z', do: 'command', operation: 'pay', input: { amountMinor: 12_900, currency: 'CAD', method: { id: 'visa-3155' } } },
  ],
};
