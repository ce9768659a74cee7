import { strict as assert } from 'node:assert';
import { chargeZone, civilOf, localDay, type ChargeRecord, type NoticeRecord } from '../../../src/rules/index.ts';
import type { Life, Lived } from '../lives.ts';
import { ended, type Invariant } from './invariant.ts';

interface Sent extends NoticeRecord {
  readonly atMs: number;
}

function sent({ events }: Lived, name: string): Sent[] {
  return events.flatMap(({ atMs, body }) =>
    body.type === 'notice.sent' && body.notice.name === name ? [{ ...body.notice, atMs }] : [],
  );
}

/** A round is one intent, a payment or a retry another. */
function intentOf(charge: ChargeRecord): string {
  return charge.roundId ?? charge.id;
}

function oneReceiptASuccess(_life: Life, lived: Lived): void {
  const succeeded = ended(lived.events).filter((charge) => charge.status === 'succeeded');
  const receipts = sent(lived, 'payment.receipt').map((notice) => notice.chargeId);
  assert.deepEqual(receipts, succeeded.map((charge) => charge.id));
}

function oneFailureNoticeAnIntent(_life: Life, lived: Lived): void {
  const charges = ended(lived.events);
  const goesOn = lived.states.at(-1)!.open?.round?.id ?? null;
  const succeeded = new Set(charges.filter((charge) => charge.status === 'succeeded').map(intentOf));
  const failed = new Set(charges.map(intentOf).filter((intent) => !succeeded.has(intent) && intent !== goesOn));
  const intents = new Map(charges.map((charge) => [charge.id, intentOf(charge)]));
  const told = sent(lived, 'payment.failed').map(({ chargeId }) => intents.get(chargeId as string));
  assert.deepEqual(told.sort(), [...failed].sort());
}

function limitedOnceADate({ policy }: Life, lived: Lived): void {
  const zone = chargeZone(lived.states[0]!, policy);
  const dates = sent(lived, 'topup.limited').map(({ atMs }) => localDay(zone, atMs));
  assert.equal(new Set(dates).size, dates.length);
}

function cappedOnceAMonth({ facts }: Life, lived: Lived): void {
  const months = sent(lived, 'topup.capped').map(({ atMs }) => {
    const { year, month } = civilOf(localDay(facts.timeZone, atMs));
    return year * 12 + month;
  });
  assert.equal(new Set(months).size, months.length);
}

/** Where nobody applies alert settings: each fall below the threshold is told, and nothing else. */
function eachFallIsTold({ facts, policy, moves }: Life, lived: Lived): void {
  const { thresholdMinor } = facts.alert;
  if (!policy.lowBalanceAlert.offered || thresholdMinor === null) return;
  if (moves.some(({ command }) => command?.type === 'setLowBalanceAlert')) return;
  let before = facts.balanceMinor;
  let falls = 0;
  for (const { body } of lived.events) {
    if (body.type !== 'entry.posted') continue;
    const { balanceMinor } = body.entry;
    if (before >= thresholdMinor && balanceMinor < thresholdMinor) falls += 1;
    before = balanceMinor;
  }
  assert.equal(sent(lived, 'balance.low').length, falls);
}

function autoPayIsToldWhereThereIsOne({ policy }: Life, lived: Lived): void {
  const told = lived.events.flatMap(({ body }) =>
    body.type === 'notice.sent' && body.notice.name.startsWith('autopay.') ? [body.notice.name] : [],
  );
  if (policy.autoPay.style === null) assert.deepEqual(told, []);
  if (policy.autoPay.style !== 'cycle') assert.ok(!told.includes('autopay.registering'));
}

/** Who is on, by the notices alone, is who is on. */
function noticesTellWhoIsOn({ facts, policy }: Life, { states, events }: Lived): void {
  if (policy.autoPay.style === null) return;
  const isOn = new Set(facts.methods.filter((method) => method.autoCharge).map((method) => method.id));
  if (policy.autoCharge.exclusive && isOn.size > 1) return;
  for (const { body } of events) {
    if (body.type !== 'notice.sent') continue;
    const { name, methodId } = body.notice;
    if (name === 'autopay.cancelled') isOn.delete(methodId as string);
    if (name !== 'autopay.enabled' && name !== 'autopay.updated') continue;
    if (policy.autoCharge.exclusive) isOn.clear();
    isOn.add(methodId as string);
  }
  const on = states.at(-1)!.methods.filter((method) => method.autoCharge);
  assert.deepEqual([...isOn].sort(), on.map((method) => method.id).sort());
}

export const NOTICE_INVARIANTS: readonly Invariant[] = [
  { name: 'each success sends one receipt (R12)', check: oneReceiptASuccess },
  {
    name: 'each payment, retry or round without success sends one failure notice (R14)',
    check: oneFailureNoticeAnIntent,
  },
  { name: 'the daily limit is told at most once a date (R34)', check: limitedOnceADate },
  { name: 'the cap is told at most once a month (R36)', check: cappedOnceAMonth },
  { name: 'each fall below the threshold of the alert is told once (R30)', check: eachFallIsTold },
  { name: 'auto-pay is told of only where there is one (R42, R44)', check: autoPayIsToldWhereThereIsOne },
  { name: 'the notices of auto-pay tell who is switched on (R23, R42)', check: noticesTellWhoIsOn },
];
