import {
  operations,
  OPERATION_NAMES,
  type Account,
  type Capability,
  type Charge,
  type OperationName,
} from '../../../contract/index.ts';
import { Skip, type Case } from '../case.ts';
import { dateFrom, hold, refused, requireCapability, same } from '../check.ts';
import { recentCharges, recentEvents } from '../look.ts';

type AnyRead = (input: unknown) => Promise<unknown>;

/** An input that any account can be asked with; a read that is not here needs something to be asked about. */
function inputFor(operation: OperationName, { now }: Account): unknown {
  const range = { from: dateFrom(now, -30), to: dateFrom(now, 1) };
  const inputs: Partial<Record<OperationName, unknown>> = {
    listHistory: range,
    getDailyBalances: range,
    forecast: { days: 7 },
    listActivity: { limit: 10 },
    getOutcome: { idempotencyKey: 'verify-a-key-that-nobody-used' },
  };
  return inputs[operation] ?? {};
}

/** Those that are asked about something, or leave an intent at the provider: they have cases of their own. */
const CASES_ELSEWHERE: readonly OperationName[] = [
  'getCharge',
  'getStatement',
  'preview',
  'createSetupIntent',
  'getConfirmation',
];

/** One case for each read of the table of operations: its answer is what the contract says. */
const shapes: Case[] = OPERATION_NAMES.filter(
  (name) => operations[name].kind === 'read' && !CASES_ELSEWHERE.includes(name),
).map((operation) => ({
  id: `reads/${operation}`,
  level: 'MUST',
  rules: operation === 'getAccount' ? ['R1'] : [],
  title: `${operation} answers as the contract says, money in whole minor units`,
  needs: [],
  run: async (subject) => {
    const { adapter } = subject;
    const { capability } = operations[operation] as { capability?: Capability };
    const account = await adapter.getAccount({});
    if (capability) requireCapability(subject, capability);
    if (operation === 'getWireInstructions' && !account.policy.methods.wireTransfer) throw new Skip('not offered');
    const answer = await (adapter[operation] as AnyRead).call(adapter, inputFor(operation, account));
    const parsed = operations[operation].output.safeParse(answer);
    const issue = parsed.error?.issues[0];
    hold(parsed.success, `${issue?.path.map(String).join('.')}: ${issue?.message}`);
  },
}));

function checkTax({ id, amountMinor, taxMinor, taxLines }: Charge): void {
  for (const line of taxLines) {
    const rounded = Math.floor((amountMinor * line.ratePer100000 + 50_000) / 100_000);
    same(line.amountMinor, rounded, `${line.name} on charge ${id}, rounded half up by itself`);
  }
  same(taxMinor, taxLines.reduce((sum, line) => sum + line.amountMinor, 0), `the tax of charge ${id}, as its lines add up`);
}

/** Rules of which each charge of a kind names one (R3). */
const RULES_OF_KIND: Readonly<Record<Charge['kind'], readonly string[]>> = {
  payment: ['R40'],
  retry: ['R50'],
  topUp: ['R33'],
  outstanding: ['R42'],
  invoice: ['R43'],
  cycle: ['R44'],
  draft: ['R45'],
};

/** What holds of any account, whatever has happened to it. */
export const readCases: readonly Case[] = [
  ...shapes,
  {
    id: 'reads/one-currency',
    level: 'MUST',
    rules: ['R1'],
    title: 'everything is in the currency of the account',
    needs: [],
    run: async (subject) => {
      const { adapter } = subject;
      const account = await adapter.getAccount({});
      same((await adapter.listInvoices({})).currency, account.currency, 'the currency of the invoices');
      const range = { from: dateFrom(account.now, -30), to: dateFrom(account.now, 1) };
      same((await adapter.listHistory(range)).currency, account.currency, 'the currency of the history');
      for (const charge of await recentCharges(subject)) same(charge.currency, account.currency, `the currency of ${charge.id}`);
    },
  },
  {
    id: 'reads/ledger-adds-up',
    level: 'MUST',
    rules: ['R4'],
    title: 'each entry has the balance after it, and the last one the balance',
    needs: [],
    run: async (subject) => {
      requireCapability(subject, 'activity');
      const { balanceMinor, version } = await subject.adapter.getAccount({});
      const events = await recentEvents(subject);
      const entries = events.flatMap(({ event }) => (event.type === 'entry.posted' ? [event.entry] : []));
      for (const [index, entry] of entries.slice(1).entries()) {
        const before = entries[index]?.balanceMinor ?? 0;
        same(entry.balanceMinor, before + entry.amountMinor, `the balance after entry ${entry.seq}`);
      }
      const after = await subject.adapter.getAccount({});
      const last = entries.at(-1);
      if (last && after.version === version) same(balanceMinor, last.balanceMinor, 'the balance of the account');
    },
  },
  {
    id: 'reads/one-primary',
    level: 'MUST',
    rules: ['R21'],
    title: 'the top method is the primary, and no other is',
    needs: [],
    run: async ({ adapter }) => {
      const { methods } = await adapter.listMethods({});
      same(methods.map(({ primary }) => primary), methods.map((_, index) => index === 0), 'which methods are primary');
    },
  },
  {
    id: 'reads/amount-due',
    level: 'MUST',
    rules: ['R46'],
    title: 'the amount due is what remains of all open invoices; prepaid, what the balance is below zero',
    needs: [],
    run: async ({ adapter }) => {
      const { policy, balanceMinor, amountDueMinor } = await adapter.getAccount({});
      const { invoices } = await adapter.listInvoices({});
      const remaining = invoices.reduce((sum, { remainingMinor }) => sum + remainingMinor, 0);
      same(amountDueMinor, policy.billing === 'prepaid' ? Math.max(0, -balanceMinor) : remaining, 'the amount due');
    },
  },
  {
    id: 'reads/upcoming-windows',
    level: 'MUST',
    rules: ['R61'],
    title: 'each window of upcoming charges contains the shorter ones',
    needs: [],
    run: async (subject) => {
      requireCapability(subject, 'services');
      const { upcoming } = await subject.adapter.listServices({});
      const { tomorrowMinor, next3DaysMinor, next7DaysMinor } = upcoming;
      hold(
        tomorrowMinor <= next3DaysMinor && next3DaysMinor <= next7DaysMinor,
        `tomorrow ${tomorrowMinor}, next 3 days ${next3DaysMinor}, next 7 days ${next7DaysMinor}`,
      );
    },
  },
  {
    id: 'reads/charges-say-why',
    level: 'MUST',
    rules: ['R3'],
    title: 'every charge names the rule that caused it',
    needs: [],
    run: async (subject) => {
      for (const { id, kind, because } of await recentCharges(subject)) {
        const named = RULES_OF_KIND[kind].some((rule) => because.includes(rule));
        hold(named, `charge ${id} (${kind}) names ${because.join(', ') || 'nothing'}, expected ${RULES_OF_KIND[kind].join(', ')}`);
      }
    },
  },
  {
    id: 'reads/tax-by-line',
    level: 'MUST',
    rules: ['R70'],
    title: 'each tax line is rounded half up by itself, and the tax is their sum',
    needs: [],
    run: async (subject) => {
      for (const charge of await recentCharges(subject)) checkTax(charge);
    },
  },
  {
    id: 'reads/unknown-charge',
    level: 'MUST',
    rules: [],
    title: 'a charge that is not there is not_found',
    needs: [],
    run: async ({ adapter }) => {
      await refused(adapter.getCharge({ chargeId: 'verify-no-such-charge' }), 'not_found', 'getCharge');
    },
  },
  {
    id: 'reads/unused-key',
    level: 'MUST',
    rules: ['R6'],
    title: 'the outcome of a key that nobody used is unknown',
    needs: [],
    run: async (subject) => {
      requireCapability(subject, 'outcome');
      const { state } = await subject.adapter.getOutcome({ idempotencyKey: 'verify-a-key-that-nobody-used' });
      same(state, 'unknown', 'its state');
    },
  },
  {
    id: 'reads/forecast-days',
    level: 'MUST',
    rules: ['R81'],
    title: 'a forecast has every day to its end, and ends with the balance it says',
    needs: [],
    run: async (subject) => {
      requireCapability(subject, 'forecast');
      const { days, endBalanceMinor } = await subject.adapter.forecast({ days: 7 });
      same(days.length, 8, 'the number of days, today first');
      same(days.at(-1)?.balanceMinor, endBalanceMinor, 'the balance at the end');
      const dates = days.map(({ date }) => date);
      same(dates, dates.map((_, index) => dateFrom(`${dates[0]}T00:00:00Z`, index)), 'the dates');
    },
  },
  {
    id: 'reads/bounds',
    level: 'MUST',
    rules: [],
    title: 'input that makes no sense is malformed',
    needs: [],
    run: async ({ adapter }) => {
      const { now } = await adapter.getAccount({});
      const range = { from: dateFrom(now, -1), to: dateFrom(now, 0) };
      await refused(adapter.listHistory({ ...range, limit: 100_000 }), 'malformed', 'a page of 100,000 rows');
      await refused(adapter.listHistory({ ...range, from: 'yesterday' }), 'malformed', 'a date that is none');
    },
  },
];
