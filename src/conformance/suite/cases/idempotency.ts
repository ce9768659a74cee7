import { BillingError } from '../../../contract/index.ts';
import { PAY, PREPAID, PREPAID_POLICY } from '../accounts.ts';
import { Skip, type Case, type Subject } from '../case.ts';
import { controlsOf, hold, newKey, refused, requireCapability, same } from '../check.ts';
import { attempts } from '../look.ts';

async function load(subject: Subject): Promise<void> {
  await controlsOf(subject).load(PREPAID_POLICY, PREPAID);
}

async function balanceOf({ adapter }: Subject): Promise<number> {
  return (await adapter.getAccount({})).balanceMinor;
}

/** How long the payment service is made to take, in milliseconds; what became of the payment is asked half way. */
const SLOW_MS = 1500;

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Makes the payment service slow, where the controls of this backend can. */
async function slowGateway(subject: Subject): Promise<void> {
  const controls = controlsOf(subject);
  const wanted = { gatewayLatencyMs: SLOW_MS };
  try {
    await controls.setFaults(wanted);
  } catch (error) {
    // A fault that these controls don't know; anything else is no answer to what is tried.
    if (!(error instanceof BillingError) || (error.code !== 'malformed' && error.code !== 'not_supported')) throw error;
  }
  const { gatewayLatencyMs } = await controls.getFaults();
  if (gatewayLatencyMs !== SLOW_MS) throw new Skip('not testable: its test controls cannot make the payment service slow (gatewayLatencyMs)');
}

/** Pays, and asks what became of it before it is through. */
async function whileUnderWay(subject: Subject): Promise<void> {
  const { adapter } = subject;
  const idempotencyKey = newKey();
  let isThrough = false;
  const paying = adapter.pay(PAY, { idempotencyKey }).finally(() => {
    isThrough = true;
  });
  try {
    await later(SLOW_MS / 2);
    const { state } = await adapter.getOutcome({ idempotencyKey });
    if (isThrough) throw new Skip('not testable: the payment was through before its outcome could be asked for');
    // One that is accepted and only answers late may say so already.
    hold(state !== 'unknown', 'its state while it is under way: expected pending, seen unknown');
  } finally {
    await paying;
  }
  same((await adapter.getOutcome({ idempotencyKey })).state, 'done', 'its state after');
  same(await attempts(subject), 1, 'charges');
}

/** Money moves once for one intent. */
export const idempotencyCases: readonly Case[] = [
  {
    id: 'idempotency/repeated-key',
    level: 'MUST',
    rules: ['R6'],
    title: 'a payment sent twice with one key is one charge, and answers the same',
    needs: ['controls'],
    run: async (subject) => {
      await load(subject);
      const options = { idempotencyKey: newKey() };
      const first = await subject.adapter.pay(PAY, options);
      const second = await subject.adapter.pay(PAY, options);
      same(await balanceOf(subject), 12_500, 'the balance after a payment of 25.00 that was sent twice');
      same(second, first, 'the second answer');
      same(await attempts(subject), 1, 'charges');
    },
  },
  {
    id: 'idempotency/repeated-key-of-a-failure',
    level: 'MUST',
    rules: ['R6'],
    title: 'a failed payment sent again with its key answers the failure and tries nothing',
    needs: ['controls'],
    run: async (subject) => {
      await load(subject);
      await controlsOf(subject).setGateway({ methodId: 'first', outcomes: ['declined', 'ok'] });
      const options = { idempotencyKey: newKey() };
      const first = await subject.adapter.pay(PAY, options);
      same(first.charges[0]?.status, 'failed', 'the first answer');
      const second = await subject.adapter.pay(PAY, options);
      same(second.charges.map(({ id, status }) => [id, status]), first.charges.map(({ id, status }) => [id, status]), 'the second');
      same(await attempts(subject), 1, 'charges');
    },
  },
  {
    id: 'idempotency/at-once',
    level: 'MUST',
    rules: ['R6'],
    title: 'a payment that arrives many times at once with one key is one charge',
    needs: ['controls'],
    run: async (subject) => {
      await load(subject);
      const options = { idempotencyKey: newKey() };
      const sendings = Array.from({ length: 8 }, () => subject.adapter.pay(PAY, options));
      // One that finds the first still under way may be turned away; none may charge again.
      await Promise.allSettled(sendings);
      same(await balanceOf(subject), 12_500, 'the balance after one payment of 25.00');
      same(await attempts(subject), 1, 'charges');
    },
  },
  {
    id: 'idempotency/other-command',
    level: 'MUST',
    rules: ['R6'],
    title: 'a key that was used for something else is an idempotency_conflict',
    needs: ['controls'],
    run: async (subject) => {
      await load(subject);
      const { adapter } = subject;
      const options = { idempotencyKey: newKey() };
      await adapter.pay(PAY, options);
      await refused(adapter.pay({ ...PAY, amountMinor: 2600 }, options), 'idempotency_conflict', 'another amount');
      const switching = adapter.setAutoCharge({ methodId: 'first', enabled: false }, options);
      await refused(switching, 'idempotency_conflict', 'another command');
      same(await balanceOf(subject), 12_500, 'the balance');
    },
  },
  {
    id: 'idempotency/refusal-keeps-key',
    level: 'MUST',
    rules: ['R6', 'R7'],
    title: 'a refused command uses up no key',
    needs: ['controls'],
    run: async (subject) => {
      await load(subject);
      const options = { idempotencyKey: newKey() };
      await refused(subject.adapter.pay({ ...PAY, amountMinor: 0 }, options), 'invalid_amount', 'an amount of zero');
      const { charges } = await subject.adapter.pay(PAY, options);
      same(charges[0]?.status, 'succeeded', 'the payment after it, with the same key');
    },
  },
  {
    id: 'idempotency/outcome',
    level: 'MUST',
    rules: ['R6'],
    title: 'the outcome of a key says what its command did',
    needs: ['controls'],
    run: async (subject) => {
      requireCapability(subject, 'outcome');
      await load(subject);
      const idempotencyKey = newKey();
      same((await subject.adapter.getOutcome({ idempotencyKey })).state, 'unknown', 'its state before');
      const result = await subject.adapter.pay(PAY, { idempotencyKey });
      const outcome = await subject.adapter.getOutcome({ idempotencyKey });
      same([outcome.state, outcome.operation], ['done', 'pay'], 'its state after');
      same(outcome.result?.charges.map(({ id }) => id), result.charges.map(({ id }) => id), 'its charges');
    },
  },
  {
    id: 'idempotency/outcome-under-way',
    level: 'MUST',
    rules: ['R6'],
    title: 'the outcome of a key whose command is under way is pending, never unknown, and done once it is through',
    needs: ['controls'],
    run: async (subject) => {
      requireCapability(subject, 'outcome');
      await load(subject);
      await slowGateway(subject);
      try {
        await whileUnderWay(subject);
      } finally {
        await controlsOf(subject).setFaults({});
      }
    },
  },
];
