import type { PresetName } from '../../contract/index.ts';

/**
 * The five billing systems as data: each line is a row of the table in the rules document. Money is a decimal string in
 * the account's currency, `null` is none.
 */
export type PolicyDocument = Readonly<Record<string, unknown>>;

const SHARED_TIMES = { runAt: '00:01', timeZone: null };

export const PRESETS: Readonly<Record<PresetName, PolicyDocument>> = {
  'prepaid-trunk': {
    billing: 'prepaid',
    methods: { kinds: ['card', 'paypal'], autoKinds: ['card', 'paypal'], oneTimeKinds: 'all', cardCountries: 'any', wireTransfer: true },
    payments: { minimum: null, review: false },
    autoCharge: { exclusive: false, requires: 'primary', fallback: 'next-enabled', suspendHours: 48, dailyLimit: false, retry: null, ...SHARED_TIMES },
    topUp: { offered: true, crossing: 'below', recommendedThreshold: '50.00' },
    lowBalanceAlert: { offered: true },
    autoPay: { style: null, chargeOutstandingOnEnable: null, invoiceOn: null, schedules: null, cycle: null },
    history: { types: 'all' },
    statements: ['charges'],
    services: true,
    taxes: null,
  },
  'prepaid-voip': {
    billing: 'prepaid',
    methods: { kinds: ['card', 'paypal'], autoKinds: ['card'], oneTimeKinds: 'all', cardCountries: 'any', wireTransfer: true },
    payments: { minimum: '15.00', review: false },
    autoCharge: { exclusive: true, requires: 'any', fallback: null, suspendHours: null, dailyLimit: true, retry: 'next-day', runAt: '00:01', timeZone: 'America/New_York' },
    topUp: { offered: true, crossing: 'at-or-below', recommendedThreshold: null },
    lowBalanceAlert: { offered: true },
    autoPay: { style: null, chargeOutstandingOnEnable: null, invoiceOn: null, schedules: null, cycle: null },
    history: { types: ['deposit', 'service', 'fax', 'emergency'] },
    statements: ['charges', 'deposits'],
    services: true,
    taxes: 'canada',
  },
  'invoice-portal': {
    billing: 'postpaid',
    methods: { kinds: ['card'], autoKinds: ['card'], oneTimeKinds: 'all', cardCountries: 'any', wireTransfer: false },
    payments: { minimum: null, review: false },
    autoCharge: { exclusive: true, requires: 'any', fallback: null, suspendHours: null, dailyLimit: false, retry: null, ...SHARED_TIMES },
    topUp: { offered: false, crossing: null, recommendedThreshold: null },
    lowBalanceAlert: { offered: false },
    autoPay: { style: 'invoice', chargeOutstandingOnEnable: true, invoiceOn: 'issue', schedules: null, cycle: null },
    history: { types: 'all' },
    statements: ['charges'],
    services: false,
    taxes: null,
  },
  'preauthorized-debit': {
    billing: 'postpaid',
    methods: {
      kinds: ['bank_account', 'card', 'visa_debit'],
      autoKinds: ['bank_account', 'card', 'visa_debit'],
      oneTimeKinds: ['card'],
      cardCountries: ['CA'],
      wireTransfer: false,
    },
    payments: { minimum: null, review: true },
    autoCharge: { exclusive: true, requires: 'any', fallback: null, suspendHours: null, dailyLimit: false, retry: null, ...SHARED_TIMES },
    topUp: { offered: false, crossing: null, recommendedThreshold: null },
    lowBalanceAlert: { offered: false },
    autoPay: {
      style: 'cycle',
      chargeOutstandingOnEnable: false,
      invoiceOn: null,
      schedules: null,
      cycle: { startDay: 26, daysBeforeEnd: 15, registrationCycles: 1 },
    },
    history: { types: 'all' },
    statements: ['charges'],
    services: false,
    taxes: null,
  },
  'dues-schedule': {
    billing: 'postpaid',
    methods: {
      kinds: ['bank_account', 'card'],
      autoKinds: ['bank_account', 'card'],
      oneTimeKinds: 'all',
      cardCountries: 'any',
      wireTransfer: false,
    },
    payments: { minimum: null, review: false },
    autoCharge: { exclusive: false, requires: 'any', fallback: null, suspendHours: null, dailyLimit: false, retry: null, ...SHARED_TIMES },
    topUp: { offered: false, crossing: null, recommendedThreshold: null },
    lowBalanceAlert: { offered: false },
    autoPay: { style: 'schedule', chargeOutstandingOnEnable: false, invoiceOn: null, schedules: ['1st', '15th', 'split'], cycle: null },
    history: { types: 'all' },
    statements: ['charges'],
    services: false,
    taxes: null,
  },
};
