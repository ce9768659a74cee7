import { strict as assert } from 'node:assert';
import {
  chargeZone,
  civilOf,
  clampedDay,
  expiresOn,
  historyOf,
  localDay,
  parseDate,
  showsType,
  type ChargeRecord,
} from '../../../src/rules/index.ts';
import type { Life, Lived } from '../lives.ts';
import { attempts, ended, roundStarts, type Invariant } from './invariant.ts';

const RULE_OF: Readonly<Record<ChargeRecord['kind'], string>> = {
  topUp: 'R33',
  payment: 'R40',
  outstanding: 'R42',
  invoice: 'R43',
  cycle: 'R44',
  draft: 'R45',
  retry: 'R50',
};

function becauseOfARule(_life: Life, { events }: Lived): void {
  for (const charge of attempts(events)) assert.ok(charge.because.includes(RULE_OF[charge.kind]));
}

function neverSuspended({ facts }: Life, { events }: Lived): void {
  const suspended = new Set<string>();
  for (const { body } of events) {
    if (body.type === 'method.changed') {
      if (body.change === 'suspended') suspended.add(body.methodId);
      if (['restored', 'edited', 'removed'].includes(body.change)) suspended.delete(body.methodId);
    }
    if (body.type !== 'charge.attempted' || body.charge.roundId === null) continue;
    const { methodId, startedMs } = body.charge;
    assert.ok(!suspended.has(methodId), `${methodId} is suspended`);
    const given = facts.methods.find((method) => method.id === methodId);
    const endsOn = given ? expiresOn(given) : null;
    assert.ok(endsOn === null || localDay(facts.timeZone, startedMs) < endsOn, `${methodId} is expired`);
  }
}

/** A round tries each method once, and with `fallback: none` one only. */
function eachCandidateOnce({ policy }: Life, { events }: Lived): void {
  const tried = new Map<string, string[]>();
  for (const { roundId, methodId, kind } of attempts(events)) {
    if (roundId === null) continue;
    const others = tried.get(roundId) ?? [];
    assert.ok(!others.includes(methodId));
    assert.ok(others.length === 0 || (policy.autoCharge.fallback === 'next-enabled' && kind !== 'draft'));
    tried.set(roundId, [...others, methodId]);
  }
}

const TRIGGERS: ReadonlySet<string> = new Set(['auto-charge-on', 'edited', 'reordered', 'restored']);

/** A top-up runs at its threshold only, and something other than a credit has called for it (R32). */
function topUpHasATrigger({ policy, facts }: Life, { events }: Lived): void {
  let isCalledFor = false;
  let balanceMinor = facts.balanceMinor;
  for (const { body } of events) {
    if (body.type === 'entry.posted') {
      balanceMinor = body.entry.balanceMinor;
      isCalledFor ||= body.entry.amountMinor < 0;
    }
    if (body.type === 'method.changed') isCalledFor ||= TRIGGERS.has(body.change);
    if (body.type === 'settings.changed') isCalledFor ||= body.setting === 'top-up';
    if (body.type !== 'charge.attempted' || body.charge.kind !== 'topUp' || body.charge.attempt > 1) continue;
    const { cause, because } = body.charge;
    const aboveMinor = balanceMinor - (cause.thresholdMinor as number);
    assert.ok(policy.topUp.crossing === 'below' ? aboveMinor < 0 : aboveMinor <= 0);
    assert.ok(isCalledFor || because.includes('R35'), 'a top-up without a trigger');
    isCalledFor = false;
  }
}

/** What the daily retry runs has failed or was held by the limit on the local date before. */
function retriesFollowTheDayBefore({ policy }: Life, { states, events }: Lived): void {
  const zone = chargeZone(states[0]!, policy);
  const asked = new Set<number>();
  for (const { atMs, body } of events) {
    if (body.type === 'round.held' && body.reason === 'daily_limit') asked.add(localDay(zone, atMs));
  }
  for (const { roundId, status, finishedMs } of ended(events)) {
    if (roundId !== null && status === 'failed') asked.add(localDay(zone, finishedMs as number));
  }
  for (const { because, startedMs } of roundStarts(events)) {
    if (because.includes('R35')) assert.ok(asked.has(localDay(zone, startedMs) - 1));
  }
}

function oneAtATime({ policy }: Life, { states }: Lived): void {
  const counts = states.map(({ methods }) => methods.filter((method) => method.autoCharge).length);
  if (policy.autoCharge.exclusive && counts[0]! <= 1) assert.ok(counts.every((count) => count <= 1));
}

/** Withdrawals and drafts begin on their dates, or on those of the daily retry. */
function draftsOnTheirDates({ policy, facts }: Life, { events }: Lived): void {
  const { cycle } = policy.autoPay;
  for (const { kind, because, startedMs } of roundStarts(events)) {
    if (because.includes('R35')) continue;
    const day = localDay(facts.timeZone, startedMs);
    if (kind === 'draft') assert.ok([1, 15].includes(civilOf(day).dayOfMonth));
    if (kind !== 'cycle' || !cycle) continue;
    const first = day + cycle.daysBeforeEnd + 1;
    const { year, month } = civilOf(first);
    assert.equal(first, clampedDay(year, month, cycle.startDay));
  }
}

/** A chain of retries succeeds once, each retry on the same method, for the same amount or what is left of it. */
function aChainSucceedsOnce({ policy }: Life, { events }: Lived): void {
  const byId = new Map(attempts(events).map((charge) => [charge.id, charge]));
  for (const charge of byId.values()) {
    if (charge.retryOf === null) continue;
    const retried = byId.get(charge.retryOf)!;
    assert.equal(charge.methodId, retried.methodId);
    if (policy.billing === 'prepaid') assert.equal(charge.amountMinor, retried.amountMinor);
    assert.ok(charge.amountMinor <= retried.amountMinor);
  }
  const recovered = ended(events).filter(({ status, retryOf }) => status === 'succeeded' && retryOf !== null);
  assert.equal(new Set(recovered.map((charge) => charge.rootId)).size, recovered.length);
}

/** Each date is billed once: as many fees as months that the date has moved on, and none is left behind. */
function eachDateIsBilledOnce({ policy, facts }: Life, { states }: Lived): void {
  const state = states.at(-1)!;
  if (policy.services && state.services.length < facts.services.length) return;
  const fees = [...state.ledger].filter((entry) => entry.type === 'service').length;
  if (!policy.services) {
    assert.equal(fees, 0);
    return;
  }
  let months = 0;
  for (const { id, nextBillingOn } of facts.services) {
    const now = state.services.find((service) => service.id === id)!;
    const [from, to] = [nextBillingOn, now.nextBillingOn].map((date) => civilOf(parseDate(date)));
    months += (to!.year - from!.year) * 12 + to!.month - from!.month;
    assert.ok(parseDate(now.nextBillingOn) > localDay(facts.timeZone, state.nowMs));
  }
  assert.equal(fees, months);
}

/** British Columbia: GST 5 %, and PST 7 % without a tax id, each rounded half up, on deposits where there are taxes. */
function taxedOnTop({ policy }: Life, { events, states }: Lived): void {
  const ids = new Set(states.map((state) => state.provincialTaxId));
  for (const { amountMinor, taxMinor } of attempts(events)) {
    const percent = (rate: number): number => Math.floor((amountMinor * rate + 50) / 100);
    const withPst = percent(5) + percent(7);
    if (policy.taxes !== 'canada') assert.equal(taxMinor, 0);
    else assert.ok((taxMinor === withPst && ids.has(null)) || (taxMinor === percent(5) && ids.size > 1));
  }
}

function historyIsComplete({ policy }: Life, { states }: Lived): void {
  const state = states.at(-1)!;
  const rows = historyOf(state, policy, '2026-01-01', '2029-12-31');
  assert.ok(typeof rows !== 'string');
  const failed = [...state.charges].filter((charge) => charge.status === 'failed').length;
  const shown = [...state.ledger].filter((entry) => showsType(policy, entry.type)).length;
  assert.equal(rows.length, shown + failed + (state.open ? 1 : 0));
  rows.slice(1).forEach(({ atMs, seq }, index) => {
    const newer = rows[index]!;
    assert.ok(newer.atMs > atMs || (newer.atMs === atMs && newer.seq > seq));
  });
}

function heldForTenMinutes(_life: Life, { states }: Lived): void {
  for (const { open, nowMs } of states) {
    if (!open) continue;
    const { heldUntilMs } = open.charge;
    assert.ok(heldUntilMs !== null && heldUntilMs > nowMs && heldUntilMs <= nowMs + 600_000);
  }
}

export const ROUND_INVARIANTS: readonly Invariant[] = [
  { name: 'each charge names the rule of its kind (R3)', check: becauseOfARule },
  { name: 'no suspended and no expired method is charged automatically (R13, R15)', check: neverSuspended },
  { name: 'a round tries each candidate once, one only without a fallback (R22)', check: eachCandidateOnce },
  { name: 'a top-up runs at its threshold, and never calls for itself (R32, R33)', check: topUpHasATrigger },
  { name: 'a daily retry follows a failure or the limit of the date before (R35)', check: retriesFollowTheDayBefore },
  { name: 'where auto-pay is exclusive, one method is on at a time (R20)', check: oneAtATime },
  { name: 'withdrawals and drafts begin on their dates (R44, R45)', check: draftsOnTheirDates },
  { name: 'a chain of retries succeeds once (R50)', check: aChainSucceedsOnce },
  { name: 'each billing date is billed once (R60)', check: eachDateIsBilledOnce },
  { name: 'tax is on top of deposits only, each line rounded by itself (R70)', check: taxedOnTop },
  { name: 'the history has each shown entry and each charge not posted once, newest first (R72)', check: historyIsComplete },
  { name: 'what is unknown is held for ten minutes at most (R10, R11)', check: heldForTenMinutes },
];
