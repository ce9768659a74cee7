import type { AccountSeed } from '../../../contract/index.ts';
import type { Case, Subject } from '../case.ts';
import { controlsOf, newKey, same } from '../check.ts';
import { attempts, recentCharges } from '../look.ts';

const SERVICE = {
  id: 'number',
  kind: 'local',
  plan: 'flat',
  feesMinor: { flat: 500 },
  orderedOn: '2026-01-10',
  nextBillingOn: '2026-03-10',
} as const;

async function entryDates({ adapter }: Subject, type: 'service' | 'usage', range: readonly [string, string]): Promise<string[]> {
  const [from, to] = range;
  const { rows } = await adapter.listHistory({ from, to, types: [type], limit: 1000 });
  return rows.map(({ date }) => date).reverse();
}

/** An account far from where the server may stand: its date is tomorrow's while it is noon in London. */
const FAR_EAST: AccountSeed = {
  now: '2026-03-09T09:00:00Z',
  timeZone: 'Pacific/Kiritimati',
  balanceMinor: 10_000,
  services: [SERVICE],
};
const FAR_WEST: AccountSeed = { ...FAR_EAST, timeZone: 'Pacific/Pago_Pago' };

/** What holds of time: timers run once, dates are the account's. */
export const timeCases: readonly Case[] = [
  {
    id: 'time/timer-once',
    level: 'MUST',
    rules: ['R5', 'R60'],
    title: 'a fee is debited once for each date on which it is due',
    needs: ['controls'],
    run: async (subject) => {
      const controls = controlsOf(subject);
      await controls.load('prepaid-voip', { now: '2026-03-02T15:00:00Z', balanceMinor: 10_000, services: [SERVICE] });
      await controls.advanceTo('2026-03-10T12:00:00Z');
      await controls.advanceBy('PT0S');
      await Promise.allSettled([controls.advanceTo('2026-04-10T12:00:00Z'), controls.advanceTo('2026-04-10T12:00:00Z')]);
      await subject.adapter.getAccount({});
      same(await entryDates(subject, 'service', ['2026-03-01', '2026-04-30']), ['2026-03-10', '2026-04-10'], 'its dates');
      same((await subject.adapter.getAccount({})).balanceMinor, 9000, 'the balance after two fees of 5.00');
    },
  },
  {
    id: 'time/account-zone',
    level: 'MUST',
    rules: ['R5', 'R60'],
    title: 'a date is one in the time zone of the account, wherever the server stands',
    needs: ['controls'],
    run: async (subject) => {
      const controls = controlsOf(subject);
      // 00:00 on 10 March: 10:00 UTC on the 9th in Kiritimati, 11:00 UTC on the 10th in Pago Pago.
      for (const [seed, last, first] of [
        [FAR_EAST, '2026-03-09T09:59:59Z', '2026-03-09T10:00:00Z'],
        [FAR_WEST, '2026-03-10T10:59:59Z', '2026-03-10T11:00:00Z'],
      ] as const) {
        await controls.load('prepaid-voip', seed);
        await controls.advanceTo(last);
        same((await subject.adapter.getAccount({})).balanceMinor, 10_000, `the balance in ${seed.timeZone} at ${last}`);
        await controls.advanceTo(first);
        same((await subject.adapter.getAccount({})).balanceMinor, 9500, `the balance in ${seed.timeZone} at ${first}`);
        same(await entryDates(subject, 'service', ['2026-03-10', '2026-03-10']), ['2026-03-10'], 'the date of the fee');
      }
    },
  },
  {
    id: 'time/one-instant-or-many',
    level: 'MUST',
    rules: ['R2', 'R5'],
    title: 'time that passes at once and time that passes in steps come to the same',
    needs: ['controls'],
    run: async (subject) => {
      const controls = controlsOf(subject);
      const seed: AccountSeed = {
        now: '2026-03-02T15:00:00Z',
        balanceMinor: 1000,
        methods: [{ id: 'first', kind: 'card', autoCharge: true, gateway: ['declined', 'ok'] }],
        topUp: { enabled: true, thresholdMinor: 800, amountMinor: 2000 },
        services: [SERVICE],
      };
      const end = '2026-04-20T00:00:00Z';
      const look = async (): Promise<unknown> => {
        const { version: _, ...account } = await subject.adapter.getAccount({});
        const charges = await recentCharges(subject);
        return [account.balanceMinor, charges.map(({ id, status, startedAt }) => [id, status, startedAt])];
      };
      await controls.load('prepaid-voip', seed);
      await controls.advanceTo(end);
      const atOnce = await look();
      await controls.load('prepaid-voip', seed);
      const steps = ['2026-03-09T00:00:00Z', '2026-03-10T05:00:00Z', '2026-03-11T05:01:00Z', '2026-04-10T04:00:00Z'];
      for (const instant of [...steps, end]) await controls.advanceTo(instant);
      same(await look(), atOnce, 'the balance and the charges, in steps');
    },
  },
  {
    id: 'time/forward-only',
    level: 'MUST',
    rules: ['R5'],
    title: 'the clock does not go back',
    needs: ['controls'],
    run: async (subject) => {
      const controls = controlsOf(subject);
      await controls.load('prepaid-voip', { now: '2026-03-02T15:00:00Z' });
      const seen = await controls.advanceTo('2026-03-01T00:00:00Z').then(() => 'went back', () => 'refused');
      same(seen, 'refused', 'a clock set back');
      same((await controls.getClock()).now, '2026-03-02T15:00:00Z', 'the clock');
    },
  },
  {
    id: 'time/tax-by-line',
    level: 'MUST',
    rules: ['R70'],
    title: 'in Quebec GST and QST are rounded by themselves and added to the charge, not to the ledger',
    needs: ['controls'],
    run: async (subject) => {
      const { adapter } = subject;
      const account = { now: '2026-03-02T15:00:00Z', currency: 'CAD', country: 'CA', province: 'QC' };
      await controlsOf(subject).load('prepaid-voip', { ...account, methods: [{ id: 'first', kind: 'card' }] });
      const input = { amountMinor: 1530, currency: 'CAD', method: { id: 'first' } };
      const { charges } = await adapter.pay(input, { idempotencyKey: newKey() });
      // 15.30: GST 0.765 and QST 1.526175. Each by itself 0.77 and 1.53; together they would be 2.29.
      same(charges[0]?.taxLines.map(({ name, amountMinor }) => [name, amountMinor]), [['GST', 77], ['QST', 153]], 'the lines');
      same(charges[0]?.taxMinor, 230, 'the tax');
      same((await adapter.getAccount({})).balanceMinor, 1530, 'the balance');
    },
  },
  {
    id: 'time/fallback-in-order',
    level: 'MUST',
    rules: ['R21', 'R22', 'R33'],
    title: 'a top-up tries the methods in the order of the user until one succeeds',
    needs: ['controls'],
    run: async (subject) => {
      const controls = controlsOf(subject);
      await controls.load('prepaid-trunk', {
        now: '2026-03-02T15:00:00Z',
        balanceMinor: 6000,
        methods: [
          { id: 'one', kind: 'card', autoCharge: true, gateway: ['declined'] },
          { id: 'off', kind: 'card' },
          { id: 'two', kind: 'card', autoCharge: true },
        ],
        topUp: { enabled: true, thresholdMinor: 5000, amountMinor: 5000 },
      });
      await controls.debit({ type: 'usage', amountMinor: 2000 });
      const charges = await recentCharges(subject);
      const tried = charges.map(({ methodId, status }) => [methodId, status]);
      same(tried, [['one', 'failed'], ['two', 'succeeded']], 'what was tried');
      same(await attempts(subject), 2, 'charges');
    },
  },
];
