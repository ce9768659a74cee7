import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drive,
  forecastOf,
  instantOf,
  localDay,
  previewOf,
  saveAccount,
  type AccountState,
  type EngineEvent,
  type UserCommand,
} from '../../src/rules/index.ts';
import { assumeResolution } from '../../src/rules/foresight/planned.ts';
import { branchOf } from '../../src/rules/branch.ts';
import { inputOf, life, live, type Life } from './lives.ts';

const RUNS = { numRuns: 300 };
const allSucceed = () => 'ok' as const;

function chargesOf(events: readonly EngineEvent[]): object[] {
  return events.flatMap(({ atMs, body }) =>
    'charge' in body && body.charge.status === 'succeeded'
      ? [{ atMs, methodId: body.charge.methodId, amountMinor: body.charge.amountMinor, because: body.charge.because }]
      : [],
  );
}

function noticesOf(events: readonly EngineEvent[]): object[] {
  return events.flatMap(({ atMs, body }) => (body.type === 'notice.sent' ? [{ atMs, name: body.notice.name }] : []));
}

type Commands = { readonly [K in UserCommand['type']]: fc.Arbitrary<Extract<UserCommand, { type: K }>> };

const methodId = fc.constantFrom('m1', 'm2', 'm3');
const chargeId = fc.integer({ min: 1, max: 12 }).map((n) => `ch-${n}`);
const serviceId = fc.constant('n1');
const currency = fc.constant('USD');
const is = <T extends string>(type: T) => fc.constant(type);
const facts = fc.constant({ kind: 'card' as const, exp: '2032-01', country: 'CA', label: 'new', details: {} });

/** Every command there is: one that is added fails to compile until it is here. */
const COMMANDS: Commands = {
  pay: fc.record({
    type: is('pay'),
    amountMinor: fc.integer({ min: 1, max: 20_000 }),
    currency,
    method: fc.oneof(
      methodId.map((id) => ({ id })),
      facts.map((each) => ({ newId: 'm9', facts: each })),
    ),
    useForAutoPay: fc.boolean(),
  }),
  retryCharge: fc.record({ type: is('retryCharge'), chargeId }),
  confirmCharge: fc.record({ type: is('confirmCharge'), chargeId }),
  addMethod: fc.record({ type: is('addMethod'), newId: fc.constant('m9'), facts, useForAutoPay: fc.boolean() }),
  updateMethod: fc.record({ type: is('updateMethod'), methodId, change: fc.constantFrom({}, { exp: '2031-06' }) }),
  removeMethod: fc.record({ type: is('removeMethod'), methodId }),
  renameMethod: fc.record({ type: is('renameMethod'), methodId, label: is('mine'), nickname: fc.option(is('mine')) }),
  setAutoCharge: fc.record({ type: is('setAutoCharge'), methodId, enabled: fc.boolean() }),
  reorderMethods: fc.record({
    type: is('reorderMethods'),
    methodIds: fc.shuffledSubarray(['m1', 'm2', 'm3'], { minLength: 3 }),
  }),
  setSchedule: fc.record({
    type: is('setSchedule'),
    methodId,
    when: fc.constantFrom('1st' as const, '15th' as const, 'split' as const, null),
    types: fc.subarray(['dues', 'fees']),
    invoices: fc.subarray(['open-1', 'open-2']),
  }),
  setTopUp: fc.record({
    type: is('setTopUp'),
    currency,
    enabled: fc.boolean(),
    thresholdMinor: fc.integer({ min: 0, max: 9000 }),
    amountMinor: fc.integer({ min: 1500, max: 12_000 }),
    monthlyCapMinor: fc.option(fc.integer({ min: 1, max: 30_000 })),
  }),
  setLowBalanceAlert: fc.record({
    type: is('setLowBalanceAlert'),
    currency,
    enabled: fc.boolean(),
    thresholdMinor: fc.integer({ min: 0, max: 9000 }),
  }),
  switchPlan: fc.record({ type: is('switchPlan'), serviceId, plan: fc.constantFrom('flat', 'per-minute') }),
  removeService: fc.record({ type: is('removeService'), serviceId }),
  setProvincialTaxId: fc.record({ type: is('setProvincialTaxId'), value: fc.option(is('PST-1234-5678')) }),
};

/** One of each. */
const commands = fc.record<Record<string, UserCommand>>(COMMANDS).map((each) => Object.values(each));

const NOON = 12 * 60;

/** The world as a forecast supposes it: the usage of each coming date at noon, tomorrow first, and time between. */
function liveOn(state: AccountState, { policy }: Life, days: number, usageMinor: number): Lived {
  const events: EngineEvent[] = [];
  let current = assumeResolution(branchOf(state), policy);
  const go = (input: Parameters<typeof drive>[1], atMs: number) => {
    const done = drive(current, input, atMs, policy, allSucceed);
    events.push(...done.events);
    current = done.state;
  };
  const today = localDay(state.timeZone, state.nowMs);
  for (let day = today + 1; usageMinor > 0 && day <= today + days; day += 1) {
    const command = { type: 'debit', entry: 'usage', amountMinor: usageMinor } as const;
    go({ type: 'world', command }, instantOf(state.timeZone, day, NOON));
  }
  go({ type: 'advance' }, endOfDay(state, days));
  return { state: current, events };
}

interface Lived {
  readonly state: AccountState;
  readonly events: readonly EngineEvent[];
}

function endOfDay(state: AccountState, days: number): number {
  return Math.max(state.nowMs, instantOf(state.timeZone, localDay(state.timeZone, state.nowMs) + days + 1, 0) - 1);
}

/** A daily usage for accounts that can have one. */
function usageOf({ policy }: Life, usageMinor: number): number {
  return policy.billing === 'prepaid' ? usageMinor : 0;
}

const days = fc.integer({ min: 0, max: 40 });
const usage = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4000 }));

describe('what was foreseen is what happens', () => {
  it('a preview names the charges and notices of every command, and of the days after it (R80)', () => {
    const accepted = new Map<string, Set<unknown>>();
    fc.assert(
      fc.property(life, commands, days, usage, (each, all, ahead, dailyMinor) => {
        const { policy } = each;
        const state = live(each).states.at(-1)!;
        const usageMinor = usageOf(each, dailyMinor);
        const before = JSON.stringify(saveAccount(state));
        for (const command of all) {
          const seen = previewOf(state, policy, command, ahead, usageMinor);
          const done = drive(branchOf(state), inputOf(command, null), state.nowMs, policy, allSucceed);
          if (typeof seen === 'string') {
            expect(done.refusal).toBe(seen);
            continue;
          }
          accepted.set(command.type, (accepted.get(command.type) ?? new Set()).add(policy.billing));
          expect(done.refusal).toBeNull();
          expect(seen.charges).toMatchObject(chargesOf(done.events));
          expect(seen.notices).toMatchObject(noticesOf(done.events));
          const later = liveOn(done.state, each, ahead, usageMinor);
          expect(seen.laterCharges).toMatchObject(chargesOf(later.events));
          expect(seen.laterNotices).toMatchObject(noticesOf(later.events));
        }
        expect(JSON.stringify(saveAccount(state))).toBe(before);
      }),
      { numRuns: 150 },
    );
    const billings = Object.fromEntries([...accepted].map(([type, seen]) => [type, [...seen].sort().join(' and ')]));
    expect(billings).toEqual({
      ...Object.fromEntries(Object.keys(COMMANDS).map((type) => [type, 'postpaid and prepaid'])),
      setSchedule: 'postpaid',
      setTopUp: 'prepaid',
      setLowBalanceAlert: 'prepaid',
      setProvincialTaxId: 'prepaid',
      switchPlan: 'prepaid',
      removeService: 'prepaid',
    });
  }, 60_000);

  it('a forecast of some days is what advancing to the end of that date does, with a stated usage, too (R81)', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 0, max: 70 }), usage, (each, ahead, dailyMinor) => {
        const { policy } = each;
        const state = live(each).states.at(-1)!;
        const usageMinor = usageOf(each, dailyMinor);
        const before = JSON.stringify(saveAccount(state));
        const seen = forecastOf(state, policy, ahead, usageMinor);
        expect(JSON.stringify(saveAccount(state))).toBe(before);
        if (typeof seen === 'string') throw new Error(seen);
        const lived = liveOn(state, each, ahead, usageMinor);
        expect(seen.charges).toMatchObject(chargesOf(lived.events));
        expect(seen.notices).toMatchObject(noticesOf(lived.events));
        expect(seen.endBalanceMinor).toBe(lived.state.balanceMinor);
        expect(seen.days).toHaveLength(ahead + 1);
        const onTheWay = Math.floor(ahead / 2);
        expect(seen.days[onTheWay]?.balanceMinor).toBe(liveOn(state, each, onTheWay, usageMinor).state.balanceMinor);
      }),
      RUNS,
    );
  });
});
