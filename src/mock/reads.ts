import { BillingError, isErrorCode, type OperationInput, type OperationOutput, type ReadName } from '../contract/index.ts';
import { dailyBalancesOf, findCharge, forecastOf, inSettlingOrder, previewOf, usualUsageOf } from '../rules/index.ts';
import { activityPage } from './activity.ts';
import type { Backend } from './backend.ts';
import { prepare } from './commands.ts';
import { historyPage } from './history/page.ts';
import { toInstant } from './instants.ts';
import { accountOf } from './map/account.ts';
import { chargeOf } from './map/charge.ts';
import { methodOf } from './map/method.ts';
import { forecastFrom, previewFrom } from './map/plan.ts';
import { servicesOf } from './map/service.ts';
import { statementFor } from './map/statement.ts';
import { confirmationSecret, newSetupSecret } from './intents.ts';
import { outcomeOf } from './results.ts';

type Reads = { readonly [K in ReadName]: (backend: Backend, input: OperationInput<K>) => OperationOutput<K> };

/** The answer of the rules, or their refusal as an error. */
function answered<T>(operation: ReadName, answer: T | string): T {
  if (typeof answer !== 'string') return answer;
  throw new BillingError(isErrorCode(answer) ? answer : 'unavailable', { operation });
}

/** What each read answers. */
export const READS: Reads = {
  getAccount: (backend) => accountOf(backend),

  listMethods: (backend) => ({
    version: backend.version,
    methods: backend.account.methods.map((method) => methodOf(backend, method)),
  }),

  listInvoices: ({ account, version }) => ({
    version,
    currency: account.currency,
    invoices: inSettlingOrder(account.invoices).map(({ issuedMs, dueRoundMs: _dueRoundMs, ...invoice }) => ({
      ...invoice,
      issuedAt: toInstant(issuedMs),
    })),
  }),

  listServices: (backend) => servicesOf(backend),
  listHistory: (backend, input) => historyPage(backend, input),

  getCharge: (backend, { chargeId }) => {
    const charge = findCharge(backend.account, chargeId);
    if (!charge) throw new BillingError('not_found', { operation: 'getCharge', field: 'chargeId' });
    return chargeOf(backend, charge);
  },

  getStatement: (backend, { kind, from, to }) => statementFor(backend, kind, from, to),
  listActivity: (backend, input) => activityPage(backend, input),

  getDailyBalances: ({ account, version }, { from, to }) => ({
    version,
    currency: account.currency,
    days: answered('getDailyBalances', dailyBalancesOf(account, from, to)),
  }),

  getUsualUsage: ({ account }) => ({ currency: account.currency, ...usualUsageOf(account) }),

  getWireInstructions: ({ policy, profile }) => {
    if (!policy.methods.wireTransfer) throw new BillingError('not_offered', { operation: 'getWireInstructions' });
    return profile.wire;
  },

  getOutcome: (backend, { idempotencyKey }) => outcomeOf(backend, idempotencyKey),

  preview: (backend, { command, days, dailyUsageMinor }) => {
    const prepared = prepare(backend, command.operation, command.input);
    const { account, policy } = backend;
    return previewFrom(answered('preview', previewOf(account, policy, prepared.command, days, dailyUsageMinor)));
  },

  forecast: ({ account, policy }, { days, dailyUsageMinor }) =>
    forecastFrom(answered('forecast', forecastOf(account, policy, days, dailyUsageMinor))),

  createSetupIntent: ({ policy, faults, random }, { kinds }) => {
    if (faults.readOnly) throw new BillingError('forbidden', { operation: 'createSetupIntent' });
    const isKept = kinds.every((kind) => policy.methods.kinds.includes(kind));
    if (!isKept) throw new BillingError('method_not_accepted', { operation: 'createSetupIntent', field: 'kinds' });
    return { clientSecret: newSetupSecret(random) };
  },

  getConfirmation: ({ account }, { chargeId }) => {
    const isAsked = findCharge(account, chargeId)?.status === 'requires_action';
    if (!isAsked) throw new BillingError('not_found', { operation: 'getConfirmation', field: 'chargeId' });
    return { clientSecret: confirmationSecret(chargeId) };
  },
};
