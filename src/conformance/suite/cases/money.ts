import type { OperationInput } from '../../../contract/index.ts';
import { Skip, type Case, type Subject } from '../case.ts';
import { newKey, refused, same } from '../check.ts';

/** Without a minimum, the least that anybody would charge: 1.00, or 100 of a currency without decimals. */
const SMALL_MINOR = 100;

/** The smallest payment that an account takes. */
async function smallPayment({ adapter }: Subject): Promise<OperationInput<'pay'>> {
  const { policy, currency, amountDueMinor } = await adapter.getAccount({});
  const { methods } = await adapter.listMethods({});
  const method = methods.find(({ kind, status }) => status === 'active' && policy.methods.oneTimeKinds.includes(kind));
  if (!method) throw new Skip('no method of the account can pay by hand');
  const least = Math.max(policy.payments.minimumMinor ?? 0, SMALL_MINOR);
  const amountMinor = policy.billing === 'prepaid' ? least : Math.min(least, amountDueMinor);
  if (amountMinor <= 0) throw new Skip('nothing is due');
  return { amountMinor, currency, method: { id: method.id } };
}

/** What moves money on the account that there is: for a sandbox, or for somebody who means it. */
export const moneyCases: readonly Case[] = [
  {
    id: 'money/refused-amounts',
    level: 'MUST',
    rules: ['R7', 'R40'],
    title: 'amounts that are none are refused and charge nobody',
    needs: ['money'],
    run: async (subject) => {
      const { adapter } = subject;
      const payment = await smallPayment(subject);
      const { balanceMinor } = await adapter.getAccount({});
      for (const amountMinor of [0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
        const call = adapter.pay({ ...payment, amountMinor }, { idempotencyKey: newKey() });
        await refused(call, 'invalid_amount', `an amount of ${amountMinor}`);
      }
      same((await adapter.getAccount({})).balanceMinor, balanceMinor, 'the balance');
    },
  },
  {
    id: 'money/paid-once',
    level: 'MUST',
    rules: ['R6', 'R40'],
    title: 'a small payment that is sent twice with one key is one charge',
    needs: ['money'],
    run: async (subject) => {
      const { adapter } = subject;
      const payment = await smallPayment(subject);
      const { balanceMinor } = await adapter.getAccount({});
      const options = { idempotencyKey: newKey() };
      const first = await adapter.pay(payment, options);
      const second = await adapter.pay(payment, options);
      const charge = first.charges[0];
      same(second.charges.map(({ id }) => id), first.charges.map(({ id }) => id), 'the charges of the second answer');
      const paidMinor = charge?.status === 'succeeded' ? payment.amountMinor : 0;
      same((await adapter.getAccount({})).balanceMinor, balanceMinor + paidMinor, 'the balance');
    },
  },
];
