import { createAccount, drive, loadPolicy, type AccountFacts, type AccountState } from '../../src/rules/index.ts';
import type { Policy } from '../../src/contract/index.ts';

const START_MS = Date.UTC(2026, 0, 5, 12);

const FACTS: AccountFacts = {
  nowMs: START_MS,
  currency: 'USD',
  timeZone: 'America/New_York',
  country: 'US',
  province: null,
  provincialTaxId: null,
  pstExempt: false,
  balanceMinor: 6000,
  methods: [
    {
      id: 'visa',
      kind: 'card',
      exp: '2035-12',
      country: 'US',
      label: 'Visa',
      details: {},
      autoCharge: true,
      schedule: null,
    },
    {
      id: 'paypal',
      kind: 'paypal',
      exp: null,
      country: 'US',
      label: 'PayPal',
      details: {},
      autoCharge: true,
      schedule: null,
    },
  ],
  topUp: { enabled: true, thresholdMinor: 5000, amountMinor: 10_000, monthlyCapMinor: null },
  alert: { enabled: true, thresholdMinor: 5500 },
  invoices: [],
  services: [],
};

/** Lives through `count` debits, a second apart, each through the whole engine: timers, ledger, alert, top-up. */
function debits(start: AccountState, policy: Policy, count: number): AccountState {
  let state = start;
  for (let n = 0; n < count; n += 1) {
    const input = { type: 'world', command: { type: 'debit', entry: 'usage', amountMinor: 7 } } as const;
    state = drive(state, input, state.nowMs + 1000, policy, () => 'ok').state;
  }
  return state;
}

function nsPerDebit(start: AccountState, policy: Policy, count: number): { ns: number; state: AccountState } {
  const before = process.hrtime.bigint();
  const state = debits(start, policy, count);
  return { ns: Number(process.hrtime.bigint() - before) / count, state };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Debits a second through the whole engine, and what a debit costs late in a long ledger compared with early. */
export function benchEngine(): void {
  const policy = loadPolicy('prepaid-trunk', 'USD');
  debits(createAccount(FACTS, policy), policy, 200_000);
  const early: number[] = [];
  const late: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const fresh = debits(createAccount(FACTS, policy), policy, 10_000);
    early.push(nsPerDebit(fresh, policy, 50_000).ns);
    const long = debits(fresh, policy, 950_000);
    late.push(nsPerDebit(long, policy, 50_000).ns);
  }
  const earlyNs = median(early);
  const lateNs = median(late);
  console.log(`debits a second, ledger of    10,000: ${Math.round(1e9 / earlyNs).toLocaleString('en')}`);
  console.log(`debits a second, ledger of 1,000,000: ${Math.round(1e9 / lateNs).toLocaleString('en')}`);
  console.log(`growth from 10,000 to 1,000,000 entries: ${(lateNs / earlyNs).toFixed(2)}x a debit`);
}
