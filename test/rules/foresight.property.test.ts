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

function userCommandsOf(each: Life): UserCommand[] {
  return each.moves.flatMap(({ command }) =>
    command && !['debit', 'credit', 'issueInvoice'].includes(command.type) ? [command as UserCommand] : [],
  );
}

function endOfDay(state: AccountState, days: number): number {
  return Math.max(state.nowMs, instantOf(state.timeZone, localDay(state.timeZone, state.nowMs) + days + 1, 0) - 1);
}

describe('what was foreseen is what happens', () => {
  it('a preview names the charges and notices of the command, and of the days after it (R80)', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 0, max: 40 }), (each, days) => {
        const { policy } = each;
        const state = live(each).states.at(-1)!;
        for (const command of userCommandsOf(each)) {
          const before = JSON.stringify(saveAccount(state));
          const seen = previewOf(state, policy, command, days);
          expect(JSON.stringify(saveAccount(state))).toBe(before);
          const done = drive(branchOf(state), inputOf(command, null), state.nowMs, policy, allSucceed);
          if (typeof seen === 'string') {
            expect(done.refusal).toBe(seen);
            continue;
          }
          expect(done.refusal).toBeNull();
          expect(seen.charges).toMatchObject(chargesOf(done.events));
          expect(seen.notices).toMatchObject(noticesOf(done.events));
          const after = assumeResolution(done.state, policy);
          const later = drive(after, { type: 'advance' }, endOfDay(state, days), policy, allSucceed);
          expect(seen.laterCharges).toMatchObject(chargesOf(later.events));
          expect(seen.laterNotices).toMatchObject(noticesOf(later.events));
        }
      }),
      RUNS,
    );
  });

  it('a forecast of some days is what advancing to the end of that date does (R81)', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 0, max: 70 }), (each, days) => {
        const { policy } = each;
        const state = live(each).states.at(-1)!;
        const before = JSON.stringify(saveAccount(state));
        const seen = forecastOf(state, policy, days);
        expect(JSON.stringify(saveAccount(state))).toBe(before);
        if (typeof seen === 'string') throw new Error(seen);
        const ahead = assumeResolution(branchOf(state), policy);
        const advanced = drive(ahead, { type: 'advance' }, endOfDay(state, days), policy, allSucceed);
        expect(seen.charges).toMatchObject(chargesOf(advanced.events));
        expect(seen.notices).toMatchObject(noticesOf(advanced.events));
        expect(seen.endBalanceMinor).toBe(advanced.state.balanceMinor);
        expect(seen.days).toHaveLength(days + 1);
      }),
      RUNS,
    );
  });
});
