import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES, type PolicySource, type RefusalCode } from '../../src/contract/index.ts';
import {
  createAccount,
  drive,
  loadPolicy,
  saveAccount,
  type AccountFacts,
  type AccountState,
  type UserCommand,
} from '../../src/rules/index.ts';
import { firstRefusal } from '../../src/rules/refusals/first.ts';
import { inputOf } from './lives.ts';

const NOW_MS = Date.UTC(2026, 2, 2, 15);
const CARD = { kind: 'card' as const, exp: '2030-12', country: 'US', label: 'Visa', details: {} };

function account(
  source: PolicySource,
  facts: Partial<AccountFacts> = {},
): { state: AccountState; policy: ReturnType<typeof loadPolicy> } {
  const policy = loadPolicy(source, 'USD');
  const state = createAccount(
    {
      nowMs: NOW_MS,
      currency: 'USD',
      timeZone: 'America/New_York',
      country: 'US',
      province: null,
      provincialTaxId: null,
      pstExempt: false,
      balanceMinor: 0,
      methods: [],
      invoices: [],
      services: [],
      topUp: { enabled: false, thresholdMinor: null, amountMinor: null, monthlyCapMinor: null },
      alert: { enabled: false, thresholdMinor: null },
      ...facts,
    },
    policy,
  );
  return { state, policy };
}

interface Row {
  readonly source: PolicySource;
  readonly facts?: Partial<AccountFacts>;
  /** A charge that is under way before the command comes. */
  readonly isCharging?: boolean;
  readonly command: UserCommand;
}

function refusalOf({ source, facts, isCharging, command }: Row): RefusalCode | null {
  const { policy, ...given } = account(source, facts);
  let { state } = given;
  if (isCharging) {
    const amountMinor = policy.billing === 'prepaid' ? 5000 : 1;
    const busy = { type: 'pay', amountMinor, currency: 'USD', method: { id: 'busy' }, useForAutoPay: false } as const;
    state = drive(state, inputOf(busy, 'busy'), NOW_MS, policy, () => 'unknown').state;
    expect(state.open).not.toBeNull();
  }
  const before = JSON.stringify(saveAccount(state));
  const done = drive(state, inputOf(command, 'k'), NOW_MS, policy, () => 'ok');
  if (done.refusal) expect(JSON.stringify(saveAccount(done.state))).toBe(before);
  return done.refusal;
}

const kept = (id: string, change: object = {}) => ({ ...CARD, id, autoCharge: false, schedule: null, ...change });
const pay = (change: Partial<Extract<UserCommand, { type: 'pay' }>>): UserCommand => ({
  type: 'pay',
  amountMinor: 5000,
  currency: 'USD',
  method: { id: 'm' },
  useForAutoPay: false,
  ...change,
});

describe('the order of refusals (R7)', () => {
  it('firstRefusal answers by the order of the list, whatever the order of the conditions', () => {
    for (const first of REFUSAL_CODES) {
      const later = REFUSAL_CODES.slice(REFUSAL_CODES.indexOf(first));
      expect(firstRefusal([...later].reverse())).toBe(first);
      expect(firstRefusal([false, ...later])).toBe(first);
    }
    expect(firstRefusal([false, false])).toBeNull();
  });

  // Each row breaks the rule it names and every later one of its command.
  const voipBusy = { source: 'prepaid-voip', isCharging: true } as const;
  const voipMethods = { methods: [kept('busy'), kept('m', { kind: 'paypal' })] };
  const bank = { newId: 'new', facts: { ...CARD, kind: 'bank_account' as const } };
  it.each<[RefusalCode | null, Row]>([
    [
      'not_found',
      {
        ...voipBusy,
        facts: voipMethods,
        command: pay({ method: { id: 'ghost' }, amountMinor: -1, currency: 'CAD', useForAutoPay: true }),
      },
    ],
    [
      'invalid_amount',
      {
        ...voipBusy,
        facts: voipMethods,
        command: pay({ method: bank, amountMinor: 0, currency: 'CAD', useForAutoPay: true }),
      },
    ],
    ['invalid_amount', { ...voipBusy, facts: voipMethods, command: pay({ amountMinor: Number.POSITIVE_INFINITY }) }],
    ['invalid_amount', { ...voipBusy, facts: voipMethods, command: pay({ amountMinor: 1499.9 }) }],
    [
      'currency_mismatch',
      {
        ...voipBusy,
        facts: voipMethods,
        command: pay({ method: bank, amountMinor: 5, currency: 'CAD', useForAutoPay: true }),
      },
    ],
    [
      'method_not_accepted',
      { ...voipBusy, facts: voipMethods, command: pay({ method: bank, amountMinor: 5, useForAutoPay: true }) },
    ],
    [
      'auto_charge_not_supported',
      { ...voipBusy, facts: voipMethods, command: pay({ amountMinor: 5, useForAutoPay: true }) },
    ],
    ['below_minimum', { ...voipBusy, facts: voipMethods, command: pay({ amountMinor: 1499 }) }],
    ['charge_in_progress', { ...voipBusy, facts: voipMethods, command: pay({ amountMinor: 1500 }) }],
    [null, { source: 'prepaid-voip', facts: voipMethods, command: pay({ amountMinor: 1500 }) }],
  ])('paying, prepaid: %s', (code, row) => expect(refusalOf(row)).toBe(code));

  const due = { invoices: [{ id: 'i', type: 'dues', amountMinor: 4000, issued: '2026-03-01', due: '2026-03-31' }] };
  const dues = { source: { extends: 'dues-schedule', payments: { minimum: '10.00' } } as const };
  it.each<[RefusalCode | null, Row]>([
    [
      'billing_types_required',
      {
        ...dues,
        facts: { ...due, methods: [kept('busy'), kept('m')] },
        command: pay({ amountMinor: 999, useForAutoPay: true }),
      },
    ],
    ['nothing_due', { source: dues.source, facts: { methods: [kept('m')] }, command: pay({ amountMinor: 999 }) }],
    [
      'exceeds_amount_due',
      {
        source: 'dues-schedule',
        isCharging: true,
        facts: { ...due, methods: [kept('busy'), kept('m')] },
        command: pay({ amountMinor: 4001 }),
      },
    ],
    [
      'charge_in_progress',
      {
        source: 'dues-schedule',
        isCharging: true,
        facts: { ...due, methods: [kept('busy'), kept('m')] },
        command: pay({ amountMinor: 4000 }),
      },
    ],
  ])('paying, postpaid: %s', (code, row) => expect(refusalOf(row)).toBe(code));

  const topUp = (change: object): UserCommand => ({
    type: 'setTopUp',
    currency: 'USD',
    enabled: true,
    thresholdMinor: 0,
    amountMinor: 1500,
    ...change,
  });
  it.each<[RefusalCode | null, Row]>([
    ['not_offered', { source: 'invoice-portal', command: topUp({ amountMinor: 0, currency: 'CAD' }) }],
    [
      'invalid_amount',
      { source: 'prepaid-voip', command: topUp({ thresholdMinor: -1, amountMinor: 1, currency: 'CAD' }) },
    ],
    [
      'invalid_amount',
      { source: 'prepaid-voip', command: topUp({ monthlyCapMinor: 0, amountMinor: 1, currency: 'CAD' }) },
    ],
    [
      'invalid_amount',
      { source: 'prepaid-voip', command: { type: 'setTopUp', currency: 'CAD', enabled: true, amountMinor: 1 } },
    ],
    [
      'invalid_amount',
      { source: 'prepaid-voip', command: { type: 'setTopUp', currency: 'CAD', enabled: true, thresholdMinor: 1 } },
    ],
    ['invalid_amount', { source: 'prepaid-voip', command: topUp({ enabled: false, amountMinor: Number.NaN }) }],
    ['currency_mismatch', { source: 'prepaid-voip', command: topUp({ amountMinor: 1, currency: 'CAD' }) }],
    ['below_minimum', { source: 'prepaid-voip', command: topUp({ amountMinor: 1499 }) }],
    ['auto_charge_required', { source: 'prepaid-voip', command: topUp({}) }],
    [null, { source: 'prepaid-voip', facts: { methods: [kept('m', { autoCharge: true })] }, command: topUp({}) }],
  ])('top-up: %s', (code, row) => expect(refusalOf(row)).toBe(code));

  it.each<[RefusalCode | null, Row]>([
    [
      'not_offered',
      { source: 'invoice-portal', command: { type: 'setLowBalanceAlert', currency: 'CAD', enabled: true } },
    ],
    [
      'invalid_amount',
      { source: 'prepaid-trunk', command: { type: 'setLowBalanceAlert', currency: 'CAD', enabled: true } },
    ],
    [
      'currency_mismatch',
      {
        source: 'prepaid-trunk',
        command: { type: 'setLowBalanceAlert', currency: 'CAD', enabled: true, thresholdMinor: 0 },
      },
    ],
    [null, { source: 'prepaid-trunk', command: { type: 'setLowBalanceAlert', currency: 'USD', enabled: false } }],
  ])('low balance alert: %s', (code, row) => expect(refusalOf(row)).toBe(code));

  const schedule = (change: object): UserCommand => ({
    type: 'setSchedule',
    methodId: 'm',
    when: '1st',
    types: [],
    ...change,
  });
  const onlyCards = {
    extends: 'dues-schedule',
    methods: { autoKinds: ['bank_account'] },
    autoPay: { schedules: ['1st'] },
  } as const;
  it.each<[RefusalCode | null, Row]>([
    ['not_offered', { source: 'invoice-portal', command: schedule({ methodId: 'ghost' }) }],
    ['not_offered', { source: onlyCards, command: schedule({ methodId: 'ghost', when: '15th' }) }],
    [
      'not_offered',
      {
        source: onlyCards,
        facts: { methods: [kept('m')] },
        command: { type: 'setSchedule', methodId: 'm', types: ['dues'] },
      },
    ],
    ['not_found', { source: onlyCards, command: schedule({ methodId: 'ghost' }) }],
    ['not_found', { source: onlyCards, facts: { methods: [kept('m')] }, command: schedule({ invoices: ['ghost'] }) }],
    ['auto_charge_not_supported', { source: onlyCards, facts: { methods: [kept('m')] }, command: schedule({}) }],
    ['billing_types_required', { source: 'dues-schedule', facts: { methods: [kept('m')] }, command: schedule({}) }],
    [null, { source: 'dues-schedule', facts: { methods: [kept('m')] }, command: schedule({ types: ['dues'] }) }],
  ])('schedule: %s', (code, row) => expect(refusalOf(row)).toBe(code));

  const service = (change: object) => ({
    id: 's',
    kind: 'local' as const,
    plan: 'flat' as const,
    feesMinor: { flat: 1, 'per-minute': 2 },
    orderedOn: '2026-01-01',
    nextBillingOn: '2026-04-01',
    planSwitchedOn: '2026-03-01',
    details: {},
    ...change,
  });
  const switchTo = (plan: string, serviceId = 's'): UserCommand => ({ type: 'switchPlan', serviceId, plan });
  it.each<[RefusalCode | null, Row]>([
    ['not_offered', { source: 'invoice-portal', command: switchTo('flat', 'ghost') }],
    ['not_offered', { source: 'prepaid-voip', command: switchTo('unlimited', 'ghost') }],
    ['not_found', { source: 'prepaid-voip', command: switchTo('flat', 'ghost') }],
    [
      'not_offered',
      {
        source: 'prepaid-voip',
        facts: { services: [service({ feesMinor: { flat: 1 } })] },
        command: switchTo('per-minute'),
      },
    ],
    [
      'plan_switch_unavailable',
      {
        source: 'prepaid-voip',
        facts: { services: [service({ kind: 'toll_free' })] },
        command: switchTo('per-minute'),
      },
    ],
    [
      'plan_switch_unavailable',
      {
        source: 'prepaid-voip',
        facts: { services: [service({ kind: 'international' })] },
        command: switchTo('flat'),
      },
    ],
    [
      'plan_switch_limit',
      { source: 'prepaid-voip', facts: { services: [service({})] }, command: switchTo('per-minute') },
    ],
    [null, { source: 'prepaid-voip', facts: { services: [service({})] }, command: switchTo('flat') }],
    ['not_offered', { source: 'invoice-portal', command: { type: 'removeService', serviceId: 'ghost' } }],
    ['not_found', { source: 'prepaid-voip', command: { type: 'removeService', serviceId: 'ghost' } }],
  ])('services: %s', (code, row) => expect(refusalOf(row)).toBe(code));

  const add = (facts: object, useForAutoPay = true): UserCommand => ({
    type: 'addMethod',
    newId: 'n',
    facts: { ...CARD, ...facts },
    useForAutoPay,
  });
  const paypalOff = {
    extends: 'dues-schedule',
    methods: { kinds: ['card', 'paypal'], autoKinds: ['card'] },
  } as const;
  it.each<[RefusalCode | null, Row]>([
    ['method_not_accepted', { source: 'preauthorized-debit', command: add({}) }],
    ['method_not_accepted', { source: paypalOff, command: add({ kind: 'bank_account' }) }],
    ['auto_charge_not_supported', { source: paypalOff, command: add({ kind: 'paypal' }) }],
    ['billing_types_required', { source: paypalOff, command: add({}) }],
    [null, { source: paypalOff, command: add({}, false) }],
    ['not_found', { source: paypalOff, command: { type: 'setAutoCharge', methodId: 'ghost', enabled: true } }],
    [
      'auto_charge_not_supported',
      {
        source: paypalOff,
        facts: { methods: [kept('m', { kind: 'paypal' })] },
        command: { type: 'setAutoCharge', methodId: 'm', enabled: true },
      },
    ],
    [
      'billing_types_required',
      {
        source: paypalOff,
        facts: { methods: [kept('m')] },
        command: { type: 'setAutoCharge', methodId: 'm', enabled: true },
      },
    ],
    [
      'not_found',
      {
        source: 'preauthorized-debit',
        command: { type: 'updateMethod', methodId: 'ghost', change: { country: 'US' } },
      },
    ],
    [
      'method_not_accepted',
      {
        source: 'preauthorized-debit',
        facts: { methods: [kept('m', { country: 'CA', autoCharge: true })] },
        command: { type: 'updateMethod', methodId: 'm', change: { kind: 'paypal' } },
      },
    ],
    [
      'auto_charge_not_supported',
      {
        source: paypalOff,
        facts: { methods: [kept('m', { autoCharge: true })] },
        command: { type: 'updateMethod', methodId: 'm', change: { kind: 'paypal' } },
      },
    ],
    ['not_found', { source: 'prepaid-trunk', command: { type: 'removeMethod', methodId: 'ghost' } }],
    [
      'charge_in_progress',
      {
        source: 'prepaid-trunk',
        isCharging: true,
        facts: { methods: [kept('busy')] },
        command: { type: 'removeMethod', methodId: 'busy' },
      },
    ],
    [
      'not_found',
      { source: 'prepaid-trunk', command: { type: 'renameMethod', methodId: 'ghost', nickname: 'x', label: 'x' } },
    ],
    [
      'stale_order',
      {
        source: 'prepaid-trunk',
        facts: { methods: [kept('m')] },
        command: { type: 'reorderMethods', methodIds: ['m', 'm'] },
      },
    ],
    [
      'stale_order',
      {
        source: 'prepaid-trunk',
        facts: { methods: [kept('m'), kept('n')] },
        command: { type: 'reorderMethods', methodIds: ['m', 'ghost'] },
      },
    ],
    [
      'not_found',
      {
        source: 'prepaid-trunk',
        isCharging: true,
        facts: { methods: [kept('busy')] },
        command: { type: 'retryCharge', chargeId: 'ch-9' },
      },
    ],
    [
      'not_retryable',
      {
        source: 'prepaid-trunk',
        isCharging: true,
        facts: { methods: [kept('busy')] },
        command: { type: 'retryCharge', chargeId: 'ch-1' },
      },
    ],
    ['not_found', { source: 'prepaid-trunk', command: { type: 'confirmCharge', chargeId: 'nonsense' } }],
    ['not_offered', { source: 'prepaid-trunk', command: { type: 'setProvincialTaxId', value: 'x' } }],
    ['tax_id_not_applicable', { source: 'prepaid-voip', command: { type: 'setProvincialTaxId', value: 'x' } }],
  ])('methods, retries, tax id: %s', (code, row) => expect(refusalOf(row)).toBe(code));
});
