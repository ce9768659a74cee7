import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountDueOf, createAccount, drive, saveAccount, type EngineEvent } from '../../src/rules/index.ts';
import { INVARIANTS } from './invariants.ts';
import { gatewayOf, inputOf, life, live, START_MS } from './lives.ts';

const RUNS = { numRuns: 300 };

describe('in every life', () => {
  it.each(INVARIANTS)('$name', ({ check }) => {
    fc.assert(
      fc.property(life, (each) => check(each, live(each))),
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
