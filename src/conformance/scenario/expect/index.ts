import type { ExpectationKey } from '../../../contract/schema/scenario.ts';
import type { Expectations } from '../parse.ts';
import type { Story } from '../story.ts';
import { expectAmountDue, expectBalance } from './balance.ts';
import { expectCharges } from './charges.ts';
import { expectForecast, expectPreview } from './foresight.ts';
import { expectHistory, expectHistoryRejects } from './history.ts';
import { expectInvoices } from './invoices.ts';
import { expectLedger } from './ledger.ts';
import type { Mismatch } from './match.ts';
import { expectMethods } from './methods.ts';
import { expectNotifications } from './notifications.ts';
import { expectServices, expectUpcoming } from './services.ts';
import { expectAlert, expectAutoPay, expectTopUp } from './settings.ts';
import { expectStatement } from './statement.ts';

type Comparisons = {
  readonly [K in ExpectationKey]: (story: Story, expected: NonNullable<Expectations[K]>) => Promise<Mismatch | null>;
};

const COMPARISONS: Comparisons = {
  balance: expectBalance,
  amountDue: expectAmountDue,
  charges: expectCharges,
  notifications: expectNotifications,
  ledger: expectLedger,
  methods: expectMethods,
  topUp: expectTopUp,
  lowBalanceAlert: expectAlert,
  autoPay: expectAutoPay,
  invoices: expectInvoices,
  upcoming: expectUpcoming,
  services: expectServices,
  history: expectHistory,
  historyRejects: expectHistoryRejects,
  statement: expectStatement,
  preview: expectPreview,
  forecast: expectForecast,
};

/** Where an account is not as a story expects it, key by key. */
export async function mismatches(
  story: Story,
  expectations: Expectations,
): Promise<readonly (Mismatch & { readonly key: string })[]> {
  const found: (Mismatch & { key: string })[] = [];
  for (const [key, expected] of Object.entries(expectations)) {
    const compare = COMPARISONS[key as ExpectationKey] as (story: Story, expected: unknown) => Promise<Mismatch | null>;
    const mismatch = await compare(story, expected);
    if (mismatch) found.push({ key, ...mismatch });
  }
  return found;
}
