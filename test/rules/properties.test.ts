import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountDueOf,
  chargeZone,
  civilOf,
  createAccount,
  creditOf,
  drive,
  localDay,
  saveAccount,
  type ChargeRecord,
  type EngineEvent,
} from '../../src/rules/index.ts';
import { gatewayOf, inputOf, life, live, START_MS } from './lives.ts';

const RUNS = { numRuns: 300 };

type ChargeEvent = { seq: number; atMs: number; type: string; charge: ChargeRecord };

function chargeEvents(events: readonly EngineEvent[]): ChargeEvent[] {
  return events.flatMap(({ seq, atMs, body }) =>
    body.type === 'charge.attempted' || body.type === 'charge.resolved'
      ? [{ seq, atMs, type: body.type, charge: body.charge }]
      : [],
  );
}

describe('the ledger', () => {
  it('balance is the sum of its entries, each with the balance after it (R4)', () => {
    fc.assert(
      fc.property(life, (each) => {
        const state = live(each).states.at(-1)!;
        let sum = 0;
        for (const entry of state.ledger) {
          sum += entry.amountMinor;
          expect(entry.balanceMinor).toBe(sum);
        }
        expect(state.balanceMinor).toBe(sum);
      }),
      RUNS,
    );
  });

  it('credit never lies beside something due: what is due is the balance below zero (R46)', () => {
    fc.assert(
      fc.property(life, (each) => {
        if (each.policy.billing === 'prepaid') return;
        const state = live(each).states.at(-1)!;
        expect(amountDueOf(state, each.policy)).toBe(Math.max(0, -state.balanceMinor));
        expect(creditOf(state)).toBe(Math.max(0, state.balanceMinor));
      }),
      RUNS,
    );
  });

  it('a failed charge posts nothing, a succeeded one posts its amount once (R12, R13)', () => {
    fc.assert(
      fc.property(life, (each) => {
        const state = live(each).states.at(-1)!;
        const posted = new Map<string, number>();
        for (const { chargeId, amountMinor } of state.ledger) {
          if (chargeId === null) continue;
          expect(posted.has(chargeId)).toBe(false);
          posted.set(chargeId, amountMinor);
        }
        for (const charge of state.charges) {
          expect(posted.get(charge.id)).toBe(charge.status === 'succeeded' ? charge.amountMinor : undefined);
        }
      }),
      RUNS,
    );
  });
});

describe('charging', () => {
  it('nothing is charged while a charge is processing (R11)', () => {
    fc.assert(
      fc.property(life, (each) => {
        let open: string | null = null;
        for (const { type, charge } of chargeEvents(live(each).events)) {
          if (type === 'charge.attempted') expect(open).toBeNull();
          else expect(open).toBe(charge.id);
          open = charge.status === 'processing' || charge.status === 'requires_action' ? charge.id : null;
        }
      }),
      RUNS,
    );
  });

  it('a method with auto-charge off is never charged automatically (R20, R22)', () => {
    fc.assert(
      fc.property(life, (each) => {
        const { events } = live(each);
        const isOn = new Map(each.facts.methods.map((method) => [method.id, method.autoCharge]));
        for (const { body } of events) {
          if (body.type === 'method.changed' && body.change === 'auto-charge-on') isOn.set(body.methodId, true);
          if (body.type === 'method.changed' && body.change === 'auto-charge-off') isOn.set(body.methodId, false);
          if (body.type === 'charge.attempted' && body.charge.roundId !== null)
            expect(isOn.get(body.charge.methodId)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('at most one round begins on a local date with the daily limit (R34)', () => {
    fc.assert(
      fc.property(life, (each) => {
        if (!each.policy.autoCharge.dailyLimit) return;
        const { states, events } = live(each);
        const zone = chargeZone(states[0]!, each.policy);
        const firstOfRound = chargeEvents(events).filter(
          ({ type, charge }) => type === 'charge.attempted' && charge.roundId !== null && charge.attempt === 1,
        );
        const dates = firstOfRound.map(({ charge }) => localDay(zone, charge.startedMs));
        expect(new Set(dates).size).toBe(dates.length);
      }),
      RUNS,
    );
  });

  it('the automatic charges of a month never pass the cap (R36)', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 1000, max: 12_000 }), (each, monthlyCapMinor) => {
        const capped = {
          ...each,
          facts: { ...each.facts, topUp: { ...each.facts.topUp, monthlyCapMinor } },
          moves: each.moves.filter(({ command }) => command?.type !== 'setTopUp'),
        };
        if (each.policy.billing === 'postpaid') return;
        const spent = new Map<number, number>();
        for (const { type, charge } of chargeEvents(live(capped).events)) {
          if (charge.roundId === null) continue;
          const { year, month } = civilOf(localDay(each.facts.timeZone, charge.startedMs));
          const before = spent.get(year * 12 + month) ?? 0;
          const isHeld = charge.status !== 'failed';
          const change = type === 'charge.attempted' ? (isHeld ? 1 : 0) : isHeld ? 0 : -1;
          spent.set(year * 12 + month, before + change * charge.amountMinor);
          expect(spent.get(year * 12 + month)).toBeLessThanOrEqual(monthlyCapMinor);
        }
      }),
      RUNS,
    );
  });

  it('a draft never takes more than is due, and a bill paid by hand is never drafted (R44, R45)', () => {
    fc.assert(
      fc.property(life, (each) => {
        if (each.policy.billing === 'prepaid') return;
        let dueMinor = 0;
        const { states, events } = live(each);
        for (const entry of states[0]!.ledger) dueMinor -= entry.amountMinor;
        for (const { body } of events) {
          if (body.type === 'charge.attempted') expect(body.charge.amountMinor).toBeLessThanOrEqual(dueMinor);
          if (body.type === 'entry.posted') dueMinor -= body.entry.amountMinor;
        }
      }),
      RUNS,
    );
  });
});

describe('replaying', () => {
  it('the same commands give the same bytes (R2)', () => {
    fc.assert(
      fc.property(life, (each) => {
        const bytes = (): string => JSON.stringify(live(each).states.map(saveAccount));
        expect(bytes()).toBe(bytes());
      }),
      { numRuns: 60 },
    );
  });

  it('advancing in one step or in many gives the same account and the same events (R5)', () => {
    const cuts = fc.array(fc.integer({ min: 0, max: 100 * 24 * 3600 * 1000 }), { maxLength: 12 });
    fc.assert(
      fc.property(
        life,
        cuts,
        fc.constantFrom('ok' as const, 'declined' as const, 'unknown' as const),
        (each, at, fortune) => {
          const { policy } = each;
          const start = live(each).states.at(-1)!;
          const endMs = start.nowMs + 100 * 24 * 3600 * 1000;
          const once = drive(start, { type: 'advance' }, endMs, policy, gatewayOf([fortune]));
          let state = start;
          const events: EngineEvent[] = [];
          const gateway = gatewayOf([fortune]);
          for (const cut of [...at].sort((a, b) => a - b)) {
            const part = drive(state, { type: 'advance' }, start.nowMs + cut, policy, gateway);
            events.push(...part.events);
            state = part.state;
          }
          const last = drive(state, { type: 'advance' }, endMs, policy, gateway);
          expect([...events, ...last.events]).toEqual(once.events);
          expect(saveAccount(last.state)).toEqual(saveAccount(once.state));
        },
      ),
      RUNS,
    );
  });

  it('one idempotency key has one result, and its repetition does nothing (R6)', () => {
    fc.assert(
      fc.property(life, fc.constantFrom('ok' as const, 'declined' as const, 'unknown' as const), (each, fortune) => {
        const { policy } = each;
        const state = live({ ...each, moves: each.moves.slice(0, 4) }).states.at(-1)!;
        const dueMinor = amountDueOf(state, policy);
        const amountMinor = policy.billing === 'prepaid' ? 2000 : Math.max(1, dueMinor);
        const command = {
          type: 'pay',
          amountMinor,
          currency: 'USD',
          method: { id: 'm1' },
          useForAutoPay: false,
        } as const;
        const once = drive(state, inputOf(command, 'once'), state.nowMs, policy, () => fortune);
        if (once.refusal) return;
        const again = drive(once.state, inputOf(command, 'once'), once.state.nowMs + 1000, policy, () => 'ok');
        expect(again.result).toEqual(once.result);
        expect(again.events).toEqual([]);
        expect(saveAccount(again.state)).toEqual(saveAccount(once.state));
        const other = drive(
          once.state,
          inputOf({ ...command, amountMinor: amountMinor + 1 }, 'once'),
          once.state.nowMs,
          policy,
          () => 'ok',
        );
        expect(other.refusal).toBe('idempotency_conflict');
      }),
      RUNS,
    );
  });

  it('a refused command changes nothing and happens in no event (R7)', () => {
    fc.assert(
      fc.property(life, (each) => {
        let state = createAccount(each.facts, each.policy);
        const gateway = gatewayOf(each.fortunes);
        for (const { command, key } of each.moves) {
          if (!command) continue;
          const before = JSON.stringify(saveAccount(state));
          const done = drive(state, inputOf(command, key), START_MS, each.policy, gateway);
          if (done.refusal) {
            expect(JSON.stringify(saveAccount(done.state))).toBe(before);
            expect(done.events).toEqual([]);
          }
          state = done.state;
        }
      }),
      RUNS,
    );
  });
});
