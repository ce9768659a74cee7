import type { Method, MethodSeed, OperationInput } from '../../contract/index.ts';
import type { ScenarioNewMethod, UserAction, UserArguments } from '../../contract/schema/scenario.ts';
import { DEFAULT_EXP } from './account.ts';
import { typedAmount } from './money.ts';
import type { UserDeed } from './parse.ts';
import type { Story } from './story.ts';

/** A command of the contract, to be carried out or to be previewed. */
export type Command = OperationInput<'preview'>['command'];

type Preparations = {
  readonly [K in UserAction]: (story: Story, args: UserArguments[K]) => Command | Promise<Command>;
};

async function newMethod(story: Story, { autoCharge: _off, ...seed }: ScenarioNewMethod): Promise<{ token: string }> {
  return { token: await story.tokenFor({ exp: DEFAULT_EXP, ...seed }) };
}

async function pay(story: Story, { amount, method, useForAutoPay }: UserArguments['pay']): Promise<Command> {
  return {
    operation: 'pay',
    input: {
      amountMinor: typedAmount(amount, story.currency),
      currency: story.currency,
      method: typeof method === 'string' ? { id: method } : await newMethod(story, method),
      ...(useForAutoPay === undefined ? {} : { useForAutoPay }),
    },
  };
}

/** What a new token of a method stands for: the method as it is, with its new fortunes. */
function renewed(method: Method | undefined, { id, exp, gateway }: UserArguments['updateMethod']): MethodSeed {
  const month = exp ?? method?.exp;
  return {
    id,
    kind: method?.kind ?? 'card',
    ...(month === undefined ? {} : { exp: month }),
    ...(method?.country === undefined ? {} : { country: method.country }),
    ...(gateway && { gateway }),
  };
}

async function updateMethod(story: Story, args: UserArguments['updateMethod']): Promise<Command> {
  const { id, exp, gateway } = args;
  const { methods } = await story.backend.listMethods({});
  const seed = renewed(methods.find((method) => method.id === id), args);
  return {
    operation: 'updateMethod',
    input: {
      methodId: id,
      ...(exp === undefined ? {} : { exp }),
      ...(gateway ? { token: await story.tokenFor(seed) } : {}),
    },
  };
}

function setTopUp({ currency }: Story, { enabled, threshold, amount, monthlyCap }: UserArguments['setTopUp']): Command {
  return {
    operation: 'setTopUp',
    input: {
      currency,
      ...(enabled === undefined ? {} : { enabled }),
      ...(threshold === undefined ? {} : { thresholdMinor: typedAmount(threshold, currency) }),
      ...(amount === undefined ? {} : { amountMinor: typedAmount(amount, currency) }),
      ...(monthlyCap === undefined
        ? {}
        : { monthlyCapMinor: monthlyCap === null ? null : typedAmount(monthlyCap, currency) }),
    },
  };
}

/** A charge that is not there has an id that no backend gives: it is the backend's to refuse. */
async function retry(story: Story, { charge }: UserArguments['retry']): Promise<Command> {
  const { activity } = story;
  const found = charge === 'last-failed' ? await activity.lastFailed() : await activity.nthCharge(charge);
  return { operation: 'retryCharge', input: { chargeId: found?.id ?? `no-charge-${charge}` } };
}

const PREPARATIONS: Preparations = {
  pay,
  updateMethod,
  setTopUp,
  retry,
  addMethod: async (story, { useForAutoPay, ...method }) => ({
    operation: 'addMethod',
    input: { method: await newMethod(story, method), ...(useForAutoPay === undefined ? {} : { useForAutoPay }) },
  }),
  removeMethod: (_story, { id }) => ({ operation: 'removeMethod', input: { methodId: id } }),
  setAutoCharge: (_story, { method, enabled }) => ({ operation: 'setAutoCharge', input: { methodId: method, enabled } }),
  reorder: (_story, { methods }) => ({ operation: 'reorderMethods', input: { methodIds: methods } }),
  setLowBalanceAlert: ({ currency }, { enabled, threshold }) => ({
    operation: 'setLowBalanceAlert',
    input: {
      currency,
      ...(enabled === undefined ? {} : { enabled }),
      ...(threshold === undefined ? {} : { thresholdMinor: typedAmount(threshold, currency) }),
    },
  }),
  setSchedule: (_story, { method, ...schedule }) => ({
    operation: 'setSchedule',
    input: { methodId: method, ...schedule },
  }),
  switchPlan: (_story, { service, plan }) => ({ operation: 'switchPlan', input: { serviceId: service, plan } }),
  removeService: (_story, { service }) => ({ operation: 'removeService', input: { serviceId: service } }),
  setProvincialTaxId: (_story, { value }) => ({ operation: 'setProvincialTaxId', input: { value } }),
};

/** The command that a user's deed stands for. */
export async function commandFor(story: Story, { action, args }: UserDeed): Promise<Command> {
  const preparation = PREPARATIONS[action] as (story: Story, args: UserDeed['args']) => Command | Promise<Command>;
  return await preparation(story, args);
}

/** Carries a command out, once for its key. Rejects with the backend's refusal. */
export async function carryOut(story: Story, { operation, input }: Command, idempotencyKey: string): Promise<unknown> {
  const method = story.backend[operation] as (input: unknown, options: { idempotencyKey: string }) => Promise<unknown>;
  return await method.call(story.backend, input, { idempotencyKey });
}
