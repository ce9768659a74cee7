import fc from 'fast-check';
import { PRESET_NAMES, type Policy, type PolicySource, type PresetName } from '../../src/contract/index.ts';
import {
  createAccount,
  drive,
  loadPolicy,
  type AccountFacts,
  type AccountState,
  type EngineEvent,
  type Gateway,
  type GatewayOutcome,
  type UserCommand,
  type WorldCommand,
} from '../../src/rules/index.ts';

/** Random accounts and random lives for them: what the property tests look for what nobody thought of with. */

export const START_MS = Date.UTC(2026, 1, 27, 15);
const MINUTE = 60_000;

export interface Move {
  /** Time that passes before. */
  readonly waitMs: number;
  readonly command: UserCommand | WorldCommand | null;
  readonly key: string | null;
}

export interface Life {
  readonly source: PolicySource;
  readonly policy: Policy;
  readonly facts: AccountFacts;
  readonly moves: readonly Move[];
  /** The gateway's answers, used up one by one and then from the start again. */
  readonly fortunes: readonly GatewayOutcome[];
}

const outcome = fc.constantFrom<GatewayOutcome>(
  'ok',
  'ok',
  'ok',
  'declined',
  'insufficient_funds',
  'unknown',
  'requires_action',
  'authentication_required',
);
const methodId = fc.constantFrom('m1', 'm2', 'm3');
/** Any amount; at times one that takes an opening balance to just the threshold of the alert or of top-up. */
const amount = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -1, max: 20_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(500, 1000) },
);
const wait = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 20 * MINUTE }),
  fc.integer({ min: MINUTE, max: 40 * 24 * 60 * MINUTE }),
);

const newId = fc.integer({ min: 1, max: 1e9 }).map((n) => `new-${n}`);
const newFacts = fc.record({
  kind: fc.constantFrom('card' as const, 'card' as const, 'paypal' as const, 'bank_account' as const),
  exp: fc.constant('2032-01'),
  country: fc.constant('CA'),
  label: fc.constant('new'),
  details: fc.constant({}),
});
const callId = fc.constantFrom('call-1', 'call-2');

const world: fc.Arbitrary<WorldCommand> = fc.oneof(
  fc.record({
    type: fc.constant('debit' as const),
    entry: fc.constantFrom('usage' as const, 'fax' as const),
    amountMinor: amount,
  }),
  fc.record({ type: fc.constant('credit' as const), entry: fc.constant('refund' as const), amountMinor: amount }),
  fc.record({
    type: fc.constant('issueInvoice' as const),
    id: fc.integer({ min: 1, max: 1e9 }).map((n) => `inv-${n}`),
    invoiceType: fc.constantFrom('dues', 'fees'),
    amountMinor: amount,
    due: fc.constantFrom('2026-03-01', '2026-03-15', '2026-04-10', '2026-05-31'),
  }),
  fc.record({ type: fc.constant('usageStart' as const), id: callId }),
  fc.record({ type: fc.constant('usageEnd' as const), id: callId, amountMinor: amount }),
);

const user: fc.Arbitrary<UserCommand> = fc.oneof(
  fc.record({
    type: fc.constant('pay' as const),
    amountMinor: amount,
    currency: fc.constant('USD'),
    method: fc.oneof(
      { weight: 4, arbitrary: methodId.map((id) => ({ id })) },
      { weight: 1, arbitrary: fc.record({ newId, facts: newFacts }) },
    ),
    useForAutoPay: fc.boolean(),
  }),
  fc.record({ type: fc.constant('addMethod' as const), newId, facts: newFacts, useForAutoPay: fc.boolean() }),
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('retryCharge' as const),
      chargeId: fc.integer({ min: 1, max: 5 }).map((n) => `ch-${n}`),
    }),
  },
  fc.record({
    type: fc.constant('confirmCharge' as const),
    chargeId: fc.integer({ min: 1, max: 12 }).map((n) => `ch-${n}`),
  }),
  fc.record({ type: fc.constant('updateMethod' as const), methodId, change: fc.constant({}) }),
  fc.record({ type: fc.constant('removeMethod' as const), methodId: fc.constant('m3') }),
  fc.record({ type: fc.constant('setAutoCharge' as const), methodId, enabled: fc.boolean() }),
  fc.record({
    type: fc.constant('reorderMethods' as const),
    methodIds: fc.shuffledSubarray(['m1', 'm2', 'm3'], { minLength: 2 }),
  }),
  fc.record({
    type: fc.constant('setSchedule' as const),
    methodId,
    when: fc.constantFrom('1st' as const, '15th' as const, 'split' as const, null),
    types: fc.subarray(['dues', 'fees']),
  }),
  fc.record({
    type: fc.constant('setTopUp' as const),
    currency: fc.constant('USD'),
    enabled: fc.boolean(),
    thresholdMinor: fc.integer({ min: 0, max: 9000 }),
    amountMinor: fc.integer({ min: 1500, max: 12_000 }),
    monthlyCapMinor: fc.option(fc.integer({ min: 1, max: 30_000 })),
  }),
  fc.record({
    type: fc.constant('setLowBalanceAlert' as const),
    currency: fc.constant('USD'),
    enabled: fc.boolean(),
    thresholdMinor: amount,
  }),
  fc.record({
    type: fc.constant('switchPlan' as const),
    serviceId: fc.constant('n1'),
    plan: fc.constantFrom('flat', 'per-minute'),
  }),
  fc.record({ type: fc.constant('removeService' as const), serviceId: fc.constant('n1') }),
  fc.record({ type: fc.constant('setProvincialTaxId' as const), value: fc.option(fc.constant('PST-1')) }),
);

const move: fc.Arbitrary<Move> = fc.record({
  waitMs: wait,
  command: fc.option(fc.oneof(user, world)),
  key: fc.option(
    fc.integer({ min: 1, max: 6 }).map((n) => `k${n}`),
    { freq: 2 },
  ),
});

function factsFor(
  preset: PresetName,
  isOn: readonly boolean[],
  timeZone: string,
  monthlyCapMinor: number | null,
): AccountFacts {
  const isSchedule = preset === 'dues-schedule';
  const types = ['dues'];
  return {
    nowMs: START_MS,
    currency: 'USD',
    timeZone,
    country: 'CA',
    province: 'BC',
    provincialTaxId: null,
    pstExempt: false,
    balanceMinor: preset.startsWith('prepaid') ? 6000 : 0,
    methods: ['m1', 'm2', 'm3'].map((id, index) => ({
      id,
      kind: 'card' as const,
      exp: index === 2 ? '2026-03' : '2032-01',
      country: 'CA',
      label: id,
      details: {},
      autoCharge: isOn[index] ?? false,
      schedule: isSchedule
        ? { when: index === 1 ? ('split' as const) : ('1st' as const), types, invoices: [] }
        : null,
    })),
    topUp: { enabled: preset.startsWith('prepaid'), thresholdMinor: 5000, amountMinor: 2500, monthlyCapMinor },
    alert: { enabled: true, thresholdMinor: 5500 },
    invoices: preset.startsWith('prepaid')
      ? []
      : [
          { id: 'open-1', type: 'dues', amountMinor: 12_001, issued: '2026-02-10', due: '2026-03-10' },
          { id: 'open-2', type: 'fees', amountMinor: 3000, issued: '2026-02-11', due: '2026-03-01' },
        ],
    services: [
      {
        id: 'n1',
        kind: 'local',
        plan: 'flat',
        feesMinor: { flat: 1999, 'per-minute': 85 },
        orderedOn: '2025-12-31',
        nextBillingOn: '2026-02-28',
        planSwitchedOn: null,
        details: {},
      },
    ],
  };
}

/** Overrides that no preset has, so that policies between the presets are lived through, too. */
const overrides = fc.constantFrom<object>(
  {},
  {},
  { autoCharge: { fallback: 'next-enabled' } },
  { autoCharge: { retry: 'next-day', dailyLimit: true } },
  { autoCharge: { suspendHours: 24 } },
  { autoCharge: { suspendHours: 36, requires: 'any', fallback: null, retry: 'next-day' }, topUp: { crossing: 'at-or-below' } },
  { autoCharge: { exclusive: true, requires: 'primary', runAt: '00:00', timeZone: 'Asia/Tokyo' } },
  { autoPay: { invoiceOn: 'due' }, autoCharge: { runAt: '02:30', retry: 'next-day' } },
  { autoPay: { chargeOutstandingOnEnable: true }, autoCharge: { exclusive: false } },
  { autoPay: { cycle: { startDay: 31, daysBeforeEnd: 0, registrationCycles: 0 } } },
  {
    autoCharge: { exclusive: false, fallback: 'next-enabled', suspendHours: 12, retry: 'next-day', dailyLimit: true },
  },
);

export const life: fc.Arbitrary<Life> = fc
  .record({
    preset: fc.constantFrom(...PRESET_NAMES),
    over: overrides,
    isOn: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    timeZone: fc.constantFrom(
      'America/New_York',
      'Africa/Cairo',
      'America/Santiago',
      'Asia/Tokyo',
      'Pacific/Kiritimati',
    ),
    capMinor: fc.option(fc.integer({ min: 1000, max: 12_000 })),
    moves: fc.array(move, { minLength: 1, maxLength: 25 }),
    fortunes: fc.array(outcome, { minLength: 1, maxLength: 8 }),
  })
  .map(({ preset, over, isOn, timeZone, capMinor, moves, fortunes }) => {
    const source = { extends: preset, ...over };
    return {
      source,
      policy: loadPolicy(source, 'USD'),
      facts: factsFor(preset, isOn, timeZone, capMinor),
      moves,
      fortunes,
    };
  });

/** A gateway that answers with a list of fortunes, over and over; an inquiry is never answered "unknown" again. */
export function gatewayOf(fortunes: readonly GatewayOutcome[]): Gateway {
  let asked = 0;
  return (question) => {
    const answer = fortunes[asked % fortunes.length] ?? 'ok';
    asked += 1;
    return question.kind === 'charge' || (answer !== 'unknown' && answer !== 'requires_action') ? answer : 'ok';
  };
}

export interface Lived {
  readonly states: readonly AccountState[];
  readonly events: readonly EngineEvent[];
}

/** Lives a life, move by move. `onMove` sees each state before and after. */
export function live({ policy, facts, moves, fortunes }: Life, gateway = gatewayOf(fortunes)): Lived {
  let state = createAccount(facts, policy);
  const states = [state];
  const events: EngineEvent[] = [];
  for (const { waitMs, command, key } of moves) {
    const atMs = state.nowMs + waitMs;
    const passed = drive(state, { type: 'advance' }, atMs, policy, gateway);
    events.push(...passed.events);
    state = passed.state;
    if (command) {
      const done = drive(state, inputOf(command, key), atMs, policy, gateway);
      events.push(...done.events);
      state = done.state;
    }
    states.push(state);
  }
  return { states, events };
}

const WORLD: ReadonlySet<string> = new Set(['debit', 'usageStart', 'usageEnd', 'credit', 'issueInvoice']);

function isWorld(command: UserCommand | WorldCommand): command is WorldCommand {
  return WORLD.has(command.type);
}

export function inputOf(command: UserCommand | WorldCommand, key: string | null) {
  if (isWorld(command)) return { type: 'world', command } as const;
  return { type: 'command', command, key, fingerprint: JSON.stringify(command) } as const;
}
