import { strict as assert } from 'node:assert';
import {
  amountDueOf,
  chargeZone,
  civilOf,
  creditOf,
  localDay,
} from '../../src/rules/index.ts';
import { chargeEvents, type Invariant } from './invariants/invariant.ts';
import { NOTICE_INVARIANTS } from './invariants/notices.ts';
import { ROUND_INVARIANTS } from './invariants/rounds.ts';
import type { Life, Lived } from './lives.ts';

function balanceIsTheSum(_life: Life, { states }: Lived): void {
  const state = states.at(-1)!;
  let sum = 0;
  for (const entry of state.ledger) {
    sum += entry.amountMinor;
    assert.equal(entry.balanceMinor, sum);
  }
  assert.equal(state.balanceMinor, sum);
}

function creditSettles({ policy }: Life, { states }: Lived): void {
  const state = states.at(-1)!;
  if (policy.billing === 'prepaid') return;
  assert.equal(amountDueOf(state, policy), Math.max(0, -state.balanceMinor));
  assert.equal(creditOf(state), Math.max(0, state.balanceMinor));
}

function successPostsOnce(_life: Life, { states }: Lived): void {
  const state = states.at(-1)!;
  const posted = new Map<string, number>();
  for (const { chargeId, amountMinor } of state.ledger) {
    if (chargeId === null) continue;
    assert.ok(!posted.has(chargeId), `${chargeId} is posted twice`);
    posted.set(chargeId, amountMinor);
  }
  for (const charge of state.charges) {
    assert.equal(posted.get(charge.id), charge.status === 'succeeded' ? charge.amountMinor : undefined);
  }
}

function oneChargeAtATime(_life: Life, { events }: Lived): void {
  let open: string | null = null;
  for (const { type, charge } of chargeEvents(events)) {
    assert.equal(open, type === 'charge.attempted' ? null : charge.id);
    open = charge.status === 'processing' || charge.status === 'requires_action' ? charge.id : null;
  }
}

function offIsNeverCharged({ facts }: Life, { events }: Lived): void {
  const isOn = new Map(facts.methods.map((method) => [method.id, method.autoCharge]));
  for (const { body } of events) {
    if (body.type === 'method.changed' && body.change === 'auto-charge-on') isOn.set(body.methodId, true);
    if (body.type === 'method.changed' && body.change === 'auto-charge-off') isOn.set(body.methodId, false);
    if (body.type === 'charge.attempted' && body.charge.roundId !== null) assert.ok(isOn.get(body.charge.methodId));
  }
}

function oneRoundADate({ policy }: Life, { states, events }: Lived): void {
  if (!policy.autoCharge.dailyLimit) return;
  const zone = chargeZone(states[0]!, policy);
  const dates = chargeEvents(events)
    .filter(({ type, charge }) => type === 'charge.attempted' && charge.roundId !== null && charge.attempt === 1)
    .map(({ charge }) => localDay(zone, charge.startedMs));
  assert.equal(new Set(dates).size, dates.length);
}

/** Where nobody changes the cap, no month's automatic charges, succeeded and processing, pass it. */
function capHolds({ facts, policy, moves }: Life, { events }: Lived): void {
  const { monthlyCapMinor } = facts.topUp;
  if (monthlyCapMinor === null || policy.billing === 'postpaid') return;
  if (moves.some(({ command }) => command?.type === 'setTopUp')) return;
  const spent = new Map<number, number>();
  for (const { type, charge } of chargeEvents(events)) {
    if (charge.roundId === null) continue;
    const { year, month } = civilOf(localDay(facts.timeZone, charge.startedMs));
    const before = spent.get(year * 12 + month) ?? 0;
    const isHeld = charge.status !== 'failed';
    const change = type === 'charge.attempted' ? Number(isHeld) : Number(isHeld) - 1;
    const after = before + change * charge.amountMinor;
    spent.set(year * 12 + month, after);
    assert.ok(after <= monthlyCapMinor, `${after} passes the cap of ${monthlyCapMinor}`);
  }
}

/** No charge takes more than is due, so a bill that was paid by hand is never drafted. */
function neverMoreThanDue({ policy }: Life, { states, events }: Lived): void {
  if (policy.billing === 'prepaid') return;
  let dueMinor = 0;
  for (const entry of states[0]!.ledger) {
    if (entry.seq <= (events[0]?.seq ?? Infinity) - 1) dueMinor -= entry.amountMinor;
  }
  for (const { body } of events) {
    if (body.type === 'charge.attempted') assert.ok(body.charge.amountMinor <= dueMinor);
    if (body.type === 'entry.posted') dueMinor -= body.entry.amountMinor;
  }
}

export const INVARIANTS: readonly Invariant[] = [
  { name: 'balance is the sum of the ledger, each entry with the balance after it (R4)', check: balanceIsTheSum },
  { name: 'credit never lies beside something due (R46)', check: creditSettles },
  { name: 'a success posts its amount once, a failure posts nothing (R12, R13)', check: successPostsOnce },
  { name: 'nothing is charged while a charge is processing (R11)', check: oneChargeAtATime },
  { name: 'a method with auto-charge off is never charged automatically (R20, R22)', check: offIsNeverCharged },
  { name: 'at most one round begins on a local date with the daily limit (R34)', check: oneRoundADate },
  { name: 'the automatic charges of a month never pass the cap (R36)', check: capHolds },
  {
    name: 'a charge never takes more than is due; a bill paid by hand is never drafted (R44, R45)',
    check: neverMoreThanDue,
  },
  ...ROUND_INVARIANTS,
  ...NOTICE_INVARIANTS,
];
